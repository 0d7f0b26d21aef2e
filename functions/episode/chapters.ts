import type { Episode } from './episode.ts';
import { type Heading, nameChapter, outlineOf } from './outline.ts';

/** A part of the recording that begins with a heading. */
export type Chapter = { readonly title: string; readonly startSeconds: number };

/** An ID3 table of contents counts its chapters in one byte. */
export const chaptersLimit = 255;

/** YouTube shows no chapters at all where one is shorter: https://support.google.com/youtube/answer/9884579. */
const leastSeconds = 10;

/** Fewer chapters than this are not worth it alone: the next lower headings come in. Directories show none below three. */
const sensibleNumber = 3;

/**
 * An episode's chapters: the highest headings that give a sensible number, the first chapter from the very beginning. What is too
 * short to be one belongs to the chapter before it. None where there would be fewer than two.
 */
export function chaptersOf({
  title,
  blocks,
  cues,
}: Pick<Episode, 'title' | 'blocks' | 'cues'>): readonly Chapter[] {
  const endSeconds = cues.at(-1)?.endSeconds ?? 0;
  const headings = timeHeadings(chooseHeadings(outlineOf(blocks)), cues);
  const opened = openAtZero(nameChapter(title), headings);
  const chapters = joinShort(opened, endSeconds, Math.max(leastSeconds, endSeconds / (chaptersLimit - 1)));
  return chapters.length < 2 ? [] : chapters.map(({ title, startSeconds }) => ({ title, startSeconds }));
}

type Timed = Chapter & { readonly level: number };

/** All headings of the highest level, and of the levels below it as long as there are too few. */
function chooseHeadings(outline: readonly Heading[]): readonly Heading[] {
  const levels = Array.from(new Set(outline.map(({ level }) => level))).sort((one, other) => one - other);
  const downTo = levels.find(
    (lowest) => outline.filter(({ level }) => level <= lowest).length >= sensibleNumber,
  );
  return outline.filter(({ level }) => level <= (downTo ?? Number.POSITIVE_INFINITY));
}

/** A heading of several sentences has several cues: it begins with the first of them. */
function timeHeadings(headings: readonly Heading[], cues: Episode['cues']): readonly Timed[] {
  const starts = new Map<number, number>();
  for (const { block, startSeconds } of cues) if (!starts.has(block)) starts.set(block, startSeconds);
  return headings.flatMap(({ block, level, title }) => {
    const startSeconds = starts.get(block);
    return startSeconds === undefined ? [] : [{ title, startSeconds, level }];
  });
}

/** What comes before the first heading is a chapter of the episode's own name, unless that is little more than the name. */
function openAtZero(title: string, headings: readonly Timed[]): readonly Timed[] {
  const [first, ...others] = headings;
  if (first === undefined) return [];
  if (title === '' || first.startSeconds < leastSeconds) return [{ ...first, startSeconds: 0 }, ...others];
  return [{ title, startSeconds: 0, level: 0 }, ...headings];
}

/** Of two that begin too close to each other the higher heading stays, and of equals the first. */
function joinShort(
  chapters: readonly Timed[],
  endSeconds: number,
  shortestSeconds: number,
): readonly Timed[] {
  const kept: Timed[] = [];
  for (const chapter of chapters) {
    const last = kept.at(-1);
    if (last === undefined || chapter.startSeconds - last.startSeconds >= shortestSeconds) kept.push(chapter);
    else if (chapter.level < last.level && kept.length > 1) kept[kept.length - 1] = chapter;
  }
  if (endSeconds - (kept.at(-1)?.startSeconds ?? 0) < leastSeconds) kept.pop();
  return kept;
}
