import { describe, expect, it } from 'vitest';
import { createQueueHandler } from '../functions/cloud/queue/queue-handler.ts';
import { episodeKeys, showKeys } from '../functions/episode/keys.ts';
import { type PublishEdges, publishChange, publishTogether } from '../functions/publish.ts';
import { writeContext } from '../local/queue/write-context.ts';
import { createMemoryCloud } from './bench/memory-cloud.ts';
import { s3Event, sqsEvent } from './cloud/s3-event.ts';
import { textIn } from './edges/temporary-stores.ts';

const title = (number: number) => `Post ${String(number).padStart(2, '0')}`;
const folder = (show: string, number: number) => episodeKeys(show, `post-${number}`).folder;

async function createShows(shows: readonly string[], count: number) {
  const cloud = createMemoryCloud();
  for (const show of shows) {
    for (let number = 0; number < count; number += 1)
      await cloud.narrate(`${show}/post-${number}.md`, `# ${title(number)}\n\nText.\n`);
  }
  const { store, counts } = cloud.site;
  const titlesIn = async (show: string) =>
    [...((await textIn(store, showKeys(show).feed)) ?? '').matchAll(/<title>(Post \d+)<\/title>/g)]
      .map(([, found = '']) => found)
      .toSorted();
  return { cloud, store, counts, titlesIn };
}

/** One batch of the queue; the keys of the messages that come again. */
async function deliver(edges: PublishEdges, keys: readonly string[]): Promise<readonly string[]> {
  const handler = createQueueHandler(() => edges, publishChange, {
    together: publishTogether,
    write: () => {},
  });
  const event = sqsEvent(...keys.map((key) => s3Event(key)));
  const { batchItemFailures } = await handler(event, writeContext('publish'));
  return batchItemFailures.map(({ itemIdentifier }) => keys[Number(itemIdentifier) - 1] ?? '');
}

describe('a batch of many episodes', () => {
  it('writes feed, catalog and page of a show once, and the pages of each episode', async () => {
    const { cloud, store, counts, titlesIn } = await createShows(['tech'], 20);
    const keys = Array.from({ length: 20 }, (_, number) => `${folder('tech', number)}episode.json`);
    const before = counts.writes;
    expect(await deliver(cloud.publishing, keys)).toEqual([]);
    expect(await titlesIn('tech')).toEqual(Array.from({ length: 20 }, (_, number) => title(number)));
    for (let number = 0; number < 20; number += 1)
      expect(await store.describe(`${folder('tech', number)}index.html`)).toBeDefined();
    // Four files an episode; then catalog, feed and page, the drawn cover, and what all shows share.
    expect(counts.writes - before).toBeLessThanOrEqual(20 * 4 + 12);
  });

  it('of two shows makes both', async () => {
    const { cloud, titlesIn } = await createShows(['tech', 'sea'], 3);
    const keys = [0, 1, 2].flatMap((number) =>
      ['tech', 'sea'].map((show) => `${folder(show, number)}episode.json`),
    );
    expect(await deliver(cloud.publishing, keys)).toEqual([]);
    for (const show of ['tech', 'sea'])
      expect(await titlesIn(show)).toEqual(['Post 00', 'Post 01', 'Post 02']);
  });

  it('takes those away that are gone, and leaves those alone that it does not name', async () => {
    const { cloud, store, titlesIn } = await createShows(['tech'], 4);
    await cloud.publish();
    for (const number of [0, 2]) await store.remove(`${folder('tech', number)}episode.json`);
    await cloud.publish();
    await store.remove(`${folder('tech', 3)}episode.json`);
    const gone = [0, 2, 3].map((number) => `${folder('tech', number)}episode.json`);
    expect(await deliver(cloud.publishing, gone)).toEqual([]);
    expect(await titlesIn('tech')).toEqual(['Post 01']);
    expect(await store.describe(`${folder('tech', 3)}index.html`)).toBeUndefined();
  });

  it('gives back the one that cannot be read, and publishes the others', async () => {
    const { cloud, store, titlesIn } = await createShows(['tech'], 4);
    const keys = [0, 1, 2, 3].map((number) => `${folder('tech', number)}episode.json`);
    const [, broken = ''] = keys;
    await store.keep(broken, new TextEncoder().encode('{'));
    expect(await deliver(cloud.publishing, keys)).toEqual([broken]);
    expect(await titlesIn('tech')).toEqual(['Post 00', 'Post 02', 'Post 03']);
  });

  it('loses no episode where another run writes the catalog in the middle', async () => {
    const { cloud, store, titlesIn } = await createShows(['tech'], 6);
    const keys = Array.from({ length: 6 }, (_, number) => `${folder('tech', number)}episode.json`);
    let isOvertaken = false;
    const site: typeof store = {
      ...store,
      async keep(key, bytes, condition) {
        if (key === showKeys('tech').catalog && !isOvertaken) {
          isOvertaken = true;
          await deliver(cloud.publishing, keys.slice(4));
        }
        return await store.keep(key, bytes, condition);
      },
    };
    expect(await deliver({ ...cloud.publishing, site }, keys.slice(0, 4))).toEqual([]);
    expect(isOvertaken).toBe(true);
    expect(await titlesIn('tech')).toHaveLength(6);
  });
});
