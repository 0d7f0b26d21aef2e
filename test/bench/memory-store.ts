import { createHash, type Hash } from 'node:crypto';
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
  function put(key: string, bytes: Uint8Array, { size, etag }: { size: number; etag: string }): string {
    counts.writes += 1;
    counts.bytes += size;
    objects.set(key, { bytes, etag, size, modified: new Date().toISOString() });
    onChange(key);
    return etag;
  }
  const store: Store = {
    read: look,
    describe: look,
    keep: async (key, bytes, condition) => {
      if (!holds(condition, objects.get(key))) throw new ConflictError(key);
      return put(key, bytes, { size: bytes.length, etag: etagOf(createHash('md5').update(bytes)) });
    },
    keepStream: async (key, pieces) => {
      let size = 0;
      const hash = createHash('md5');
      for await (const piece of pieces) {
        size += piece.length;
        hash.update(piece);
      }
      return put(key, new Uint8Array(0), { size, etag: etagOf(hash) });
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

/** As S3 has it: the same bytes have the same one, whenever they were written. */
function etagOf(hash: Hash): string {
  return `"${hash.digest('hex')}"`;
}

function holds(condition: Condition | undefined, current: StoredObject | undefined): boolean {
  if (condition === undefined) return true;
  return condition === 'absent' ? current === undefined : current?.etag === condition.etag;
}
