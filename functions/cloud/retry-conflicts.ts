import { ConflictError } from './conflict-error.ts';
import { type Rule, retry } from './retry.ts';

/** Of several that meet at one object one gets through each time: how often the others look again. */
export type Meeting = Pick<Rule, 'patience' | 'attempts' | 'firstDelaySeconds'>;

/** Writes on one object are quick: nobody has to wait longer for his turn. */
const longestDelaySeconds = 2;

/** Does something anew, from reading on, as often as somebody else was faster to write. */
export async function retryConflicts<Value>(attempt: () => Promise<Value>, meeting: Meeting): Promise<Value> {
  const mayHelp = (error: unknown) => error instanceof ConflictError;
  return await retry(attempt, { ...meeting, longestDelaySeconds, mayHelp });
}
