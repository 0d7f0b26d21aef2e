import { createHash } from 'node:crypto';
import type { Store } from '../../cloud/store.ts';
import { checkCover, coverLimitBytes } from '../check-cover.ts';
import { readSource } from '../read-source.ts';

/** A picture under the name that it has on the site; without bytes where it is there already. */
export type Cover = { readonly file: string; readonly bytes?: Uint8Array };

/** Where a picture comes from and goes to. */
export type CoverEdges = {
  readonly articles: Store;
  readonly site: Store;
  /** The key on the site of a file of this name. */
  readonly keyOf: (file: string) => string;
};

/**
 * An author's picture as directories want it; `undefined` where there is none.
 * @throws ShowError when it cannot be made one
 */
export async function readCover(
  key: string,
  { articles, site, keyOf }: CoverEdges,
): Promise<Cover | undefined> {
  const bytes = await readSource(key, coverLimitBytes, articles);
  if (bytes === undefined) return undefined;
  const extension = checkCover(bytes, key).format === 'jpeg' ? 'jpg' : 'png';
  // Named after its bytes: directories and apps take a picture of a known name for the one that they have.
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const file = `cover-${digest}.${extension}`;
  return (await site.describe(keyOf(file))) === undefined ? { file, bytes } : { file };
}
