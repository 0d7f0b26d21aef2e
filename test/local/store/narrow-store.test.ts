import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../../functions/cloud/store.ts';
import { createFolderStore } from '../../../local/store/folder-store.ts';
import { narrowStore } from '../../../local/store/narrow-store.ts';

let folder = '';
let wide: Store;
const bytes = new TextEncoder().encode('Text.');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bucketcast-narrow-'));
  wide = createFolderStore(folder);
  for (const key of [
    'a.md',
    'b.md',
    'show.yaml',
    'tech/c.md',
    'tech/d.md',
    'tech/cover.png',
    'tech/intro.mp3',
    'art/show.yaml',
  ]) {
    await wide.keep(key, bytes);
  }
});

afterAll(async () => await rm(folder, { recursive: true }));

describe('narrowStore', () => {
  it('lists the chosen articles that are there, and what describes their shows only', async () => {
    const narrow = narrowStore(wide, ['tech/c.md', 'a.md', 'absent.md']);
    expect(await narrow.list('')).toEqual([
      'a.md',
      'show.yaml',
      'tech/c.md',
      'tech/cover.png',
      'tech/intro.mp3',
    ]);
    expect(await narrow.list('tech/')).toEqual(['tech/c.md', 'tech/cover.png', 'tech/intro.mp3']);
  });

  it('shows what it lists and hides the rest', async () => {
    const narrow = narrowStore(wide, ['a.md']);
    expect((await narrow.read('a.md'))?.bytes).toEqual(bytes);
    expect(await narrow.describe('show.yaml')).toMatchObject({ size: 5 });
    expect(await narrow.read('b.md')).toBeUndefined();
    expect(await narrow.describe('tech/c.md')).toBeUndefined();
  });

  it('lists in the order of UTF-8, as every store does', async () => {
    const keys = ['\u{ff5e}.md', '\u{1f600}.md'];
    for (const key of keys) await wide.keep(key, bytes);
    expect(await narrowStore(wide, keys).list('')).toEqual(['show.yaml', ...keys]);
  });

  it('refuses to be written to', async () => {
    const narrow = narrowStore(wide, ['a.md']);
    await expect(narrow.keep('a.md', bytes)).rejects.toThrow('object "a.md" was to be written');
    await expect(narrow.keepStream('a.md', [bytes])).rejects.toThrow('object "a.md" was to be written');
    await expect(narrow.renew('a.md')).rejects.toThrow('object "a.md" was to be written');
    await expect(narrow.remove('a.md')).rejects.toThrow('object "a.md" was to be written');
    expect(await wide.describe('a.md')).toBeDefined();
  });
});
