import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Store } from '../../functions/cloud/store.ts';
import { createFolderStore } from '../../local/store/folder-store.ts';

/** An empty store in a folder that goes away with the test. */
export async function createTemporaryStore(onChange?: (key: string) => void): Promise<Store> {
  const folder = await mkdtemp(join(tmpdir(), 'bucketcast-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return createFolderStore(folder, onChange === undefined ? {} : { onChange });
}

/** Text as a store keeps it. */
export const bytesOf = (text: string) => new TextEncoder().encode(text);

/** An object's text, or `undefined` where there is none. */
export async function textIn(store: Store, key: string): Promise<string | undefined> {
  const object = await store.read(key);
  return object === undefined ? undefined : new TextDecoder().decode(object.bytes);
}
