import { parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { ConflictError } from '../functions/cloud/conflict-error.ts';
import { addEntries } from '../functions/feed/edit-catalog.ts';
import { makeEntry } from '../functions/feed/make-entry.ts';
import { writeCatalog } from '../functions/feed/write-catalog.ts';
import { publishChange } from '../functions/publish.ts';
import { createPublishedShow, dayOf } from './edges/published-show.ts';
import { bytesOf } from './edges/temporary-stores.ts';
import { episode } from './site/specimens.ts';

type PublishedShow = ReturnType<typeof createPublishedShow>;

const origin = 'https://podcast.example/';

/** A show whose feed and archive pages hold ten, with episodes e0, e1 … in the order of their dates. */
async function createSmallFeed(count: number, feedLimit = 10): Promise<PublishedShow> {
  const show = createPublishedShow({ feedLimit });
  await show.keepSettings();
  for (let index = 0; index < count; index += 1) await show.publish(await keepOne(show, index));
  return show;
}

async function keepOne(show: PublishedShow, index: number): Promise<string> {
  return await show.keep(`e${index}`, { date: dayOf(index), url: `https://coast.example/e${index}` });
}

async function documentAt({ text }: PublishedShow, address: string) {
  const xml = await text(address.replace(origin, ''));
  if (xml === undefined) throw new Error(`there is no ${address}`);
  const feed = parseRssFeed(xml);
  const links = new Map((feed.atom?.links ?? []).map(({ rel, href }) => [rel, href] as const));
  return { guids: (feed.items ?? []).map(({ guid }) => guid?.value ?? ''), links, xml };
}

/** What an app finds that follows the links, and the documents that it came through. */
async function follow(show: PublishedShow, relation: string) {
  const addresses = [`${origin}${show.keys.feed}`];
  const guids = new Set<string>();
  for (const address of addresses) {
    const found = await documentAt(show, address);
    expect(found.links.get('self')).toBe(address);
    for (const guid of found.guids) guids.add(guid);
    const next = found.links.get(relation);
    if (next !== undefined && next !== null) addresses.push(next);
  }
  return { addresses, guids: [...guids] };
}

const namesOf = (count: number) => Array.from({ length: count }, (_, index) => `e${index}`).toReversed();

describe('a feed that does not hold all episodes', () => {
  it.each([10, 11, 20, 21, 33])('leads an app to all of %d, by either chain', async (count) => {
    const show = await createSmallFeed(count);
    for (const relation of ['next', 'prev-archive']) {
      expect((await follow(show, relation)).guids).toEqual(namesOf(count));
    }
    expect((await documentAt(show, `${origin}${show.keys.feed}`)).guids).toEqual(namesOf(count).slice(0, 10));
  });

  it('has archive pages that say so and know their neighbours', async () => {
    const show = await createSmallFeed(31);
    const page = (number: number) => `${origin}${show.keys.archive(number)}`;
    const { links, xml } = await documentAt(show, page(2));
    expect(Object.fromEntries(links)).toEqual({
      self: page(2),
      current: `${origin}${show.keys.feed}`,
      next: page(1),
      'prev-archive': page(1),
      'next-archive': page(3),
    });
    expect(xml).toContain('<fh:archive/>');
    expect((await documentAt(show, `${origin}${show.keys.feed}`)).xml).not.toContain('fh:archive');
  });

  it('writes and reads no full page for an episode that is not on it', async () => {
    const show = await createSmallFeed(34);
    show.changed.length = 0;
    show.read.length = 0;
    await show.publish(await keepOne(show, 34));
    const isPage = (key: string) => /feed-\d+\.xml$/.test(key);
    expect([...show.changed, ...show.read].filter(isPage)).toEqual([]);
    // Twice: an address that is new in the index is entered, and looked at once more.
    const episodesRead = show.read.filter((key) => key.endsWith('episode.json'));
    expect(new Set(episodesRead)).toEqual(new Set(['field-notes/e34/episode.json']));
    await show.publish(await show.keep('e3', { date: dayOf(3), title: 'Edited' }));
    expect(show.changed.filter(isPage)).toEqual([show.keys.archive(1)]);
    expect(await show.text(show.keys.archive(1))).toContain('Edited');
  });

  it('empties pages that are no longer needed, leads to none of them, and fills them again', async () => {
    const show = await createSmallFeed(21);
    const pageAt = async (number: number) => await documentAt(show, `${origin}${show.keys.archive(number)}`);
    expect((await pageAt(2)).guids).not.toEqual([]);
    await show.remove('e20');
    expect((await pageAt(2)).guids).toEqual([]);
    expect((await pageAt(2)).links.get('current')).toBe(`${origin}${show.keys.feed}`);
    await show.publish(await keepOne(show, 20));
    expect((await follow(show, 'next')).guids).toEqual(namesOf(21));
    await show.remove('e20');
    expect((await follow(show, 'next')).guids).toEqual(namesOf(20));
    await show.keepSettings({ feedLimit: 100 });
    await show.publish(show.keys.settings);
    expect((await pageAt(1)).guids).toEqual([]);
    expect((await show.catalog()).archive).toBeUndefined();
    expect((await follow(show, 'next')).addresses).toHaveLength(1);
  });

  it('says new settings on all pages', async () => {
    const show = await createSmallFeed(21);
    await show.keepSettings({ title: 'Sea Talk' });
    await show.publish(show.keys.settings);
    const { addresses } = await follow(show, 'next');
    expect(addresses).toHaveLength(3);
    for (const address of addresses) {
      expect((await documentAt(show, address)).xml).toContain('<title>Sea Talk</title>');
    }
    show.changed.length = 0;
    await show.publish(show.keys.settings);
    expect(show.changed).toEqual([]);
  });

  it('mends a page that somebody removed, when the show is published', async () => {
    const show = await createSmallFeed(21);
    await show.store.remove(show.keys.archive(1));
    await show.publish(show.keys.settings);
    expect((await follow(show, 'next')).guids).toEqual(namesOf(21));
  });
});

describe('a run that dies', () => {
  it('between catalog and page leaves the page to the next one', async () => {
    const show = await createSmallFeed(20);
    const key = await keepOne(show, 20);
    const dying = {
      ...show.edges.site,
      keep: async (...[key, bytes, condition]: Parameters<typeof show.store.keep>) => {
        if (key === show.keys.archive(2)) throw new Error('killed');
        return await show.store.keep(key, bytes, condition);
      },
    };
    await expect(publishChange(key, { ...show.edges, site: dying })).rejects.toThrow('killed');
    expect((await show.catalog()).archive?.[1]).not.toHaveProperty('digest');
    await show.publish(key);
    expect((await follow(show, 'next')).guids).toEqual(namesOf(21));
    expect((await show.catalog()).archive?.[1]).toHaveProperty('digest');
  });

  it('cannot bring an older page back over a newer one', async () => {
    const show = await createSmallFeed(20);
    const key = await show.keep('e1', { date: dayOf(1), title: 'First edit' });
    let isOvertaken = false;
    const slow = {
      ...show.edges.site,
      keep: async (...[key, bytes, condition]: Parameters<typeof show.store.keep>) => {
        if (key === show.keys.archive(1) && !isOvertaken) {
          isOvertaken = true;
          await show.publish(await show.keep('e2', { date: dayOf(2), title: 'Second edit' }));
        }
        return await show.store.keep(key, bytes, condition);
      },
    };
    await publishChange(key, { ...show.edges, site: slow });
    const page = await show.text(show.keys.archive(1));
    expect(page).toContain('First edit');
    expect(page).toContain('Second edit');
  });
});

describe('two runs of which one needs the page that the other does not', () => {
  it.each(['before', 'after'])('keep it, when the one comes %s the other’s write of it', async (when) => {
    const show = await createSmallFeed(11);
    await show.store.remove('field-notes/e5/episode.json');
    const added = await keepOne(show, 11);
    let isOvertaken = false;
    const overtake = async (key: string) => {
      if (isOvertaken || key !== show.keys.archive(1)) return;
      isOvertaken = true;
      await show.publish(added);
    };
    const slow: typeof show.store = {
      ...show.store,
      keep: async (key, bytes, condition) => {
        if (when === 'before') await overtake(key);
        const etag = await show.store.keep(key, bytes, condition);
        if (when === 'after') await overtake(key);
        return etag;
      },
      remove: async (key) => {
        await overtake(key);
        await show.store.remove(key);
      },
    };
    await publishChange('field-notes/e5/episode.json', { ...show.edges, site: slow });
    expect(isOvertaken).toBe(true);
    expect((await follow(show, 'next')).guids).toEqual(namesOf(12).filter((name) => name !== 'e5'));
  });
});

describe('the texts in catalog and feed', () => {
  it('follow when an episode moves up into the newest hundred, for one more episode read', async () => {
    const show = await createSmallFeed(0, 1_000);
    const names = Array.from({ length: 101 }, (_, index) => `e${index}`);
    const entries = names.map((name, index) => ({ ...makeEntry(episode), name, date: dayOf(index) }));
    await show.store.keep(
      show.keys.catalog,
      bytesOf(writeCatalog(addEntries({ version: 1, episodes: [] }, entries))),
    );
    for (const index of names.keys()) await keepOne(show, index);
    show.read.length = 0;
    await show.remove('e100');
    const episodesRead = show.read.filter((key) => key.endsWith('/e0/episode.json'));
    expect(episodesRead).toHaveLength(1);
    expect((await show.catalog()).episodes.at(-1)).toHaveProperty('content');
  });

  it('and all else that is new come into a catalog of an earlier release', async () => {
    const show = await createSmallFeed(3);
    const { episodes, ...catalog } = await show.catalog();
    const former = episodes.map(({ content: _, chapters: __, ...entry }) => entry);
    await show.store.keep(show.keys.catalog, bytesOf(writeCatalog({ ...catalog, episodes: former })));
    await show.publish(await keepOne(show, 3));
    expect((await show.catalog()).episodes.slice(1)).toEqual(episodes);
  });
});

it('gives up for a moment when the catalog changes while nothing else does', async () => {
  const show = await createSmallFeed(1);
  const key = await keepOne(show, 0);
  let looks = 0;
  const site = {
    ...show.store,
    describe: async (described: string) => {
      if (described === show.keys.catalog && ++looks === 1) return { etag: '"other"', size: 0, modified: '' };
      return await show.store.describe(described);
    },
  };
  await publishChange(key, { ...show.edges, site });
  expect(looks).toBe(2);
  const never = { ...site, describe: async () => ({ etag: '"other"', size: 0, modified: '' }) };
  await expect(publishChange(key, { ...show.edges, site: never })).rejects.toBeInstanceOf(ConflictError);
});
