import { constants } from 'node:fs';
import { access, mkdir } from 'node:fs/promises';
import type { Folders } from './find-folders.ts';
import { UsageError } from './usage-error.ts';

/**
 * Makes the folders that are written to, before anything is spoken that could then not be kept.
 * @throws UsageError naming the folder that cannot be made or written to
 */
export async function prepareFolders({ site, studio }: Pick<Folders, 'site' | 'studio'>): Promise<void> {
  for (const folder of [site, studio]) {
    try {
      await mkdir(folder, { recursive: true });
      await access(folder, constants.W_OK | constants.X_OK);
    } catch (cause) {
      const reason = cause instanceof Error && 'code' in cause ? ` (${cause.code})` : '';
      throw new UsageError(
        `"${folder}" cannot be written to${reason}; expected --out to name a folder of yours`,
        {
          cause,
        },
      );
    }
  }
}
