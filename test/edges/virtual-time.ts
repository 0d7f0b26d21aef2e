import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Patience } from '../../functions/cloud/patience.ts';

/** Time that passes only when everybody waits: hours of it take a moment, and every run is the same. */
export function createVirtualTime(seed = 1, startSeconds = 0) {
  let nowSeconds = startSeconds;
  let state = seed;
  const sleepers: { readonly at: number; readonly wake: () => void }[] = [];
  const patience: Patience = {
    wait: (seconds) =>
      new Promise((wake) => {
        sleepers.push({ at: nowSeconds + seconds, wake });
      }),
    /** A linear congruential generator (Numerical Recipes' constants). */
    random: () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return state / 2 ** 32;
    },
    nowSeconds: () => nowSeconds,
  };
  /** Lets time pass until the work is done. */
  async function pass<Value>(work: Promise<Value>): Promise<Value> {
    let isDone = false;
    const done = work.finally(() => {
      isDone = true;
    });
    done.catch(() => {});
    while (!isDone) {
      await nextTurn();
      sleepers.sort((left, right) => left.at - right.at);
      const next = isDone ? undefined : sleepers.shift();
      if (next !== undefined) {
        nowSeconds = Math.max(nowSeconds, next.at);
        next.wake();
      }
    }
    return await done;
  }
  return { patience, pass };
}
