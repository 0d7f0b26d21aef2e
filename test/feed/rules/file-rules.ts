import { parseBuffer } from 'music-metadata';
import { childrenOf, type Element, textOf } from '../parse-xml.ts';
import { chaptersOf } from './item-rules.ts';
import { readChapters, readTimes } from './read-companions.ts';
import { readPicture } from './read-picture.ts';
import { type CheckedFeed, type Rule, type Served, unless } from './rule.ts';

/** Spotify and NPR One take no larger pictures. */
const pictureBytesLimit = 512 * 1024;

/** What holds for the files that a feed names. */
export const fileRules: readonly Rule[] = [
  {
    rule: 'every file that the feed names is there',
    find: async (feed) => {
      const found = await Promise.all(
        addressesOf(feed).map(async (address) => [address, await feed.read(address)]),
      );
      return found.flatMap(([address, served]) => unless(served !== undefined, `${address}`));
    },
  },
  {
    rule: 'files are served as what the feed says they are',
    find: async (feed) =>
      await eachFile(feed, typedElements(feed), (served, { attributes }) =>
        unless(served.contentType.split(';')[0] === attributes.type, attributes.type ?? ''),
      ),
  },
  {
    rule: 'the recording has the length that the feed says',
    find: async (feed) =>
      await eachFile(feed, enclosuresOf(feed), (served, { attributes }) =>
        unless(String(served.bytes.length) === attributes.length, `${served.bytes.length}`),
      ),
  },
  {
    rule: 'the recording lasts as long as the feed says',
    find: async (feed) =>
      await eachRecording(feed, ({ seconds }, item) =>
        unless(Math.abs(seconds - Number(textOf(item, 'itunes:duration'))) <= 1, `${seconds}`),
      ),
  },
  {
    rule: 'the recording has the chapters that the feed says',
    find: async (feed) =>
      await eachRecording(feed, ({ chapters }, item) => {
        const said = chaptersOf(item).map(({ attributes }) => attributes.title);
        return unless(JSON.stringify(chapters) === JSON.stringify(said), chapters.join());
      }),
  },
  {
    rule: 'pictures are square JPEG or PNG of 1400 to 3000 pixels, in colour without transparency, and light',
    find: async (feed) => await eachFile(feed, picturesOf(feed), checkPicture),
  },
  {
    rule: 'transcripts are of their kind, their times in order and within the recording',
    find: async (feed) =>
      await eachFile(feed, feed.items.flatMap(transcriptsOf), (served, element) => {
        const item = feed.items.find(({ children }) => children.includes(element));
        const limit = item === undefined ? 0 : Number(textOf(item, 'itunes:duration')) + 1;
        const times = readTimes(served.bytes, element.attributes.type);
        const isSorted = times?.every((time, index) => time >= (times[index - 1] ?? 0)) === true;
        return unless(isSorted && (times?.at(-1) ?? 0) <= limit, element.attributes.type ?? '');
      }),
  },
  {
    rule: 'the file of chapters is valid, and says what the feed says',
    find: async (feed) =>
      await eachFile(
        feed,
        feed.items.flatMap((item) => childrenOf(item, 'podcast:chapters')),
        (served, element) => {
          const item = feed.items.find(({ children }) => children.includes(element));
          const said = item === undefined ? [] : chaptersOf(item).map(({ attributes }) => attributes.title);
          return unless(JSON.stringify(readChapters(served.bytes)) === JSON.stringify(said), 'chapters');
        },
      ),
  },
];

function checkPicture({ bytes, contentType }: Served, { attributes }: Element): readonly string[] {
  const picture = readPicture(bytes);
  if (picture === undefined) return ['no JPEG and no PNG'];
  const { type, width, height, isColour } = picture;
  const isSized = width === height && width >= 1400 && width <= 3000;
  const isNamed =
    contentType === type && attributes.href?.endsWith(type === 'image/png' ? '.png' : '.jpg') === true;
  return unless(
    isSized && isColour && isNamed && bytes.length <= pictureBytesLimit,
    `${type} ${width}×${height}`,
  );
}

function addressesOf(feed: CheckedFeed): readonly string[] {
  return [...typedElements(feed), ...picturesOf(feed)].map(addressOf);
}

function typedElements({ items }: CheckedFeed): readonly Element[] {
  const names = ['enclosure', 'podcast:transcript', 'podcast:chapters'];
  return items.flatMap((item) => names.flatMap((name) => childrenOf(item, name)));
}

function enclosuresOf({ items }: CheckedFeed): readonly Element[] {
  return items.flatMap((item) => childrenOf(item, 'enclosure'));
}

function picturesOf({ channel, items }: CheckedFeed): readonly Element[] {
  return [channel, ...items].flatMap((element) => childrenOf(element, 'itunes:image'));
}

function transcriptsOf(item: Element): readonly Element[] {
  return childrenOf(item, 'podcast:transcript');
}

function addressOf({ attributes }: Element): string {
  return attributes.url ?? attributes.href ?? '';
}

/** Asks something of each file that is there; that one is not there is another rule's fault. */
async function eachFile(
  feed: CheckedFeed,
  elements: readonly Element[],
  find: (served: Served, element: Element) => readonly string[],
): Promise<readonly string[]> {
  const faults = elements.map(async (element) => {
    const served = await feed.read(addressOf(element));
    return served === undefined ? [] : find(served, element).map((fault) => `${addressOf(element)} ${fault}`);
  });
  return (await Promise.all(faults)).flat();
}

type Recording = { readonly seconds: number; readonly chapters: readonly string[] };

async function eachRecording(
  feed: CheckedFeed,
  find: (recording: Recording, item: Element) => readonly string[],
): Promise<readonly string[]> {
  const faults = feed.items.map(async (item) => {
    const [enclosure] = childrenOf(item, 'enclosure');
    const served = enclosure === undefined ? undefined : await feed.read(addressOf(enclosure));
    return served === undefined ? [] : find(await readRecording(served.bytes), item);
  });
  return (await Promise.all(faults)).flat();
}

async function readRecording(bytes: Uint8Array): Promise<Recording> {
  const { format } = await parseBuffer(
    bytes,
    { mimeType: 'audio/mpeg' },
    { duration: true, includeChapters: true },
  );
  const chapters = (format.chapters ?? []).map(({ title }) => title);
  return { seconds: Math.max(1, format.duration ?? 0), chapters };
}
