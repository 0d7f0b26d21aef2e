import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chaptersOf } from '../../functions/episode/chapters.ts';
import { UnreadableError } from '../../functions/episode/unreadable-error.ts';
import type { Catalog } from '../../functions/feed/catalog.ts';
import {
  addEntries,
  contentsKept,
  findIncomplete,
  removeEpisode,
} from '../../functions/feed/edit-catalog.ts';
import { identifyShow } from '../../functions/feed/identify-show.ts';
import { isOutdated, makeEntry } from '../../functions/feed/make-entry.ts';
import { podcastGuid } from '../../functions/feed/podcast-guid.ts';
import { readCatalog } from '../../functions/feed/read-catalog.ts';
import { writeCatalog } from '../../functions/feed/write-catalog.ts';
import { writeContent } from '../../functions/feed/write-content.ts';
import { episode } from '../site/specimens.ts';
import { addEpisode } from './add-episode.ts';

const empty: Catalog = { version: 1, episodes: [] };

describe('a catalog', () => {
  test('keeps an episode once, and what is new of it', () => {
    const edited = addEpisode(addEpisode(empty, episode), { ...episode, title: 'Edited' });
    expect(edited.episodes.map(({ title }) => title)).toEqual(['Edited']);
  });

  test('keeps of an episode only what feed and show page need', () => {
    const [entry] = addEpisode(empty, episode).episodes;
    const { blocks, cues, source, version, show, voice, ...needed } = episode;
    expect(entry).toEqual({
      ...needed,
      chapters: chaptersOf(episode),
      content: writeContent(episode),
    });
    expect([blocks, cues, source, version, show, voice]).not.toContain(undefined);
  });

  test('keeps what an episode says of itself besides, and its chapters', () => {
    const extra = { cover: 'cover-0a.jpg', season: 2, number: 7, type: 'bonus', explicit: true } as const;
    const catalog = addEpisode(empty, { ...episode, ...extra });
    expect(catalog.episodes[0]).toMatchObject(extra);
    expect(catalog.episodes[0]?.chapters).toHaveLength(3);
    expect(readCatalog(utf8(writeCatalog(catalog)))).toEqual(catalog);
  });

  test('has the texts of the newest episodes, and knows those that moved up without one', () => {
    const names = Array.from(
      { length: contentsKept + 2 },
      (_, index) => `e${String(index).padStart(3, '0')}`,
    );
    const catalog = addEntries(
      empty,
      names.map((name) => ({ ...makeEntry(episode), name })),
    );
    const withText = catalog.episodes.filter(({ content }) => content !== undefined);
    expect(withText.map(({ name }) => name)).toEqual(names.slice(0, contentsKept));
    expect(findIncomplete(catalog)).toEqual([]);
    expect(findIncomplete(removeEpisode(catalog, 'e007'))).toEqual([names[contentsKept]]);
  });

  test('asks for no text again of an episode that has none', () => {
    expect(findIncomplete(addEpisode(empty, { ...episode, blocks: [] }))).toEqual([]);
  });

  test('keeps what it says of the archive', () => {
    const archive = [
      { date: episode.date, name: 'a', digest: '0f' },
      { date: episode.date, name: 'b' },
    ];
    const catalog = { ...addEpisode(empty, episode), archive };
    expect(readCatalog(utf8(writeCatalog(catalog)))).toEqual(catalog);
  });

  test('puts the newest first, and episodes of one date in the order of their names', () => {
    const catalog = [
      { ...episode, name: 'b' },
      { ...episode, name: 'old', date: '2020-01-01T00:00:00.000Z' },
      { ...episode, name: 'a' },
    ].reduce(addEpisode, empty);
    expect(catalog.episodes.map(({ name }) => name)).toEqual(['a', 'b', 'old']);
  });

  test('knows an entry that says less than its episode, whether it holds the text or not', () => {
    const { content: _, ...entry } = makeEntry(episode);
    expect(isOutdated(entry, episode)).toBe(false);
    expect(isOutdated(entry, { ...episode, season: 1 })).toBe(true);
  });

  test('loses the episode that is removed, and no other', () => {
    const catalog = [episode, { ...episode, name: 'b' }].reduce(addEpisode, empty);
    expect(removeEpisode(catalog, 'b')).toEqual(addEpisode(empty, episode));
    expect(removeEpisode(catalog, 'c')).toEqual(catalog);
    expect(removeEpisode(removeEpisode(catalog, 'b'), episode.name)).toEqual(empty);
  });

  test('keeps the show’s identity through all that happens to its episodes', () => {
    const guid = '9b024349-ccf0-5f69-a609-6b82873eab3c';
    const catalog = removeEpisode(addEpisode({ ...empty, guid }, episode), episode.name);
    expect(catalog).toEqual({ version: 1, guid, episodes: [] });
    expect(readCatalog(utf8(writeCatalog(catalog)))).toEqual(catalog);
  });

  test('gets its identity from the feed’s first address, once', () => {
    const first = identifyShow(empty, 'field-notes', 'https://a.example');
    expect(first.guid).toBe(podcastGuid('https://a.example/field-notes/feed.xml'));
    expect(identifyShow(first, 'field-notes', 'https://b.example')).toBe(first);
  });

  test('is the same in whatever order its episodes came', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { maxLength: 8 });
    const orders = names.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(orders, ([one, other]) => {
        expect(writeCatalog(catalogOf(one))).toBe(writeCatalog(catalogOf(other)));
      }),
    );
  });
});

