import { writeRelease } from '../../functions/budget/release.ts';
import { keepText } from '../../functions/cloud/keep-text.ts';
import type { Store } from '../../functions/cloud/store.ts';
import { studioKeys } from '../../functions/episode/keys.ts';
import { findReport } from '../../functions/report/find-report.ts';

/** Where a release is kept, and how the function hears of it. */
export type ReleaseEdges = {
  readonly studio: Store;
  readonly call?: ((key: string) => Promise<void>) | undefined;
};

/** Lets a held article through once, for as many characters as it was held for; their number, or `undefined` where it is not held. */
export async function releaseArticle(
  key: string,
  { studio, call }: ReleaseEdges,
): Promise<number | undefined> {
  const { heldCharacters } = await findReport(key, studio);
  if (heldCharacters === undefined) return undefined;
  const text = writeRelease({ version: 1, article: key, characters: heldCharacters });
  await keepText(studio, studioKeys.released(key), text);
  await call?.(key);
  return heldCharacters;
}
