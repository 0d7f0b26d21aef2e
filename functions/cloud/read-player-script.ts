import { readFile } from 'node:fs/promises';

/** The player's script, which `infra/bundling.ts` puts beside the bundled function. */
export async function readPlayerScript(): Promise<string> {
  return await readFile(new URL('player.js', import.meta.url), 'utf8');
}
