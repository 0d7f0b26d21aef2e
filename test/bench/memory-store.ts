import { ConflictError } from '../../functions/cloud/conflict-error.ts';
import type { Condition, Store, StoredObject } from '../../functions/cloud/store.ts';

/** What was asked of a store. */
export type Counts = { reads: number; writes: number; bytes: number };

/**
 * A bucket that costs next to nothing: it keeps what it is handed without copying it, and of streams only the length.
 * It counts what is asked of it, and tells of each change.
 */
export function createMemoryStore(onChange: (key: string) => void = () => {}) {
  const objects = new Map<string, StoredObject>();
  const counts: Counts = { reads: 0, writes: 0, bytes: 0 };
  const look = async (key: string) => {
    counts.reads += 1;
    return objects.get(key);
  };
  function put(key: string, bytes: Uint8Array, size = bytes.length): string {
    counts.writes += 1;
    counts.bytes += size;
    const etag = `"${counts.writes}"`;
    objects.set(key, { bytes, etag, size, modified: new Date().toISOString() });
    onChange(key);
    return etag;
  }
  const store: Store = {
    read: look,
    describe: look,
    keep: async (key, bytes, condition) => {
      if (!holds(condition, objects.get(key))) throw new ConflictError(key);
      return put(key, bytes);
    },
    keepStream: async (key, pieces) => {
      let size = 0;
      for await (const piece of pieces) size += piece.length;
      return put(key, new Uint8Array(0), size);
    },
    renew: async () => {},
    remove: async (key) => {
      counts.writes += 1;
      if (objects.delete(key)) onChange(key);
    },
    list: async (prefix) => {
      counts.reads += 1;
      return [...objects.keys()].filter((key) => key.startsWith(prefix)).sort();
    },
  };
  return { store, counts };
}

function holds(condition: Condition | undefined, current: StoredObject | undefined): boolean {
  if (condition === undefined) return true;
  return condition === 'absent' ? current === undefined : current?.etag === condition.etag;
}
