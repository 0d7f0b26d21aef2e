import { createHash } from 'node:crypto';
import { ConflictError } from '../../../functions/cloud/conflict-error.ts';
import type { Condition, Pieces, Store, StoredObject } from '../../../functions/cloud/store.ts';

/** A bucket in memory, and the uploads in parts that were begun and neither ended nor taken back. */
export type Bucket = Store & { readonly openUploads: ReadonlySet<string> };

/** A bucket whose objects are as old as the clock says; `onChange` hears of each that was kept or removed. */
export function createBucket(nowSeconds: () => number, onChange: (key: string) => void = () => {}): Bucket {
  const objects = new Map<string, StoredObject>();
  const openUploads = new Set<string>();
  const modified = () => new Date(nowSeconds() * 1000).toISOString();
  function put(key: string, bytes: Uint8Array): string {
    const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`;
    objects.set(key, { etag, bytes, size: bytes.length, modified: modified() });
    onChange(key);
    return etag;
  }
  return {
    openUploads,
    read: async (key) => objects.get(key),
    describe: async (key) => objects.get(key),
    keep: async (key, bytes, condition) => {
      if (!holds(condition, objects.get(key))) throw new ConflictError(key);
      return put(key, Uint8Array.from(bytes));
    },
    keepStream: async (key, pieces) => {
      openUploads.add(key);
      try {
        return put(key, await collect(pieces));
      } finally {
        openUploads.delete(key);
      }
    },
    renew: async (key) => {
      const object = objects.get(key);
      if (object !== undefined) objects.set(key, { ...object, modified: modified() });
    },
    remove: async (key) => {
      if (objects.delete(key)) onChange(key);
    },
    list: async (prefix) => [...objects.keys()].filter((key) => key.startsWith(prefix)).toSorted(),
  };
}

function holds(condition: Condition | undefined, present: StoredObject | undefined): boolean {
  if (condition === undefined) return true;
  return condition === 'absent' ? present === undefined : present?.etag === condition.etag;
}

async function collect(pieces: Pieces): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
