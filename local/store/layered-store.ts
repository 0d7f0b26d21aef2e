import { ConflictError } from '../../functions/cloud/conflict-error.ts';
import type { Condition, Store, StoredObject } from '../../functions/cloud/store.ts';
import { etagOf } from './content-hash.ts';
import { compareKeys } from './folder-keys.ts';
import { createKeyLock } from './key-lock.ts';

/** What was written over the store below; `undefined` stands for what was removed. */
type Layer = Map<string, StoredObject | undefined>;

/** A bucket that looks like another one, and keeps all that is written to it in memory: to see what would happen, and do nothing. */
export function createLayeredStore(below: Store): Store {
  const layer: Layer = new Map();
  const runAlone = createKeyLock();
  const describe: Store['describe'] = async (key) => {
    if (!layer.has(key)) return await below.describe(key);
    const { bytes: _, ...description } = layer.get(key) ?? {};
    return 'etag' in description ? description : undefined;
  };
  return {
    describe,
    read: async (key) => (layer.has(key) ? layer.get(key) : await below.read(key)),
    keep: (key, bytes, condition) =>
      runAlone(key, async () => {
        const etag = condition === undefined ? undefined : (await describe(key))?.etag;
        if (!holds(condition, etag)) throw new ConflictError(key);
        return put(layer, key, bytes);
      }),
    keepStream: async (key, pieces) => {
      const parts: Uint8Array[] = [];
      for await (const piece of pieces) parts.push(piece);
      return put(layer, key, Buffer.concat(parts));
    },
    renew: async (key) => {
      const object = layer.has(key) ? layer.get(key) : await below.read(key);
      if (object !== undefined) layer.set(key, { ...object, modified: new Date().toISOString() });
    },
    remove: async (key) => void layer.set(key, undefined),
    list: async (prefix) => {
      const keys = new Set(await below.list(prefix));
      for (const [key, object] of layer) {
        if (object === undefined) keys.delete(key);
        else if (key.startsWith(prefix)) keys.add(key);
      }
      return [...keys].sort(compareKeys);
    },
  };
}

function put(layer: Layer, key: string, bytes: Uint8Array): string {
  const etag = etagOf(bytes);
  layer.set(key, {
    bytes: Uint8Array.from(bytes),
    etag,
    size: bytes.length,
    modified: new Date().toISOString(),
  });
  return etag;
}

function holds(condition: Condition | undefined, etag: string | undefined): boolean {
  if (condition === undefined) return true;
  return condition === 'absent' ? etag === undefined : etag === condition.etag;
}
