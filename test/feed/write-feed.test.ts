import { parseRssFeed } from 'feedsmith';
import { describe, expect, test } from 'vitest';
import { coverFile } from '../../functions/feed/addresses.ts';
import type { CatalogEntry } from '../../functions/feed/catalog.ts';
import type { FeedPage } from '../../functions/feed/feed-page.ts';
import { writeFeed } from '../../functions/feed/write-feed.ts';
import { defaultShow } from '../../functions/show/default-show.ts';
import type { Show } from '../../functions/show/show.ts';
import { episode, show } from '../site/specimens.ts';

const site = 'https://listen.example';
const empty: FeedPage = { episodes: [] };
const holding = (...episodes: readonly CatalogEntry[]): FeedPage => ({ episodes });

describe('the feed of a show', () => {
  const xml = writeFeed(show, holding(episode), site);

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
    `<itunes:image href="https://listen.example/field-notes/${coverFile(show)}"/>`,
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
    [33.6, 33],
  ])(
    'says of a recording of %f seconds that it lasts %i, because some apps drop an episode of none',
    (durationSeconds, said) => {
      const short = { ...episode, audio: { ...episode.audio, durationSeconds } };
      expect(writeFeed(show, holding(short), site)).toContain(`<itunes:duration>${said}</itunes:duration>`);
    },
  );

  test('keeps the identity that its catalog holds, wherever the site is', () => {
    const guid = '9b024349-ccf0-5f69-a609-6b82873eab3c';
    const kept = writeFeed(show, { ...empty, guid }, site);
    expect(kept).toContain(`<podcast:guid>${guid}</podcast:guid>`);
    expect(writeFeed(show, empty, site)).not.toContain(guid);
  });

  test('names the vocabulary for chapters only where there is a chapter', () => {
    const chapterless = writeFeed(show, holding({ ...episode, chapters: [] }), site);
    expect(chapterless).not.toContain('psc');
    const [chapters, first] = ['http://podlove.org/simple-chapters', { title: 'One', startSeconds: 0 }];
    const two = holding({ ...episode, chapters: [] }, { ...episode, chapters: [first] });
    expect(writeFeed(show, two, site)).toContain(` xmlns:psc="${chapters}"`);
  });

  test('needs no trailing slash to find its addresses, and takes one', () => {
    expect(writeFeed(show, holding(episode), `${site}/`)).toBe(xml);
  });

  test('is complete without episodes and without an owner', () => {
    const bare = writeFeed(defaultShow('main'), empty, site);
    expect(bare).not.toMatch(/<item>|lastBuildDate|itunes:owner|undefined/);
    expect(bare).toContain('<podcast:locked>no</podcast:locked>');
    expect(bare).toContain('<link>https://listen.example/main/</link>');
    expect(bare).toContain('<itunes:category text="Society &#x26; Culture"/>');
    expect(parseRssFeed(bare)).toMatchObject({ title: 'Articles Read Aloud', language: 'en' });
  });

  test('leads to the page where the article has no address of its own', () => {
    const page = 'https://listen.example/field-notes/2026/the-harbour-before-five/';
    const { url: _, ...without } = episode;
    for (const entry of [without, { ...episode, url: 'javascript:alert(1)' }]) {
      expect(writeFeed(show, holding(entry), site)).toContain(`<link>${page}</link>`);
    }
  });

  test('cuts the duration off to whole seconds, as clocks do', () => {
    const audio = { ...episode.audio, durationSeconds: 59.5 };
    expect(writeFeed(show, holding({ ...episode, audio }), site)).toContain('<itunes:duration>59<');
  });

  test('names an episode that has only unprintable words in its title', () => {
    expect(writeFeed(show, holding({ ...episode, title: '\u0000 \u0007' }), site)).toContain(
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

describe('a show with every setting', () => {
  const persons = [
    { name: 'Ada Merriweather' },
    { name: 'Bo & Co', role: 'editor', group: 'writing', image: 'https://a.example/b.jpg?a&b' },
    { name: '\u0000', link: 'https://a.example/' },
  ];
  const full: Show = {
    ...show,
    type: 'serial',
    funding: [
      { url: 'https://a.example/give?a&b', text: `Give ${'x'.repeat(200)}` },
      { url: 'https://b.example/', text: ' ' },
    ],
    license: { name: 'CC-BY-4.0' },
    persons,
    locked: false,
    block: true,
    complete: true,
    newFeed: 'https://b.example/feed.xml',
  };
  const xml = writeFeed(full, holding({ ...episode, author: 'A Guest' }), site);

  test.each([
    '<itunes:type>serial</itunes:type>',
    '<itunes:block>Yes</itunes:block>',
    '<itunes:complete>Yes</itunes:complete>',
    '<itunes:new-feed-url>https://b.example/feed.xml</itunes:new-feed-url>',
    '<podcast:locked owner="ada@example.org">no</podcast:locked>',
    '<podcast:license>cc-by-4.0</podcast:license>',
    `<podcast:funding url="https://a.example/give?a&#x26;b">Give ${'x'.repeat(122)}…</podcast:funding>`,
    '<podcast:funding url="https://b.example/">https://b.example/</podcast:funding>',
    '<podcast:person>Ada Merriweather</podcast:person>',
    '<podcast:person role="editor" group="writing" img="https://a.example/b.jpg?a&#x26;b">Bo &#x26; Co</podcast:person>',
  ])('says %s', (line) => {
    expect(xml.slice(0, xml.indexOf('<item>'))).toContain(`${line}\n`);
  });

  test('names the author of an article that is a guest’s, before its own people', () => {
    const found = xml.slice(xml.indexOf('<item>')).match(/<podcast:person.*/g);
    expect(found).toEqual([
      '<podcast:person role="author" group="writing">A Guest</podcast:person>',
      '<podcast:person>Ada Merriweather</podcast:person>',
      '<podcast:person role="editor" group="writing" img="https://a.example/b.jpg?a&#x26;b">Bo &#x26; Co</podcast:person>',
    ]);
    const { persons: _, ...others } = full;
    expect(writeFeed(others, holding(episode), site)).not.toContain('podcast:person');
  });

  test('leads to a licence of its own, and may be locked without an address', () => {
    const license = { name: 'Ours', url: 'https://a.example/ours' };
    const { email: _, ...others } = show;
    const text = writeFeed({ ...others, license, locked: true }, empty, site);
    expect(text).toContain('<podcast:license url="https://a.example/ours">Ours</podcast:license>');
    expect(text).toContain('<podcast:locked>yes</podcast:locked>');
  });

  test('says nothing of what is not set', () => {
    const bare = { ...defaultShow('main'), block: false, complete: false, copyright: '\u0007' };
    const text = writeFeed(bare, empty, site);
    expect(text).not.toMatch(/itunes:(block|complete|new-feed-url)|podcast:(funding|license)|copyright>/);
    expect(text).toContain('<itunes:type>episodic</itunes:type>');
  });
});

describe('an episode with every field', () => {
  const chapters = [
    { title: 'Tides & "wrack"', startSeconds: 0 },
    { title: 'Gauges', startSeconds: 62.5 },
    { title: 'Waiting', startSeconds: 3661.999 },
  ];
  const folder = 'https://listen.example/field-notes/2026/the-harbour-before-five';
  const full: CatalogEntry = {
    ...episode,
    season: 2,
    number: 7,
    type: 'bonus',
    explicit: true,
    cover: 'cover-0123456789abcdef.jpg',
    chapters,
  };
  const xml = writeFeed(show, holding(full), site);

  test.each([
    '<itunes:title>The Harbour Before Five: Notes on Tides, Wrack and Waiting</itunes:title>',
    '<itunes:season>2</itunes:season>',
    '<podcast:season>2</podcast:season>',
    '<itunes:episode>7</itunes:episode>',
    '<podcast:episode>7</podcast:episode>',
    '<itunes:episodeType>bonus</itunes:episodeType>',
    '<itunes:explicit>true</itunes:explicit>',
    `<itunes:image href="${folder}/cover-0123456789abcdef.jpg"/>`,
    `<podcast:transcript url="${folder}/transcript.srt" type="application/x-subrip" language="en-GB"/>`,
    `<podcast:transcript url="${folder}/transcript.json" type="application/json" language="en-GB"/>`,
    `<podcast:chapters url="${folder}/chapters.json" type="application/json+chapters"/>`,
    '<psc:chapters version="1.2">',
    '<psc:chapter start="00:00:00.000" title="Tides &#x26; &#x22;wrack&#x22;"/>',
    '<psc:chapter start="01:01:01.999" title="Waiting"/>',
  ])('says %s', (line) => {
    expect(xml.slice(xml.indexOf('<item>'))).toContain(`${line}\n`);
  });

  test('says nothing of what it has not', () => {
    const { name, guid, title, date, description, language, audio } = episode;
    const bare = { name, guid, title, date, description, language, audio };
    const item = writeFeed(show, holding(bare), site).split('<item>')[1];
    expect(item).not.toMatch(/itunes:(image|season|episode>)|podcast:(chapters|season|episode)|psc:/);
  });
});
