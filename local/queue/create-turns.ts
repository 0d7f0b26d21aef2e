import type { Exclusive } from '../../functions/cloud/leases.ts';

/** One piece of work at a time for each key, in the order in which they came. In one process nobody has to be sent away. */
export function createTurns(): Exclusive {
  const last = new Map<string, Promise<void>>();
  return async (key, work) => {
    const before = last.get(key);
    const { promise, resolve } = Promise.withResolvers<void>();
    last.set(key, promise);
    await before;
    try {
      await work();
    } finally {
      if (last.get(key) === promise) last.delete(key);
      resolve();
    }
    return true;
  };
}
