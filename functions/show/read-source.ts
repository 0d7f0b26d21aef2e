import type { Store } from '../cloud/store.ts';
import { ShowError } from './show-error.ts';

/**
 * The bytes of one of the author's files of a show, or `undefined` where there is none.
 * @throws ShowError when it is too large to be read at all
 */
export async function readSource(
  key: string,
  limitBytes: number,
  articles: Store,
): Promise<Uint8Array | undefined> {
  const found = await articles.describe(key);
  if (found === undefined) return undefined;
  if (found.size > limitBytes) {
    throw new ShowError(key, `${key} has ${found.size} bytes; expected at most ${limitBytes}`);
  }
  return (await articles.read(key))?.bytes;
}
