import type { Patience } from './patience.ts';

/** When to try again, and how often. */
export type Rule = {
  readonly patience: Patience;
  /** Attempts in all. */
  readonly attempts: number;
  readonly firstDelaySeconds: number;
  readonly longestDelaySeconds: number;
  /** Whether another attempt may help after this error. */
  readonly mayHelp: (error: unknown) => boolean;
};

/** Tries again after delays that double and are scattered, so that many who failed together do not come back together. */
export async function retry<Value>(attempt: () => Promise<Value>, rule: Rule): Promise<Value> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (failures >= rule.attempts || !rule.mayHelp(error)) throw error;
    }
    const longest = Math.min(rule.firstDelaySeconds * 2 ** (failures - 1), rule.longestDelaySeconds);
    await rule.patience.wait(longest * (0.25 + 0.75 * rule.patience.random()));
  }
}
