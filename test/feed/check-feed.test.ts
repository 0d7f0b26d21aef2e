import { describe, expect, test } from 'vitest';
import { createSmallSite } from '../edges/small-site.ts';
import { checkFeed, rules } from './check-feed.ts';
import type { CheckedFeed, Served } from './rules/rule.ts';
import { serveStore } from './serve-store.ts';

const siteAddress = 'https://podcast.example';
const address = `${siteAddress}/main/feed.xml`;
const now = new Date('2026-06-01T00:00:00.000Z');

type Published = { readonly xml: string; readonly files: ReadonlyMap<string, Served> };

let published: Promise<Published> | undefined;

/** A feed that keeps every rule, and all that it names; made by the first test that needs it, and kept in memory. */
function publishOnce(): Promise<Published> {
  published ??= publish();
  return published;
}

async function publish(): Promise<Published> {
  const words = 'The sea rose slowly over the sand and the stones of the harbour. '.repeat(12);
  const parts = ['Flood & foam', 'Slack', 'Ebb'].map((name) => `## ${name}\n\n${words}\n`).join('\n');
  const site = await createSmallSite();
  await site.upload('show.yaml', 'title: Tides\nauthor: Ada Lee\nemail: ada@example.org\n');
  await site.upload('old.md', `---\ndate: 2026-01-01\n---\n# Old\n\n${parts}`);
  await site.upload('new.md', `---\ndate: 2026-02-02\n---\n# New\n\n${parts}`);
  const xml = (await site.read('main/feed.xml')) ?? '';
  const files = new Map<string, Served>();
  const serve = serveStore(site.edges.site, siteAddress);
  for (const [, found = ''] of xml.matchAll(/(?:url|href)="([^"]+)"/g)) {
    const served = await serve(found);
    if (served !== undefined) files.set(found, served);
  }
  return { xml, files };
}

/** The rules that are broken by a feed, or by a change of it or of what it names. */
async function findBroken(
  changeXml: (xml: string) => string,
  changeFile: (address: string, bytes: Uint8Array) => Uint8Array = (_address, bytes) => bytes,
): Promise<readonly string[]> {
  const { xml, files } = await publishOnce();
  const read: CheckedFeed['read'] = async (wanted) => {
    const served = files.get(wanted);
    const bytes = served === undefined ? undefined : changeFile(wanted, served.bytes);
    return served === undefined || bytes === undefined || bytes.length === 0
      ? undefined
      : { ...served, bytes };
  };
  const faults = await checkFeed({ xml: changeXml(xml), address, now, read });
  return faults.map(({ rule }) => rule);
}

