import type { Condition, Store, StoredObject } from './store.ts';

/** Writes an object's text unless it has it already: an unchanged feed keeps its ETag and its date. Whether it wrote. */
export async function keepText(store: Store, key: string, text: string): Promise<boolean> {
  return await keepTextOver({ store, key, former: await store.read(key) }, text);
}

/** An object as it was when its sources were about to be read. */
export type Former = {
  readonly store: Store;
  readonly key: string;
  readonly former: StoredObject | undefined;
};

/**
 * Writes an object's text only over the state it was seen in, and not at all where that says the same already. Whether it wrote.
 * @throws ConflictError when somebody else wrote it meanwhile
 */
export async function keepTextOver({ store, key, former }: Former, text: string): Promise<boolean> {
  const bytes = new TextEncoder().encode(text);
  if (former !== undefined && Buffer.compare(former.bytes, bytes) === 0) return false;
  const condition: Condition = former === undefined ? 'absent' : { etag: former.etag };
  await store.keep(key, bytes, condition);
  return true;
}
