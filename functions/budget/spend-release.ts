import type { Store } from '../cloud/store.ts';
import { studioKeys } from '../episode/keys.ts';
import type { Spending } from './find-holding.ts';
import { findRelease } from './find-release.ts';
import { writeRelease } from './release.ts';

/**
 * Takes what a run has billed off the release that let it through: failed runs and edits between them bill no more than was released.
 * A run that is killed takes nothing off.
 */
export async function spendRelease(
  { article, characters }: Pick<Spending, 'article' | 'characters'>,
  studio: Store,
): Promise<void> {
  const release = await findRelease(article, studio);
  if (release === undefined || characters === 0) return;
  const key = studioKeys.released(article);
  const left = release.characters - characters;
  if (left <= 0) await studio.remove(key);
  else await studio.keep(key, new TextEncoder().encode(writeRelease({ ...release, characters: left })));
}
