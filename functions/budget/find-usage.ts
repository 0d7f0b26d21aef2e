import type { Store } from '../cloud/store.ts';
import { studioKeys } from '../episode/keys.ts';
import { type Budget, emptyBudget } from './budget.ts';
import type { Spending } from './find-holding.ts';
import { readBudget } from './read-budget.ts';
import { readRelease } from './release.ts';

/** A month's budget, as it is in the studio. */
export async function findBudget(month: string, studio: Store): Promise<Budget> {
  const key = studioKeys.budget(month);
  const object = await studio.read(key);
  return object === undefined ? emptyBudget(month) : readBudget(object.bytes, key);
}

/** Whether the operator lets an article through. What has grown since it was held is held again. */
export async function isReleased(
  { article, characters }: Pick<Spending, 'article' | 'characters'>,
  studio: Store,
): Promise<boolean> {
  const key = studioKeys.released(article);
  const object = await studio.read(key);
  return object !== undefined && characters <= readRelease(object.bytes, key).characters;
}
