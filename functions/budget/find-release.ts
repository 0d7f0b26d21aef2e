import type { Store } from '../cloud/store.ts';
import { studioKeys } from '../episode/keys.ts';
import type { Spending } from './find-holding.ts';
import { type Release, readRelease } from './release.ts';

/** What the operator lets an article bill beyond the limits, if anything. */
export async function findRelease(article: string, studio: Store): Promise<Release | undefined> {
  const key = studioKeys.released(article);
  const object = await studio.read(key);
  return object && readRelease(object.bytes, key);
}

/** Whether the operator lets an article through. What has grown since it was held is held again. */
export async function isReleased(
  { article, characters }: Pick<Spending, 'article' | 'characters'>,
  studio: Store,
): Promise<boolean> {
  const release = await findRelease(article, studio);
  return release !== undefined && characters <= release.characters;
}