describe('catalog.json', () => {
  test('reads back what was written, and is empty where there is none', () => {
    const { url: _, ...plain } = episode;
    const catalog = [episode, { ...plain, name: 'b' }].reduce(addEpisode, empty);
    expect(readCatalog(utf8(writeCatalog(catalog)))).toEqual(catalog);
    expect(readCatalog(utf8(writeCatalog(empty)))).toEqual(empty);
    expect(readCatalog(undefined)).toEqual(empty);
  });

  test('has a line for each episode', () => {
    const catalog = [episode, { ...episode, name: 'b' }].reduce(addEpisode, empty);
    expect(writeCatalog(catalog).split('\n')).toHaveLength(5);
  });

  test.each([
    ['\ufffe', 'catalog.json is not JSON in UTF-8; restore or delete it'],
    ['{"version":2,"episodes":[]}', 'catalog.json: version is not 1'],
    ['{"version":1,"guid":7,"episodes":[]}', 'catalog.json: guid is not a string'],
    ['{"version":1}', 'catalog.json: episodes is not a list'],
    [
      written({ date: 'soon' }),
      'catalog.json: episodes[0]: date is not an instant such as 2026-02-19T00:00:00.000Z',
    ],
    [written({ date: '2026-02-30T00:00:00Z' }), 'episodes[0]: date is not an instant'],
    [
      written({ audio: { ...episode.audio, bytes: -1 } }),
      'episodes[0]: audio: bytes is not a number from 0 up',
    ],
    [written({ audio: null }), 'episodes[0]: audio is not an object'],
    [written({ url: 7 }), 'episodes[0]: url is not a string'],
  ])('refuses %j', (text, message) => {
    expect(() => readCatalog(utf8(text))).toThrow(UnreadableError);
    expect(() => readCatalog(utf8(text))).toThrow(message);
  });

  test('refuses bytes that are not UTF-8', () => {
    expect(() => readCatalog(Uint8Array.of(0x7b, 0xff))).toThrow('catalog.json is not JSON in UTF-8');
  });
});

function catalogOf(names: readonly string[]): Catalog {
  return names
    .map((name) => ({ ...episode, name, date: `202${name.length}-01-01T00:00:00.000Z` }))
    .reduce(addEpisode, empty);
}

function written(fields: Readonly<Record<string, unknown>>): string {
  return JSON.stringify({ version: 1, episodes: [{ ...episode, ...fields }] });
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
