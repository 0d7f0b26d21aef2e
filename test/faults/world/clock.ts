import { setImmediate as nextTurn } from 'node:timers/promises';

/** Time that passes only while everybody waits: hours of it take a moment. */
export interface Clock {
  nowSeconds(): number;
  wait(seconds: number): Promise<void>;
  /** The outcome of work that really is done somewhere, so many seconds from now however long it takes. */
  arrive<Value>(seconds: number, work: Promise<Value>): Promise<Value>;
  /** Lets time pass until the work is done. */
  pass<Value>(work: Promise<Value>): Promise<Value>;
}

type Sleeper = { readonly at: number; readonly ready: Promise<unknown>; readonly wake: () => void };

/** A clock that stands at some instant. */
export function createClock(startSeconds = 1_780_000_000): Clock {
  let now = startSeconds;
  const sleepers: Sleeper[] = [];
  function sleep(seconds: number, ready: Promise<unknown>): Promise<void> {
    return new Promise((wake) => insert(sleepers, { at: now + Math.max(0, seconds), ready, wake }));
  }
  return {
    nowSeconds: () => now,
    wait: (seconds) => sleep(seconds, Promise.resolve()),
    arrive: async (seconds, work) => {
      await sleep(seconds, Promise.allSettled([work]));
      return await work;
    },
    pass: async (work) => {
      let isDone = false;
      const done = Promise.allSettled([work]).then(() => {
        isDone = true;
      });
      while (true) {
        await nextTurn();
        const next = isDone ? undefined : sleepers.shift();
        if (next === undefined) break;
        await next.ready;
        now = next.at;
        next.wake();
      }
      // Nobody waits any more: what is not done now never will be.
      await Promise.race([done, deadlock()]);
      return await work;
    },
  };
}

/** Behind all that wake at the same time, which are those who began to wait before. */
function insert(sleepers: Sleeper[], sleeper: Sleeper): void {
  let low = 0;
  let high = sleepers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sleepers[middle]?.at ?? 0) <= sleeper.at) low = middle + 1;
    else high = middle;
  }
  sleepers.splice(low, 0, sleeper);
}

async function deadlock(): Promise<never> {
  await nextTurn();
  throw new Error('everybody waits for somebody else: time stands still');
}
