import { ConflictError } from '../cloud/conflict-error.ts';
import { keepTextOver } from '../cloud/keep-text.ts';
import { OperatorError } from '../cloud/operator-error.ts';
import type { Patience } from '../cloud/patience.ts';
import { retry } from '../cloud/retry.ts';
import type { Store } from '../cloud/store.ts';
import { studioKeys } from '../episode/keys.ts';
import { UnreadableError } from '../episode/unreadable-error.ts';
import { type Budget, emptyBudget } from './budget.ts';
import { HeldError } from './held-error.ts';
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
  longestDelaySeconds: 2,
} as const;

/** Faults of the store that are waited out, each of which the SDK has tried three times. */
const faultsLimit = 5;

/**
 * Changes a month's budget on the state that it was read in, anew as often as somebody else was faster. It is changed once, also where
 * the answer of a write was lost.
 */
export async function changeBudget(
  month: string,
  { studio, patience }: StudioEdges,
  change: (budget: Budget) => Budget | Promise<Budget>,
): Promise<void> {
  const key = studioKeys.budget(month);
  let written: string | undefined;
  const attempt = async () => {
    const former = await studio.read(key);
    if (former !== undefined && new TextDecoder().decode(former.bytes) === written) return;
    const budget = former === undefined ? emptyBudget(month) : readBudget(former.bytes, key);
    written = writeBudget(await change(budget));
    await keepTextOver({ store: studio, key, former }, written);
  };
  await retry(attempt, { ...pacing, patience, mayHelp: judgeFailures() });
}

function judgeFailures(): (error: unknown) => boolean {
  let faults = 0;
  return (error) => {
    if (error instanceof ConflictError) return true;
    const isLasting = [HeldError, OperatorError, UnreadableError].some((kind) => error instanceof kind);
    if (!isLasting) faults += 1;
    return !isLasting && faults < faultsLimit;
  };
}
