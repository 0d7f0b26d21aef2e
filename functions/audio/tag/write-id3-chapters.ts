import { concatenate } from '../frames/concatenate.ts';
import { ascii, writeFrame, writeTextFrame } from './id3-frame.ts';

/** A chapter as the tag names it; it ends where the next one begins. */
export type TagChapter = { readonly title: string; readonly startSeconds: number };

/** Without the first of these two flags Apple Podcasts, Overcast and others show no chapter. */
const topLevel = 2;
const ordered = 1;

/** CHAP counts bytes as well; all ones say that only the times hold. */
const noOffset = 0xffff_ffff;

/** The table counts its chapters in one byte. */
const limit = 255;

/**
 * The frames of a recording's chapters: their table, then each of them. https://id3.org/id3v2-chapters-1.0
 * @throws RangeError for more than 255 chapters
 */
export function writeId3Chapters(
  chapters: readonly TagChapter[],
  durationSeconds: number,
): readonly Uint8Array[] {
  if (chapters.length === 0) return [];
  if (chapters.length > limit)
    throw new RangeError(`an ID3 tag was to hold ${chapters.length} chapters; expected at most ${limit}`);
  const frames = chapters.map(({ title, startSeconds }, index) => {
    const endSeconds = chapters[index + 1]?.startSeconds ?? durationSeconds;
    const times = writeTimes(startSeconds, endSeconds);
    const body = concatenate([nameOf(index), times, writeTextFrame('TIT2', title)]);
    return writeFrame('CHAP', body);
  });
  return [writeTable(chapters.length), ...frames];
}

function writeTable(count: number): Uint8Array {
  const children = Array.from({ length: count }, (_, index) => nameOf(index));
  const head = concatenate([ascii('toc\0'), Uint8Array.of(topLevel | ordered, count)]);
  return writeFrame('CTOC', concatenate([head, ...children]));
}

/** An element's identifier, which ends in a zero byte. */
function nameOf(index: number): Uint8Array {
  return ascii(`chapter${index + 1}\0`);
}

function writeTimes(startSeconds: number, endSeconds: number): Uint8Array {
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, Math.round(startSeconds * 1000));
  view.setUint32(4, Math.round(endSeconds * 1000));
  view.setUint32(8, noOffset);
  view.setUint32(12, noOffset);
  return bytes;
}
