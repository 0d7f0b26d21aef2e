import type { Patience } from '../../functions/cloud/patience.ts';

/** Waits for nothing, and remembers how long it would have waited. */
export function createImpatience(random = 1): Patience & { readonly waited: readonly number[] } {
  const waited: number[] = [];
  return {
    waited,
    random: () => random,
    async wait(seconds) {
      waited.push(seconds);
    },
  };
}
