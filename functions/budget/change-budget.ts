import { keepTextOver } from '../cloud/keep-text.ts';
import type { Patience } from '../cloud/patience.ts';
import { retryConflicts } from '../cloud/retry-conflicts.ts';
import type { Store } from '../cloud/store.ts';
import { studioKeys } from '../episode/keys.ts';
import { type Budget, emptyBudget } from './budget.ts';
import { readBudget } from './read-budget.ts';
import { writeBudget } from './write-budget.ts';

/** What keeping the budget needs from the world. */
export type StudioEdges = { readonly studio: Store; readonly patience: Patience };

/**
 * Of those that meet, one gets through each time: 200 at one moment took up to 8 attempts with these delays, and without any as many
 * as there were. Failing is worse than waiting, since what was billed would not be counted.
 */
const pacing = {
  attempts: 100,
  firstDelaySeconds: 0.05,
} as const;

/** Changes a month's budget on the state that it was read in, anew as often as somebody else was faster. */
export async function changeBudget(
  month: string,
  { studio, patience }: StudioEdges,
  change: (budget: Budget) => Budget | Promise<Budget>,
): Promise<void> {
  const key = studioKeys.budget(month);
  const attempt = async () => {
    const former = await studio.read(key);
    const budget = former === undefined ? emptyBudget(month) : readBudget(former.bytes, key);
    await keepTextOver({ store: studio, key, former }, writeBudget(await change(budget)));
  };
  await retryConflicts(attempt, { ...pacing, patience });
}
