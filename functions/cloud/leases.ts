import { randomInt } from 'node:crypto';
import { ConflictError } from './conflict-error.ts';
import type { Patience } from './patience.ts';
import type { Condition, Store, StoredObject } from './store.ts';

/** Lets one run at a time work on a thing. Whether this one was let. */
export type Exclusive = (key: string, work: () => Promise<void>) => Promise<boolean>;

/** A run of a function ends after 15 minutes whatever it does (Lambda's limit); a lease that old belongs to nobody. */
const leaseSeconds = 16 * 60;

/**
 * Leases as small objects in a bucket: who writes one first has it, until the work is done or its time is over.
 * A run that was killed leaves its lease behind, and nobody can work on the thing before that is too old.
 */
export function createLeases(store: Store, keyOf: (key: string) => string, patience: Patience): Exclusive {
  return async (key, work) => {
    const lease = keyOf(key);
    const etag = await take(lease, store, patience);
    if (etag === undefined) return false;
    try {
      await work();
    } finally {
      // One that was held for too long is somebody else's by now.
      if ((await store.describe(lease))?.etag === etag) await store.remove(lease);
    }
    return true;
  };
}

/** The ETag of one's own lease. */
async function take(lease: string, store: Store, patience: Patience): Promise<string | undefined> {
  const former = await store.read(lease);
  if (former !== undefined && readEnd(former) > patience.nowSeconds()) return undefined;
  const condition: Condition = former === undefined ? 'absent' : { etag: former.etag };
  // With its own random digits, so that no two leases are one by chance.
  const end = `${Math.ceil(patience.nowSeconds() + leaseSeconds)}.${randomInt(2 ** 47)}`;
  try {
    return await store.keep(lease, new TextEncoder().encode(end), condition);
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    // A write that was sent twice, because its answer was lost, meets itself.
    const now = await store.read(lease);
    return now !== undefined && new TextDecoder().decode(now.bytes) === end ? now.etag : undefined;
  }
}

/** What cannot be read holds nobody up. */
function readEnd({ bytes }: StoredObject): number {
  return Number(new TextDecoder().decode(bytes)) || 0;
}
