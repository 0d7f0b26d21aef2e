import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ConflictError } from '../../functions/cloud/conflict-error.ts';
import type { Store } from '../../functions/cloud/store.ts';
import { testStreams } from './store-streams.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Keys that have gone wrong somewhere: in URLs, in XML, in events, in sorting. */
const oddKeys = [
  'plain.txt',
  'with space.txt',
  'plus+plus.txt',
  'percent %41%2F.txt',
  'ampersand & <angle> "quotes" \'single\'.txt',
  'question?hash#star*.txt',
  'umlaut-ü-é.txt',
  'decomposed-u\u0308.txt',
  '日本語/記事.md',
  'emoji-🎧.md',
  '(round) [square] {curly} ~!$,;=@^`|.md',
  '.hidden/.file',
  'dots...md',
  'tab\tand return\r.md',
  'very/deep/a/b/c/d/e/f/g/file.json',
];

/** What every `Store` promises. `makeStore` gives an empty one each time. */
export function testStore(name: string, makeStore: () => Promise<Store>): void {
  describe(`${name}: objects`, () => testObjects(makeStore));
  describe(`${name}: conditions`, () => testConditions(makeStore));
  describe(`${name}: lists`, () => testLists(makeStore));
  describe(`${name}: streams`, () => testStreams(makeStore));
  test(`${name}: behaves like a map under any sequence of operations`, () => testAgainstMap(makeStore));
}

function testObjects(makeStore: () => Promise<Store>): void {
  test('gives back every byte', async () => {
    const store = await makeStore();
    const bytes = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 31 + (index >> 8)) % 256);
    await store.keep('a/b.bin', bytes);
    expect(Buffer.from((await store.read('a/b.bin'))?.bytes ?? []).equals(bytes)).toBe(true);
  });

  test.each(oddKeys)('keeps, lists and removes %j', async (key) => {
    const store = await makeStore();
    await store.keep(key, bytesOf(key));
    expect(await store.list('')).toEqual([key]);
    expect(await store.list(key)).toEqual([key]);
    expect(new TextDecoder().decode((await store.read(key))?.bytes)).toBe(key);
    await store.remove(key);
    expect(await store.read(key)).toBeUndefined();
    expect(await store.list('')).toEqual([]);
  });

  test('keeps an empty object', async () => {
    const store = await makeStore();
    await store.keep('empty.md', new Uint8Array());
    expect(await store.read('empty.md')).toMatchObject({ size: 0, bytes: new Uint8Array() });
    expect(await store.describe('empty.md')).toMatchObject({ size: 0 });
  });

  test('knows no missing object, and removes it without an error', async () => {
    const store = await makeStore();
    await store.keep('folder/file.md', bytesOf('x'));
    for (const key of [
      'missing',
      'folder',
      'folder/file',
      'folder/file.md/deeper',
      `${'long'.repeat(100)}.md`,
    ]) {
      expect(await store.read(key)).toBeUndefined();
      expect(await store.describe(key)).toBeUndefined();
      await store.remove(key);
    }
    expect(await store.list('')).toEqual(['folder/file.md']);
  });

  test('describes as it reads', async () => {
    const store = await makeStore();
    await store.keep('a.md', bytesOf('twelve bytes'));
    const object = await store.read('a.md');
    expect(await store.describe('a.md')).toEqual({
      etag: object?.etag,
      size: 12,
      modified: object?.modified,
    });
    expect(new Date(object?.modified ?? '').toISOString()).toBe(object?.modified);
    expect(Math.abs(Date.parse(object?.modified ?? '') - Date.now())).toBeLessThan(3_600_000);
  });

  test('has a quoted ETag that is the same for the same bytes and another for others', async () => {
    const store = await makeStore();
    const first = await store.keep('a.md', bytesOf('one'));
    expect(first).toMatch(/^"[^"]+"$/);
    expect((await store.read('a.md'))?.etag).toBe(first);
    expect((await store.describe('a.md'))?.etag).toBe(first);
    expect(await store.keep('a.md', bytesOf('one'))).toBe(first);
    const second = await store.keep('a.md', bytesOf('two'));
    expect(second).not.toBe(first);
    expect((await store.describe('a.md'))?.etag).toBe(second);
  });
}

