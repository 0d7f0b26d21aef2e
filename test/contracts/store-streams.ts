import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Store } from '../../functions/cloud/store.ts';

/** The size of a part in `functions/cloud/s3/keep-stream.ts`: what is larger is sent to S3 in several. */
const partBytes = 8 * 1024 * 1024;

/** What every `Store` promises of objects that come in pieces, and of renewed ones. */
export function testStreams(makeStore: () => Promise<Store>): void {
  testPieces(makeStore);
  testFailures(makeStore);
  testRenewal(makeStore);
}

function testPieces(makeStore: () => Promise<Store>): void {
  test.each([
    ['nothing', 0],
    ['one byte', 1],
    ['a byte less than a part', partBytes - 1],
    ['exactly a part', partBytes],
    ['a byte more than a part', partBytes + 1],
    ['two parts and a half', 20_000_000],
  ])('gives back %s that came in pieces', async (_name, size) => {
    const store = await makeStore();
    const bytes = makeBytes(size);
    const etag = await store.keepStream('a/audio-1.mp3', cut(bytes, 777_777));
    const object = await store.read('a/audio-1.mp3');
    expect(Buffer.from(object?.bytes ?? [1]).equals(bytes)).toBe(true);
    expect(object).toMatchObject({ etag, size });
    expect(await store.describe('a/audio-1.mp3')).toMatchObject({ etag, size });
    expect(await store.list('')).toEqual(['a/audio-1.mp3']);
  });

  test('gives the same ETag to the same bytes, however they were cut, and another to others', async () => {
    const store = await makeStore();
    const bytes = makeBytes(partBytes + 1000);
    const first = await store.keepStream('a.mp3', [bytes]);
    expect(first).toMatch(/^"[^"]+"$/);
    expect(await store.keepStream('a.mp3', cut(bytes, 3_333_333))).toBe(first);
    expect(await store.keepStream('a.mp3', [new Uint8Array(), bytes, new Uint8Array()])).toBe(first);
    expect(await store.keepStream('a.mp3', [bytes.subarray(1)])).not.toBe(first);
  });

  test('keeps pieces in place of whatever was there', async () => {
    const store = await makeStore();
    const before = await store.keep('a.mp3', makeBytes(100));
    const after = await store.keepStream('a.mp3', [makeBytes(7)]);
    expect(after).not.toBe(before);
    await store.keep('a.mp3', makeBytes(3), { etag: after });
    expect(await store.describe('a.mp3')).toMatchObject({ size: 3 });
  });
}

function testFailures(makeStore: () => Promise<Store>): void {
  test.each([
    ['at once', 0],
    ['within the first part', 1],
    ['in the second part', 20],
  ])('throws the error of pieces that fail %s, and leaves the former object alone', async (_name, count) => {
    const store = await makeStore();
    const before = await store.keep('a/b.mp3', makeBytes(10));
    // The folder store tries again where the file system says ENOENT: the source's word is another matter.
    const failure = Object.assign(new Error('the source failed'), { code: 'ENOENT' });
    await expect(store.keepStream('a/b.mp3', failAfter(count, failure))).rejects.toBe(failure);
    await expect(store.keepStream('new/c.mp3', failAfter(count, failure))).rejects.toBe(failure);
    expect(await store.list('')).toEqual(['a/b.mp3']);
    expect(await store.describe('a/b.mp3')).toMatchObject({ etag: before, size: 10 });
  });
}

function testRenewal(makeStore: () => Promise<Store>): void {
  test.each(['speech/0a1b.mp3', 'odd +%41ü&🎧/a b.mp3'])(
    'makes %j new and leaves it as it is',
    async (key) => {
      const store = await makeStore();
      const etag = await store.keep(key, makeBytes(1000));
      const before = await store.describe(key);
      let after = before;
      // S3 tells times in whole seconds.
      while (after?.modified === before?.modified) {
        await pause(200);
        await store.renew(key);
        after = await store.describe(key);
      }
      expect(Date.parse(after?.modified ?? '')).toBeGreaterThan(Date.parse(before?.modified ?? ''));
      expect(after).toMatchObject({ etag, size: 1000 });
      expect(Buffer.from((await store.read(key))?.bytes ?? []).equals(makeBytes(1000))).toBe(true);
    },
  );

  test('renews no missing object, and makes none', async () => {
    const store = await makeStore();
    await store.keep('folder/file.mp3', makeBytes(1));
    for (const key of ['missing.mp3', 'folder', 'folder/file.mp3/deeper']) await store.renew(key);
    expect(await store.list('')).toEqual(['folder/file.mp3']);
  });
}

function makeBytes(size: number): Uint8Array {
  // A prime period: parts that were swapped or repeated would show.
  return new Uint8Array(size).map((_, index) => (index % 65_521) * 31 + (index >> 16));
}

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}

async function* failAfter(count: number, failure: Error): AsyncGenerator<Uint8Array> {
  const piece = makeBytes(500_000);
  for (let index = 0; index < count; index += 1) yield piece;
  throw failure;
}
