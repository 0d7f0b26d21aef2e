import { concatenate } from '../frames/concatenate.ts';
import { ascii, writeFrame, writeTag, writeTextFrame } from './id3-frame.ts';
import { type TagChapter, writeId3Chapters } from './write-id3-chapters.ts';

/** What the tag in front of a recording says. */
export type Tags = {
  readonly title: string;
  /** The show's title. */
  readonly album: string;
  readonly artist?: string | undefined;
  /** ISO 8601 instant. */
  readonly date: string;
  /** A BCP 47 tag. */
  readonly language: string;
  readonly durationSeconds: number;
  /** The article's own address. */
  readonly url?: string | undefined;
  readonly cover?: Cover | undefined;
  /** In order, at most 255; none where a recording has no parts. */
  readonly chapters?: readonly TagChapter[] | undefined;
};

/** A picture as the tag carries it. */
export type Cover = { readonly mediaType: 'image/jpeg' | 'image/png'; readonly bytes: Uint8Array };

const latin1 = 0;
const frontCover = 3;

/** ISO 639-2 codes, which TLAN wants, for the languages that Polly speaks. */
const threeLetters: Readonly<Record<string, string>> = Object.fromEntries(
  'ar:ara arb:ara ca:cat cmn:zho cs:ces cy:cym da:dan de:deu en:eng es:spa fi:fin fr:fra hi:hin is:isl it:ita ja:jpn ko:kor nb:nor nl:nld pl:pol pt:por ro:ron ru:rus sv:swe tr:tur yue:zho zh:zho'
    .split(' ')
    .map((pair) => pair.split(':')),
);

/**
 * An ID3v2.3 tag: the version that every podcast app and car reads. Text is UTF-16 with a byte order mark,
 * the year is TYER and the day TDAT (TDRC belongs to v2.4).
 */
export function writeId3(tags: Tags): Uint8Array {
  const day = tags.date.slice(8, 10) + tags.date.slice(5, 7);
  return writeTag([
    writeTextFrame('TIT2', tags.title),
    writeTextFrame('TALB', tags.album),
    ...(tags.artist === undefined ? [] : [writeTextFrame('TPE1', tags.artist)]),
    writeTextFrame('TCON', 'Podcast'),
    writeTextFrame('TYER', tags.date.slice(0, 4)),
    writeTextFrame('TDAT', day),
    writeTextFrame('TLAN', threeLetters[tags.language.split('-')[0] ?? ''] ?? 'und'),
    writeTextFrame('TLEN', String(Math.round(tags.durationSeconds * 1000))),
    ...(tags.url === undefined ? [] : [writeFrame('WOAF', ascii(new URL(tags.url).href))]),
    ...writeId3Chapters(tags.chapters ?? [], tags.durationSeconds),
    ...(tags.cover === undefined ? [] : [pictureFrame(tags.cover)]),
  ]);
}

function pictureFrame(cover: Cover): Uint8Array {
  const head = concatenate([Uint8Array.of(latin1), ascii(cover.mediaType), Uint8Array.of(0, frontCover, 0)]);
  return writeFrame('APIC', concatenate([head, cover.bytes]));
}
