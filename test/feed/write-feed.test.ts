import fc from 'fast-check';
import { parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import type { Catalog, CatalogEntry } from '../../functions/feed/catalog.ts';
import { addEpisode } from '../../functions/feed/edit-catalog.ts';
import { writeFeed } from '../../functions/feed/write-feed.ts';
import { keepXmlCharacters } from '../../functions/feed/xml.ts';
import { defaultShow } from '../../functions/show/default-show.ts';
import { episode, hostileText, show } from '../site/specimens.ts';

const site = 'https://listen.example';
const empty: Catalog = { version: 1, episodes: [] };

describe('the feed of a show', () => {
  const xml = writeFeed(show, addEpisode(empty, episode), site);

  test('begins with its XML declaration and ends with its root element', () => {
    expect(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" ')).toBe(true);
    expect(xml.endsWith('</channel>\n</rss>\n')).toBe(true);
  });

  test.each([
    'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
    'xmlns:podcast="https://podcastindex.org/namespace/1.0"',
    '<title>Field Notes from the Tide Line</title>',
    '<link>https://coast.example/</link>',
    '<language>en-gb</language>',
    '<atom:link href="https://listen.example/field-notes/feed.xml" rel="self" type="application/rss+xml"/>',
    '<itunes:author>Ada Merriweather</itunes:author>',
    '<itunes:email>ada@example.org</itunes:email>',
    '<itunes:image href="https://listen.example/field-notes/cover.png"/>',
    '<itunes:category text="Science"><itunes:category text="Nature"/></itunes:category>',
    '<itunes:explicit>false</itunes:explicit>',
    '<copyright>© 2026 Ada Merriweather</copyright>',
    '<lastBuildDate>Thu, 19 Feb 2026 06:30:00 GMT</lastBuildDate>',
    '<podcast:locked owner="ada@example.org">yes</podcast:locked>',
    '<podcast:medium>podcast</podcast:medium>',
    '<podcast:txt purpose="ai-content">true</podcast:txt>',
    'and read aloud by morning. Read aloud by a synthetic voice.]]></description>',
  ])('says %s', (line) => {
    expect(xml.slice(0, xml.indexOf('<item>'))).toContain(line);
  });

  test.each([
    '<title>The Harbour Before Five: Notes on Tides, Wrack and Waiting</title>',
    '<guid isPermaLink="false">0f6c1a9e-8d57-5a57-9a0e-2f8f2f0c7d11</guid>',
    '<pubDate>Thu, 19 Feb 2026 06:30:00 GMT</pubDate>',
    '<enclosure url="https://listen.example/field-notes/2026/the-harbour-before-five/audio-0123456789abcdef.mp3" length="1872144" type="audio/mpeg"/>',
    '<itunes:duration>312</itunes:duration>',
    '<link>https://coast.example/2026/harbour</link>',
    '<podcast:transcript url="https://listen.example/field-notes/2026/the-harbour-before-five/transcript.vtt" type="text/vtt" language="en-GB"/>',
    '<p>Read aloud by a synthetic voice.</p><p><a href="https://coast.example/2026/harbour">Read the article</a></p>',
  ])('says of an episode %s', (line) => {
    expect(xml.slice(xml.indexOf('<item>'))).toContain(line);
  });

  test.each([
    [0.2, 1],
    [0, 1],
    [1.5, 2],
  ])(
    'says of a recording of %f seconds that it lasts %i, because some apps drop an episode of none',
    (durationSeconds, said) => {
      const short = { ...episode, audio: { ...episode.audio, durationSeconds } };
      expect(writeFeed(show, addEpisode(empty, short), site)).toContain(
        `<itunes:duration>${said}</itunes:duration>`,
      );
    },
  );

  test('keeps the identity that its catalog holds, wherever the site is', () => {
    const guid = '9b024349-ccf0-5f69-a609-6b82873eab3c';
    const kept = writeFeed(show, { ...empty, guid }, site);
    expect(kept).toContain(`<podcast:guid>${guid}</podcast:guid>`);
    expect(writeFeed(show, empty, site)).not.toContain(guid);
  });

  test('needs no trailing slash to find its addresses, and takes one', () => {
    expect(writeFeed(show, addEpisode(empty, episode), `${site}/`)).toBe(xml);
  });

  test('is complete without episodes and without an owner', () => {
    const bare = writeFeed(defaultShow('main'), empty, site);
    expect(bare).not.toMatch(/<item>|lastBuildDate|itunes:owner|undefined/);
    expect(bare).toContain('<podcast:locked>no</podcast:locked>');
    expect(bare).toContain('<link>https://listen.example/main/</link>');
    expect(bare).toContain('<itunes:category text="Society &#x26; Culture"/>');
    expect(parseRssFeed(bare)).toMatchObject({ title: 'Articles Read Aloud', language: 'en' });
  });

  test("speaks the listener's language, and English where it has no words of it", () => {
    expect(notesOf({ language: 'de-AT' })).toContain('Vorgelesen von einer synthetischen Stimme.');
    expect(notesOf({ language: 'xx' })).toContain('Read aloud by a synthetic voice.');
    expect(notesOf({ language: 'constructor' })).toContain('Read aloud by a synthetic voice.');
  });

  test('leads to the page where the article has no address of its own', () => {
    const page = 'https://listen.example/field-notes/2026/the-harbour-before-five/';
    const { url: _, ...without } = episode;
    for (const entry of [without, { ...episode, url: 'javascript:alert(1)' }]) {
      expect(writeFeed(show, addEpisode(empty, entry), site)).toContain(`<link>${page}</link>`);
    }
  });

  test('rounds the duration to whole seconds', () => {
    const audio = { ...episode.audio, durationSeconds: 59.5 };
    expect(writeFeed(show, addEpisode(empty, { ...episode, audio }), site)).toContain('<itunes:duration>60<');
  });

  test('names an episode that has only unprintable words in its title', () => {
    expect(writeFeed(show, addEpisode(empty, { ...episode, title: '\u0000 \u0007' }), site)).toContain(
      '<title>2026/the-harbour-before-five</title>',
    );
  });

  test('holds the episodes that it is given, in their order', () => {
    const episodes = ['b', 'a'].map((name) => ({ ...episode, name, title: name }));
    const items = parseRssFeed(writeFeed(show, { episodes }, site)).items ?? [];
    expect(items.map(({ title }) => title)).toEqual(['b', 'a']);
  });

  test('is an archive page by its link to the main feed, and tells its neighbours both ways', () => {
    const [self = '', current = '', next = '', newer = ''] = ['2', '', '1', '3'].map(
      (page) => `${site}/feed${page}.xml?a&b`,
    );
    const links = { self, current, next, previousArchive: next, nextArchive: newer };
    const text = writeFeed(show, { episodes: [episode], links }, site);
    const found = parseRssFeed(text).atom?.links?.map(({ rel, href }) => [rel, href]);
    expect(found).toEqual([
      ['self', self],
      ['current', current],
      ['next', next],
      ['prev-archive', next],
      ['next-archive', newer],
    ]);
    expect(text).toContain('<fh:archive/>');
    expect(writeFeed(show, { episodes: [episode] }, site)).not.toContain('fh:archive');
  });
});

describe('notes', () => {
  test('stay within 4000 bytes, cut between characters and outside entities', () => {
    for (const sign of ['é', '😀', '<', 'a&b']) {
      const notes = notesOf({ description: `x${sign.repeat(4000)}` });
      expect(Buffer.byteLength(notes)).toBeLessThanOrEqual(4000);
      expect(Buffer.byteLength(notes)).toBeGreaterThan(3980);
      expect(notes).not.toMatch(/\uFFFD|&[a-z]*…/);
      expect(notes).toContain('…</p><p>Read aloud by a synthetic voice.</p>');
    }
  });

  test('leave a link out that would need more room than the notes', () => {
    const notes = notesOf({ url: `https://coast.example/${'x'.repeat(4000)}` });
    expect(notes).toMatch(/synthetic voice\.<\/p>$/);
  });

  test("cut a show's description as well", () => {
    const xml = writeFeed({ ...show, description: 'é'.repeat(2000) }, empty, site);
    const [, notes = ''] = /<description><!\[CDATA\[(.*?)\]\]>/s.exec(xml) ?? [];
    expect(Buffer.byteLength(notes)).toBeLessThanOrEqual(4000);
    expect(notes).toMatch(/é… Read aloud by a synthetic voice\.$/);
  });

  test('show hostile words as words', () => {
    const xml = writeFeed(
      show,
      addEpisode(empty, { ...episode, title: hostileText, description: hostileText }),
      site,
    );
    expect(xml).not.toMatch(/<script|<img|onerror="/);
    const [item] = parseRssFeed(xml).items ?? [];
    expect(item?.guid?.value).toBe(episode.guid);
  });
});

describe('by law', () => {
  const words = fc.string({
    unit: fc.oneof(
      fc.constantFrom(']]>', '&', '<', '&amp;', '\ud800', '\u0008', '\uffff', ' '),
      fc.string({ unit: 'binary' }),
    ),
  });
  const entries: fc.Arbitrary<CatalogEntry> = fc.record({
    name: fc.stringMatching(/^[a-z0-9]{1,8}(\/[a-z0-9]{1,8})?$/),
    guid: fc.uuid({ version: 5 }),
    title: words,
    author: words,
    date: fc
      .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString()),
    description: words,
    language: fc.constantFrom('en', 'de-AT', 'ar'),
    audio: fc.record({
      file: fc.stringMatching(/^audio-[0-9a-f]{16}\.mp3$/),
      bytes: fc.nat(),
      durationSeconds: fc.float({ min: 0, max: 100_000, noNaN: true }),
    }),
  });
  const catalogs = fc
    .uniqueArray(entries, { selector: ({ name }) => name, maxLength: 6 })
    .map((list) => list.reduce(addEpisode, empty));

  test('a feed parses back to the same episodes in the same order', () => {
    fc.assert(
      fc.property(catalogs, words, (catalog, title) => {
        const items = parseRssFeed(writeFeed({ ...show, title }, catalog, site)).items ?? [];
        expect(items.map(factsOfItem)).toEqual(catalog.episodes.map(factsOfEntry));
      }),
    );
  });

  test('a feed holds only what XML 1.0 allows', () => {
    fc.assert(
      fc.property(catalogs, words, (catalog, text) => {
        const xml = writeFeed(
          { ...show, title: text, description: text, copyright: text, author: text },
          catalog,
          site,
        );
        expect(xml).not.toMatch(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u);
        expect(xml.replace(/<!\[CDATA\[.*?\]\]>/gs, '')).not.toMatch(/&(?!#x[0-9A-F]+;)|\]\]>/);
      }),
    );
  });

  test('titles come back as the words that they were', () => {
    fc.assert(
      fc.property(words, (title) => {
        const xml = writeFeed(show, addEpisode(empty, { ...episode, title: `x ${title} y` }), site);
        const [, written = ''] = /<item>\n<title>(.*?)<\/title>/s.exec(xml) ?? [];
        const read = written.replace(/&#x([0-9A-F]+);/g, (_, code) =>
          String.fromCodePoint(Number.parseInt(code, 16)),
        );
        expect(read).toBe(keepXmlCharacters(`x ${title} y`).replace(/\s+/g, ' '));
      }),
    );
  });

  test('the same catalog gives the same bytes', () => {
    fc.assert(
      fc.property(catalogs, (catalog) => {
        const again = catalog.episodes.toReversed().reduce(addEpisode, empty);
        expect(writeFeed(show, again, site)).toBe(writeFeed(show, catalog, site));
      }),
    );
  });
});

/** What this project promises about an item as feedsmith understands it. */
function factsOfItem(item: NonNullable<ReturnType<typeof parseRssFeed<string>>['items']>[number]) {
  return {
    guid: item.guid?.value,
    date: new Date(item.pubDate ?? '').getTime(),
    enclosure: item.enclosures,
    duration: item.itunes?.duration,
    transcripts: item.podcast?.transcripts?.map((transcript) => transcript.url),
  };
}

function factsOfEntry({ name, guid, date, audio }: CatalogEntry) {
  const folder = `${site}/${show.name}/${name}`;
  return {
    guid,
    date: Math.floor(new Date(date).getTime() / 1000) * 1000,
    enclosure: [{ url: `${folder}/${audio.file}`, length: audio.bytes, type: 'audio/mpeg' }],
    duration: Math.max(1, Math.round(audio.durationSeconds)),
    transcripts: [`${folder}/transcript.vtt`],
  };
}

function notesOf(fields: Partial<CatalogEntry>): string {
  const xml = writeFeed(show, addEpisode(empty, { ...episode, ...fields }), site);
  const [, notes = ''] = /<item>.*?<description><!\[CDATA\[(.*?)\]\]><\/description>/s.exec(xml) ?? [];
  return notes;
}