/** A fault of the document, made by putting the second text in the first one's place. */
const inDocument: readonly (readonly [rule: string, kept: string | RegExp, broken: string])[] = [
  ['the document is well-formed XML', '&#x26;', '&'],
  ['the document is well-formed XML', '<title>', '<title>\u0008'],
  ['nothing stands before the declaration or behind the root element', /$/, '<!-- -->\n'],
  ['the root is rss 2.0 with one channel', 'version="2.0"', 'version="0.92"'],
  ['namespaces are spelt letter by letter', 'http://www.itunes', 'https://www.itunes'],
  ['no white space stands round a value', '<title>New', '<title>\nNew'],
  ['no white space stands round a value', '<itunes:image href="', '<itunes:image href=" '],
  ['a value has at most 255 characters', '<title>New', `<title>${'New'.repeat(99)}`],
  ['references are numeric', '&#x26;', '&amp;'],
  ['notes have at most 4000 bytes', '<p>Read aloud', `<p>${'é'.repeat(2000)}Read aloud`],
  ['notes hold no HTML but the elements that directories name', '<p>Read', '<img src="a.png"><p>Read'],
  ['dates are of RFC 2822, in GMT, with the right weekday', 'Mon, 02 Feb', 'Tue, 02 Feb'],
  ['no date is in the future', /Mon, 02 Feb 2026/g, 'Fri, 02 Feb 2029'],
  ['the show has each of its fields once', /<language>.*<\/language>/, ''],
  ['the show’s words are not empty', '<itunes:author>Ada Lee', '<itunes:author>'],
  ['the show’s links are complete addresses', '<link>https:', '<link>'],
  ['the show’s links are complete addresses', '<item>', '<podcast:funding>Give</podcast:funding><item>'],
  ['the language is a tag in small letters', '<language>en', '<language>English'],
  ['the category is one of Apple’s', 'Society &#x26; Culture', 'Society and Culture'],
  ['explicit is true or false', '<itunes:explicit>false', '<itunes:explicit>no'],
  ['the feed links to itself once, by the address at which it is served', 'main/feed.xml"', 'feed.xml"'],
  ['the show’s guid is a UUID of version 5', /(<podcast:guid>.{14})./, '$14'],
  ['locked is yes or no, and names the owner', '>yes<', '>true<'],
  ['the owner has an e-mail address', '<itunes:email>ada@', '<itunes:email>ada'],
  ['the type is episodic, or serial with numbered episodes', '>episodic<', '>serial<'],
  ['the medium is podcast', '<podcast:medium>podcast', '<podcast:medium>speech'],
  ['show and episodes say that a synthetic voice speaks, for machines', 'ai-content', 'ai'],
  ['show and episodes say that a synthetic voice speaks, in words', 'Read aloud by a synthetic voice.', ''],
  ['block and complete are Yes where they are there', '<item>', '<itunes:block>yes</itunes:block><item>'],
  [
    'words of the podcast namespace have 1 to 128 characters',
    '<item>',
    `<podcast:person>${'x'.repeat(129)}</podcast:person><item>`,
  ],
  ['there is an episode', /<item>.*<\/item>/s, ''],
  ['the newest episode comes first, and the feed has its date', /Mon, 02 Feb 2026/g, 'Mon, 02 Feb 2009'],
  ['the newest episode comes first, and the feed has its date', /<lastBuildDate>.*<\/lastBuildDate>/, ''],
  ['an episode has each of its fields once', /(<enclosure .*)/, '$1$1'],
  ['an episode’s words are not empty', '<title>New</title>', '<title/>'],
  ['the title is the same for Apple', '<itunes:title>New', '<itunes:title>Old'],
  ['an episode leads to a page', /(<item>.*?<link>)https:/s, '$1'],
  ['a guid is a UUID and no link', 'isPermaLink="false"', 'isPermaLink="true"'],
  ['no two episodes have one guid, nor one recording', /(<guid.*<\/guid>)(.*)<guid.*<\/guid>/s, '$1$2$1'],
  ['the recording has a complete address that ends in .mp3', '.mp3"', '.mp3?x=1"'],
  ['the recording is announced as audio/mpeg', 'type="audio/mpeg"', 'type="audio/mp3"'],
  ['the duration is whole seconds, from one up', /<itunes:duration>\d+/, '<itunes:duration>00:48'],
  ['an episode is full, a trailer or a bonus', '<itunes:episodeType>full', '<itunes:episodeType>Full'],
  ['numbers count from one', '<itunes:title>', '<itunes:season>0</itunes:season><itunes:title>'],
  [
    'the notes stand before the article',
    /(<description>[^\n]*)\n(<content:encoded>[^\n]*)\n<link>([^\n]*)\n<guid/,
    '$2\n$1\n<link>$3\n<guid',
  ],
  ['there is a transcript that Apple takes in', 'type="text/vtt"', 'type="text/plain"'],
  ['three chapters or more are also in the notes, or none is', /<p>00:00:00 .*?<\/p>/, ''],
  [
    'chapters inside the feed ascend from zero',
    '<psc:chapter start="00:00:00.000"',
    '<psc:chapter start="00:00:01.000"',
  ],
  ['every file that the feed names is there', '/transcript.vtt"', '/transcript-2.vtt"'],
  [
    'files are served as what the feed says they are',
    'type="application/x-subrip"',
    'type="application/srt"',
  ],
  ['the recording has the length that the feed says', /length="\d+"/, 'length="0"'],
  ['the recording lasts as long as the feed says', /<itunes:duration>/, '<itunes:duration>1'],
  ['the recording has the chapters that the feed says', 'title="Slack"', 'title="Slick"'],
  ['the file of chapters is valid, and says what the feed says', 'title="Slack"', 'title="Slick"'],
];

