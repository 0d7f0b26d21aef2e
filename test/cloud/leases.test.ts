import { describe, expect, it } from 'vitest';
import { ConflictError } from '../../functions/cloud/conflict-error.ts';
import { createLeases } from '../../functions/cloud/leases.ts';
import { createImpatience } from '../edges/impatience.ts';
import { bytesOf, createTemporaryStore } from '../edges/temporary-stores.ts';

const keyOf = (key: string) => `leases/${key}`;

async function setUp() {
  const store = await createTemporaryStore();
  const patience = createImpatience();
  return { store, patience, exclusive: createLeases(store, keyOf, patience) };
}

describe('a lease', () => {
  it('lets one of many runs work, and the next one afterwards', async () => {
    const { exclusive, store } = await setUp();
    let atWork = 0;
    const work = async () => {
      atWork += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
    };
    const lets = await Promise.all(Array.from({ length: 10 }, () => exclusive('post.md', work)));
    expect(lets.filter((isLet) => isLet)).toHaveLength(1);
    expect(atWork).toBe(1);
    expect(await store.list('')).toEqual([]);
    expect(await exclusive('post.md', work)).toBe(true);
  });

  it('is one’s own where it was written twice, because the answer was lost', async () => {
    const { store, patience } = await setUp();
    const keep: typeof store.keep = async (key, ...rest) => {
      await store.keep(key, ...rest);
      throw new ConflictError(key);
    };
    const exclusive = createLeases({ ...store, keep }, keyOf, patience);
    expect(await exclusive('a.md', async () => {})).toBe(true);
    expect(await store.list('')).toEqual([]);
  });

  it('does not hold up work on another thing', async () => {
    const { exclusive } = await setUp();
    await exclusive('a.md', async () => {
      expect(await exclusive('b.md', async () => {})).toBe(true);
    });
  });

  it('ends with work that fails', async () => {
    const { exclusive, store } = await setUp();
    await expect(exclusive('a.md', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await store.list('')).toEqual([]);
  });

  it('of a killed run ends with the longest time that a function has', async () => {
    const { exclusive, store, patience } = await setUp();
    await store.keep('leases/a.md', bytesOf(String(patience.nowSeconds() + 960)));
    expect(await exclusive('a.md', async () => {})).toBe(false);
    await patience.wait(961);
    expect(await exclusive('a.md', async () => {})).toBe(true);
  });

  it('that another run has taken over since is left to that run', async () => {
    const { exclusive, store, patience } = await setUp();
    const [begun, over] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const takeOver = () =>
      exclusive('a.md', async () => {
        begun.resolve();
        await over.promise;
      });
    let other = Promise.resolve(false);
    await exclusive('a.md', async () => {
      await patience.wait(961);
      other = takeOver();
      await begun.promise;
    });
    expect(await store.list('')).toEqual(['leases/a.md']);
    over.resolve();
    expect(await other).toBe(true);
    expect(await store.list('')).toEqual([]);
  });

  it('that cannot be read holds nobody up', async () => {
    const { exclusive, store } = await setUp();
    await store.keep('leases/a.md', bytesOf('soon'));
    expect(await exclusive('a.md', async () => {})).toBe(true);
  });

  it('passes on a fault of the store', async () => {
    const { store, patience } = await setUp();
    const broken = { ...store, keep: () => Promise.reject(new Error('disk full')) };
    await expect(createLeases(broken, keyOf, patience)('a.md', async () => {})).rejects.toThrow('disk full');
  });
});
