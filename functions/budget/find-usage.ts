import type { Store } from '../cloud/store.ts';
import { studioKeys } from '../episode/keys.ts';
import { type Budget, emptyBudget } from './budget.ts';
import { readBudget } from './read-budget.ts';

/** A month's budget, as it is in the studio. */
export async function findBudget(month: string, studio: Store): Promise<Budget> {
  const key = studioKeys.budget(month);
  const object = await studio.read(key);
  return object === undefined ? emptyBudget(month) : readBudget(object.bytes, key);
}
