import { writeRelease } from '../../functions/budget/release.ts';
import { keepText } from '../../functions/cloud/keep-text.ts';
import type { Store } from '../../functions/cloud/store.ts';
import { studioKeys } from '../../functions/episode/keys.ts';
import { findReport } from '../../functions/report/find-report.ts';

/** Where a release is kept, and the articles' bucket where its events have to be made by hand. */
export type ReleaseEdges = { readonly studio: Store; readonly articles?: Store | undefined };

/**
 * Lets a held article through once, for as many characters as it was held for; their number, or `undefined` where it is not held.
 * In a bucket the article's object is then written over itself, so that its event is sent again.
 * @throws ConflictError when the author saved the article at the same moment: that has sent it
 */
export async function releaseArticle(
  key: string,
  { studio, articles }: ReleaseEdges,
): Promise<number | undefined> {
  const { heldCharacters } = await findReport(key, studio);
  if (heldCharacters === undefined) return undefined;
  const release = writeRelease({ version: 1, article: key, characters: heldCharacters });
  await keepText(studio, studioKeys.released(key), release);
  const object = await articles?.read(key);
  if (object !== undefined) await articles?.keep(key, object.bytes, { etag: object.etag });
  return heldCharacters;
}
