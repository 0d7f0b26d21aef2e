import type { Patience } from '../../functions/cloud/patience.ts';

/** Waits for nothing: its clock jumps ahead instead, and it remembers how long it would have waited. */
export function createImpatience(random = 1): Patience & { readonly waited: readonly number[] } {
  const waited: number[] = [];
  let nowSeconds = 1_780_000_000;
  return {
    waited,
    random: () => random,
    nowSeconds: () => nowSeconds,
    async wait(seconds) {
      waited.push(seconds);
      nowSeconds += seconds;
    },
  };
}