function testConditions(makeStore: () => Promise<Store>): void {
  test('keeps a new object only once', async () => {
    const store = await makeStore();
    await store.keep('a.md', bytesOf('one'), 'absent');
    await expect(store.keep('a.md', bytesOf('two'), 'absent')).rejects.toThrow(ConflictError);
    expect((await store.read('a.md'))?.bytes).toEqual(bytesOf('one'));
  });

  test('lets one of fifty racing writers create an object', async () => {
    const store = await makeStore();
    const writers = Array.from({ length: 50 }, (_, index) => `writer ${index}`);
    const results = await Promise.allSettled(
      writers.map((writer) => store.keep('race.json', bytesOf(writer), 'absent')),
    );
    const winner = results.findIndex((result) => result.status === 'fulfilled');
    const losers = results.filter((result) => result.status === 'rejected');
    expect(losers).toHaveLength(49);
    expect(losers.every((loser) => loser.reason instanceof ConflictError)).toBe(true);
    expect((await store.read('race.json'))?.bytes).toEqual(bytesOf(writers[winner] ?? ''));
  });

  test('changes an object only from the state that the writer knows', async () => {
    const store = await makeStore();
    const first = await store.keep('a.md', bytesOf('one'));
    const second = await store.keep('a.md', bytesOf('two'), { etag: first });
    await expect(store.keep('a.md', bytesOf('three'), { etag: first })).rejects.toThrow(ConflictError);
    expect((await store.read('a.md'))?.bytes).toEqual(bytesOf('two'));
    await store.keep('a.md', bytesOf('three'), { etag: second });
    expect((await store.read('a.md'))?.bytes).toEqual(bytesOf('three'));
  });

  test('does not bring back a removed object', async () => {
    const store = await makeStore();
    const etag = await store.keep('a.md', bytesOf('one'));
    await store.remove('a.md');
    await expect(store.keep('a.md', bytesOf('two'), { etag })).rejects.toMatchObject({
      name: 'ConflictError',
      key: 'a.md',
    });
    expect(await store.list('')).toEqual([]);
    await store.keep('a.md', bytesOf('three'), 'absent');
  });

  test('adds up the counts of racing writers that try again', async () => {
    const store = await makeStore();
    await store.keep('count.txt', bytesOf('0'));
    await Promise.all(Array.from({ length: 5 }, () => countUp(store)));
    expect((await store.read('count.txt'))?.bytes).toEqual(bytesOf('5'));
  });
}

async function countUp(store: Store): Promise<void> {
  const object = await store.read('count.txt');
  if (object === undefined) throw new Error('expected the count');
  const next = Number(new TextDecoder().decode(object.bytes)) + 1;
  try {
    await store.keep('count.txt', bytesOf(String(next)), { etag: object.etag });
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    await countUp(store);
  }
}

function testLists(makeStore: () => Promise<Store>): void {
  test('lists by prefix, whether or not it ends at a slash', async () => {
    const store = await makeStore();
    for (const key of ['tech/a.md', 'tech/b/c.md', 'technology.md', 'other.md']) {
      await store.keep(key, bytesOf(key));
    }
    expect(await store.list('tech/')).toEqual(['tech/a.md', 'tech/b/c.md']);
    expect(await store.list('tech')).toEqual(['tech/a.md', 'tech/b/c.md', 'technology.md']);
    expect(await store.list('tech/b/c.m')).toEqual(['tech/b/c.md']);
    expect(await store.list('nothing/at/all/')).toEqual([]);
  });

  test('lists in the order of the UTF-8 bytes', async () => {
    const store = await makeStore();
    // UTF-16 would sort U+1F3A7 (a surrogate pair) before U+FF5E; "a.md" lies between "a-b" and "a/b".
    const sorted = ['A.md', 'a-b.md', 'a.md', 'a/b.md', 'a0.md', 'é.md', '～.md', '🎧.md'];
    for (const key of sorted.toReversed()) await store.keep(key, bytesOf(key));
    expect(await store.list('')).toEqual(sorted);
  });
}

const modelKeys = ['a.md', 'b/c.md', 'b/d e.md', 'f/g/h.json'] as const;

const operations = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constantFrom('keep', 'create', 'replace'),
      key: fc.constantFrom(...modelKeys),
      text: fc.string(),
    }),
    fc.record({
      kind: fc.constantFrom('remove', 'read'),
      key: fc.constantFrom(...modelKeys),
      text: fc.constant(''),
    }),
  ),
  { maxLength: 15 },
);
type Operation = ReturnType<(typeof operations)['generate']>['value'][number];

async function testAgainstMap(makeStore: () => Promise<Store>): Promise<void> {
  const law = fc.asyncProperty(operations, async (sequence) => {
    const store = await makeStore();
    const model = new Map<string, string>();
    for (const operation of sequence) await applyToBoth(store, model, operation);
    expect(await store.list('')).toEqual([...model.keys()].toSorted());
    for (const [key, text] of model) expect((await store.read(key))?.bytes).toEqual(bytesOf(text));
  });
  await fc.assert(law, { numRuns: 30 });
}

async function applyToBoth(store: Store, model: Map<string, string>, operation: Operation): Promise<void> {
  const { kind, key, text } = operation;
  const known = model.get(key);
  const { etag } = (await store.describe(key)) ?? {};
  expect(etag === undefined).toBe(known === undefined);
  if (kind === 'read') {
    expect((await store.read(key))?.bytes).toEqual(known === undefined ? undefined : bytesOf(known));
  } else if (kind === 'remove') {
    await store.remove(key);
    model.delete(key);
  } else if (kind === 'keep') {
    await store.keep(key, bytesOf(text));
    model.set(key, text);
  } else await keepInBoth(store, model, { ...operation, etag });
}

/** A condition fails exactly where the model says so, and then changes nothing. */
async function keepInBoth(
  store: Store,
  model: Map<string, string>,
  { kind, key, text, etag }: Operation & { readonly etag: string | undefined },
): Promise<void> {
  const bytes = bytesOf(text);
  const kept = store.keep(key, bytes, kind === 'create' ? 'absent' : { etag: etag ?? '"none"' });
  if (model.has(key) === (kind === 'replace')) {
    await kept;
    model.set(key, text);
  } else await expect(kept).rejects.toThrow(ConflictError);
}
