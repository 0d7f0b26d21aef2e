import { createHash } from 'node:crypto';
import type { Store } from '../../cloud/store.ts';
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

/** Enough for a PNG of the greatest size, if it is not mere noise; a function holds it in memory. */
const sourceLimitBytes = 10_000_000;

/** Raised when covers are made in another way, so that each of them is made anew. */
const version = 1;

/**
 * An author's picture as directories want it; `undefined` where there is none.
 * @throws ShowError when it cannot be made one
 */
export async function readCover(
  key: string,
  { articles, site, keyOf }: CoverEdges,
): Promise<Cover | undefined> {
  const bytes = await readSource(key, sourceLimitBytes, articles);
  if (bytes === undefined) return undefined;
  // Named after what it is made of: directories and apps take a picture of a known name for the one that they have.
  const digest = createHash('sha256').update(`${version} `).update(bytes).digest('hex').slice(0, 16);
  const file = `cover-${digest}.jpg`;
  if ((await site.describe(keyOf(file))) !== undefined) return { file };
  // Decoders are read only by the few runs that need them.
  const { normaliseCover } = await import('./normalise-cover.ts');
  return { file, bytes: normaliseCover(bytes, key) };
}
