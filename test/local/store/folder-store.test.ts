import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createFolderStore } from '../../../local/store/folder-store.ts';
import { testStore } from '../../contracts/store.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
let root = '';
let count = 0;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'folder-store-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

async function* failing(): AsyncGenerator<Uint8Array> {
  yield bytesOf('x');
  throw new Error('the source failed');
}

function nextFolder(): string {
  count += 1;
  return join(root, String(count));
}

testStore('a folder', async () => createFolderStore(nextFolder()));

describe('a folder store', () => {
  test.each([
    '',
    '/',
    '/etc/passwd',
    '../up',
    'a/../../up',
    'a//b',
    'a/',
    './a',
    'a\0b',
    'x.bucketcast-part',
  ])('refuses key %j', async (key) => {
    const store = createFolderStore(nextFolder());
    const message = /names no file of folder .*; expected parts between single slashes/s;
    await expect(store.read(key)).rejects.toThrow(message);
    await expect(store.describe(key)).rejects.toThrow(message);
    await expect(store.keep(key, bytesOf('x'))).rejects.toThrow(message);
    await expect(store.keepStream(key, [bytesOf('x')])).rejects.toThrow(message);
    await expect(store.renew(key)).rejects.toThrow(message);
    await expect(store.remove(key)).rejects.toThrow(message);
  });

  test.skipIf(sep === '\\')('takes a backslash for the letter that it is on this system', async () => {
    const store = createFolderStore(nextFolder());
    await store.keep('a\\..\\b.md', bytesOf('x'));
    expect(await store.list('')).toEqual(['a\\..\\b.md']);
    expect((await store.read('a\\..\\b.md'))?.bytes).toEqual(bytesOf('x'));
  });

  test('leaves no empty folder and no unfinished file behind', async () => {
    const folder = nextFolder();
    const store = createFolderStore(folder);
    await store.keep('a/b/c.md', bytesOf('x'));
    await store.keep('a/d.md', bytesOf('x'));
    expect(await readdir(join(folder, 'a', 'b'))).toEqual(['c.md']);
    await store.remove('a/b/c.md');
    expect(await readdir(join(folder, 'a'))).toEqual(['d.md']);
    await store.remove('a/d.md');
    expect(await readdir(folder)).toEqual([]);
  });

  test('keeps and removes in one folder at the same time', async () => {
    const store = createFolderStore(nextFolder());
    const keys = Array.from({ length: 60 }, (_, index) => `same/folder/${index}.md`);
    await Promise.all(
      keys.map(async (key) => {
        await store.keep(key, bytesOf(key));
        await store.remove(key);
      }),
    );
    expect(await store.list('')).toEqual([]);
  });

  test('tells of what it changed, not of what it left alone', async () => {
    const changes: string[] = [];
    const store = createFolderStore(nextFolder(), {
      onChange: (key, change) => changes.push(`${change} ${key}`),
    });
    await store.keep('a.md', bytesOf('x'));
    await expect(store.keep('a.md', bytesOf('y'), 'absent')).rejects.toThrow();
    await store.remove('missing.md');
    await store.remove('a.md');
    expect(changes).toEqual(['kept a.md', 'removed a.md']);
  });

  test('tells once of what came in pieces, not of what failed or was renewed', async () => {
    const changes: string[] = [];
    const store = createFolderStore(nextFolder(), {
      onChange: (key, change) => changes.push(`${change} ${key}`),
    });
    await store.keepStream('a.mp3', [bytesOf('x'), bytesOf('y')]);
    await expect(store.keepStream('b.mp3', failing())).rejects.toThrow('the source failed');
    await store.renew('a.mp3');
    expect(changes).toEqual(['kept a.mp3']);
  });

  test('leaves neither a part nor a new folder behind where pieces fail', async () => {
    const folder = nextFolder();
    const store = createFolderStore(folder);
    await store.keep('a.mp3', bytesOf('x'));
    await expect(store.keepStream('new/deep/b.mp3', failing())).rejects.toThrow('the source failed');
    expect(await readdir(folder, { recursive: true })).toEqual(['a.mp3']);
  });

  test('lets others read and write an object while pieces for it come', async () => {
    const store = createFolderStore(nextFolder());
    await store.keep('a.mp3', bytesOf('one'));
    async function* interrupted() {
      yield bytesOf('three');
      await store.keep('a.mp3', bytesOf('two'));
      expect(await store.list('')).toEqual(['a.mp3']);
      expect((await store.read('a.mp3'))?.bytes).toEqual(bytesOf('two'));
    }
    await store.keepStream('a.mp3', interrupted());
    expect((await store.read('a.mp3'))?.bytes).toEqual(bytesOf('three'));
  });

  test('keeps the conditions of two stores over one folder', async () => {
    const folder = nextFolder();
    const stores = [createFolderStore(folder), createFolderStore(folder)];
    const results = await Promise.allSettled(stores.map((store) => store.keep('a', bytesOf('x'), 'absent')));
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  });

  test('sees what an editor writes in place, however soon after the last look', async () => {
    const folder = nextFolder();
    const store = createFolderStore(folder);
    const before = await store.keep('a.md', bytesOf('one'));
    await writeFile(join(folder, 'a.md'), 'two');
    expect((await store.describe('a.md'))?.etag).not.toBe(before);
  });

  test('does not read again a file that lies untouched', async () => {
    const folder = nextFolder();
    const store = createFolderStore(folder);
    const long = new Date('2026-01-01T00:00:00Z');
    const first = await store.keep('a.md', bytesOf('one'));
    await utimes(join(folder, 'a.md'), long, long);
    await store.describe('a.md');
    // Same inode, size and time: only a reader of the bytes could tell the difference.
    await writeFile(join(folder, 'a.md'), 'two');
    await utimes(join(folder, 'a.md'), long, long);
    expect(await store.describe('a.md')).toMatchObject({ etag: first, modified: long.toISOString() });
    expect((await store.read('a.md'))?.etag).not.toBe(first);
    await utimes(join(folder, 'a.md'), long, new Date('2026-01-02T00:00:00Z'));
    expect((await store.describe('a.md'))?.etag).not.toBe(first);
  });

  test('says that a file and a folder cannot have one name, and keeps what is there', async () => {
    const folder = nextFolder();
    const store = createFolderStore(folder);
    await store.keep('a', bytesOf('x'));
    await store.keep('b/c', bytesOf('x'));
    const message = /cannot be written: a folder has its name, or a file has the name of one of its folders/;
    await expect(store.keep('a/b', bytesOf('y'))).rejects.toThrow(message);
    await expect(store.keep('b', bytesOf('y'))).rejects.toThrow(message);
    await expect(store.keepStream('a/b', [bytesOf('y')])).rejects.toThrow(message);
    await expect(store.keepStream('b', [bytesOf('y')])).rejects.toThrow(message);
    await store.remove('b');
    expect(await store.list('')).toEqual(['a', 'b/c']);
    expect(await readdir(folder)).toEqual(['a', 'b']);
  });

  test('lists files behind links but follows no linked folder', async () => {
    const folder = nextFolder();
    await mkdir(join(folder, 'real'), { recursive: true });
    await writeFile(join(folder, 'real', 'a.md'), 'x');
    await symlink(join(folder, 'real', 'a.md'), join(folder, 'link.md'));
    await symlink(folder, join(folder, 'real', 'circle'));
    await symlink(join(folder, 'nowhere'), join(folder, 'broken.md'));
    await symlink('self.md', join(folder, 'self.md'));
    expect(await createFolderStore(folder).list('')).toEqual(['link.md', 'real/a.md']);
  });

  test('has no objects where the folder does not exist, and makes it for the first one', async () => {
    const folder = nextFolder();
    const store = createFolderStore(folder);
    expect(await store.list('')).toEqual([]);
    expect(existsSync(folder)).toBe(false);
    await store.keep('a.md', bytesOf('x'));
    expect(await readFile(join(folder, 'a.md'), 'utf8')).toBe('x');
  });
});
