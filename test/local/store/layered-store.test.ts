import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFolderStore } from '../../../local/store/folder-store.ts';
import { createLayeredStore } from '../../../local/store/layered-store.ts';
import { testStore } from '../../contracts/store.ts';

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'bucketcast-layered-'));
});
afterAll(async () => await rm(root, { recursive: true }));

const bytesOf = (text: string) => new TextEncoder().encode(text);
const makeStore = async () => createFolderStore(await mkdtemp(join(root, 'below-')));

testStore('a layer over an empty folder', async () => createLayeredStore(await makeStore()));

describe('a layer over a folder', () => {
  it('shows what is below, and changes nothing of it', async () => {
    const below = await makeStore();
    for (const key of ['a', 'b', 'c']) await below.keep(key, bytesOf(key));
    const layered = createLayeredStore(below);
    const etag = (await layered.describe('a'))?.etag ?? '';
    await layered.keep('a', bytesOf('new'), { etag });
    await layered.remove('b');
    await layered.keep('d', bytesOf('d'));
    expect(await layered.list('')).toEqual(['a', 'c', 'd']);
    expect(await below.list('')).toEqual(['a', 'b', 'c']);
    expect((await layered.read('a'))?.bytes).toEqual(bytesOf('new'));
    expect((await layered.read('c'))?.bytes).toEqual(bytesOf('c'));
    expect(await layered.read('b')).toBeUndefined();
    expect(Buffer.from((await below.read('a'))?.bytes ?? []).toString()).toBe('a');
  });
});
