import fc from 'fast-check';
import type { CatalogEntry } from '../../functions/feed/catalog.ts';
import { writeContent } from '../../functions/feed/write-content.ts';
import { categories } from '../../functions/show/categories.ts';
import type { Person, Show } from '../../functions/show/show.ts';

/** Pieces that have broken feeds: ends of sections, references, half characters, controls, marks of direction, emoji. */
const pieces = [
  ...[']]>', '<![CDATA[', '&', '<', '>', '"', '&amp;', '&#x0;', '<b>', '-->', ' ', '\n', '\r\n', '\t'],
  ...['\ud800', '\udfff', '\u0000', '\u0008', '\u001b', '\ufffe', '\uffff', '\u200f', '\u202e', '\ufeff'],
  ...['שלום', 'مرحبا', '潮汐', '🌊', '👩‍👩‍👧', 'é', 'e\u0301', '\u{10ffff}'],
];

/** Words as hostile as they get, sometimes very long. */
export const hostileWords: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.string({ unit: fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })) }),
  },
  { weight: 1, arbitrary: fc.constantFrom(...pieces).map((piece) => piece.repeat(10_000 / piece.length)) },
);

const addresses = fc.webUrl({ withQueryParameters: true, withFragments: true });
const categoryPairs = Array.from(categories).flatMap(([category, below]) => [
  { category },
  ...below.map((subcategory) => ({ category, subcategory })),
]);

const persons: fc.Arbitrary<Person> = fc.record(
  { name: hostileWords, role: hostileWords, group: hostileWords, image: addresses, link: addresses },
  { requiredKeys: ['name'] },
);

/** A show with any of its fields set, as `readSettings` might let it through and worse. */
export const arbitraryShows: fc.Arbitrary<Show> = fc
  .tuple(
    fc.record(
      {
        version: fc.constant(1),
        name: fc.stringMatching(/^[a-z0-9]{1,8}$/),
        title: hostileWords,
        description: hostileWords,
        author: hostileWords,
        email: fc.emailAddress(),
        language: fc.constantFrom('en', 'de-AT', 'ar', 'zh-Hans-CN', 'fil'),
        explicit: fc.boolean(),
        link: addresses,
        copyright: hostileWords,
        funding: fc.array(fc.record({ url: addresses, text: hostileWords }), { maxLength: 2 }),
        license: fc.record({ name: hostileWords, url: addresses }, { requiredKeys: ['name'] }),
        persons: fc.array(persons, { maxLength: 3 }),
        locked: fc.boolean(),
        block: fc.boolean(),
        complete: fc.boolean(),
        newFeed: addresses,
        cover: fc.constantFrom('cover-0123456789abcdef.jpg'),
      },
      { requiredKeys: ['version', 'name', 'title', 'description', 'author', 'language', 'explicit'] },
    ),
    fc.constantFrom(...categoryPairs),
  )
  .map(([fields, category]): Show => ({ ...fields, version: 1, ...category }));

const contents = fc
  .array(
    hostileWords.filter((text) => text !== ''),
    { maxLength: 3 },
  )
  .map(
    (texts) =>
      writeContent({ blocks: texts.map((text) => ({ kind: 'paragraph', content: [{ text }] })) }) ?? '',
  );

const chapters = fc
  .array(fc.tuple(hostileWords, fc.integer({ min: 10_000, max: 4_000_000 })), { maxLength: 12 })
  .map((steps) => {
    let milliseconds = 0;
    return steps.map(([title, step], index) => {
      milliseconds += index === 0 ? 0 : step;
      return { title, startSeconds: milliseconds / 1000 };
    });
  });

const entries: fc.Arbitrary<CatalogEntry> = fc.record(
  {
    name: fc.stringMatching(/^[a-z0-9]{1,8}(\/[a-z0-9]{1,8})?$/),
    guid: fc.uuid({ version: 5 }),
    title: hostileWords,
    author: hostileWords,
    date: fc
      .date({ min: new Date('1990-01-01'), max: new Date('2026-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString()),
    description: hostileWords,
    language: fc.constantFrom('en', 'de-AT', 'ar'),
    url: fc.oneof(addresses, hostileWords),
    cover: fc.constant('cover-0123456789abcdef.png'),
    season: fc.integer({ min: 1, max: 99 }),
    number: fc.integer({ min: 1, max: 9999 }),
    type: fc.constantFrom('full', 'trailer', 'bonus'),
    explicit: fc.boolean(),
    chapters,
    content: contents,
    audio: fc.record({
      file: fc.stringMatching(/^audio-[0-9a-f]{16}\.mp3$/),
      bytes: fc.nat(),
      durationSeconds: fc.float({ min: 0, max: 100_000, noNaN: true }),
    }),
  },
  { requiredKeys: ['name', 'guid', 'title', 'date', 'description', 'language', 'audio'] },
);

/** Episodes of a show as its catalog has them: newest first, no two of one name or guid. */
export const arbitraryEpisodes: fc.Arbitrary<readonly CatalogEntry[]> = fc
  .uniqueArray(entries, { selector: ({ name }) => name, minLength: 1, maxLength: 4 })
  .filter((list) => new Set(list.map(({ guid }) => guid)).size === list.length)
  .map((list) => list.sort((one, other) => (one.date < other.date ? 1 : -1)));
