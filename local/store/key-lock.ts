/** Runs the tasks of one name one after another, in the order of their calls; other names go on meanwhile. */
export type KeyLock = <Result>(name: string, task: () => Promise<Result>) => Promise<Result>;

/** A lock per name that holds inside this process. */
export function createKeyLock(): KeyLock {
  const last = new Map<string, Promise<unknown>>();
  return async function runAlone(name, task) {
    const before = last.get(name);
    const result = before === undefined ? task() : before.then(task, task);
    last.set(name, result);
    try {
      return await result;
    } finally {
      // Without this the map would hold every name ever used.
      if (last.get(name) === result) last.delete(name);
    }
  };
}