/** A fault of a file: what the first text is followed by in it is changed. */
const inFiles: readonly (readonly [rule: string, file: RegExp, change: (bytes: Uint8Array) => Uint8Array])[] =
  [
    ['the recording has the chapters that the feed says', /\.mp3$/, replaced('CHAP', 'XHAP')],
    [pictures(), /cover/, inFrame(7, 1)],
    [pictures(), /cover/, inFrame(9, 1)],
    [
      pictures(),
      /cover/,
      () => Buffer.from('89504e470d0a1a0a0000000d49484452000007d0000007d008020000', 'hex'),
    ],
    [pictures(), /cover/, () => Buffer.from('GIF89a')],
    [pictures(), /cover/, (bytes) => Buffer.concat([bytes, Buffer.alloc(512 * 1024)])],
    [transcripts(), /\.vtt$/, replaced('WEBVTT\n\n', 'WEBVTT\n')],
    [transcripts(), /\.vtt$/, replaced('00:00:00.', '00:10:00.')],
    [transcripts(), /\.srt$/, replaced(',', '.')],
    [transcripts(), /\.srt$/, replaced(' the ', ' the longest word of all is here ')],
    [transcripts(), /\.json$/, replaced('endTime', 'end')],
    [chapters(), /chapters\.json$/, replaced('1.2.0', '1.1.0')],
    [chapters(), /chapters\.json$/, replaced('"startTime":0', '"startTime":"0"')],
    ['every file that the feed names is there', /./, () => new Uint8Array()],
  ];

describe('the rules', () => {
  test('are all kept by a feed of ours, which has chapters', async () => {
    expect(await findBroken((xml) => xml)).toEqual([]);
    expect((await publishOnce()).xml).toContain('<psc:chapter ');
  });

  test.each(inDocument)('find where “%s” is broken in the document: %s', async (rule, kept, broken) => {
    const found = await findBroken((xml) => {
      const spoiled = xml.replace(kept, broken);
      expect(spoiled).not.toBe(xml);
      return spoiled;
    });
    expect(found).toContain(rule);
  });

  test.each(inFiles)('find where “%s” is broken in %s', async (rule, file, change) => {
    const spoil = (name: string, bytes: Uint8Array) => (file.test(name) ? change(bytes) : bytes);
    expect(await findBroken((xml) => xml, spoil)).toContain(rule);
  });

  test('are each broken here at least once', () => {
    const seeded = new Set([...inDocument, ...inFiles].map(([rule]) => rule));
    expect(rules.map(({ rule }) => rule).filter((rule) => !seeded.has(rule))).toEqual([]);
  });
});

/** A JPEG's frame begins with this marker; sizes and the number of colours follow. */
function inFrame(offset: number, value: number) {
  return (bytes: Uint8Array) => bytes.with(Buffer.from(bytes).indexOf('ffc0', 'hex') + offset, value);
}

function pictures(): string {
  return 'pictures are square JPEG or PNG of 1400 to 3000 pixels, in colour without transparency, and light';
}

function transcripts(): string {
  return 'transcripts are of their kind, their times in order and within the recording';
}

function chapters(): string {
  return 'the file of chapters is valid, and says what the feed says';
}

function replaced(kept: string, broken: string) {
  return (bytes: Uint8Array) =>
    Buffer.from(Buffer.from(bytes).toString('latin1').replace(kept, broken), 'latin1');
}
