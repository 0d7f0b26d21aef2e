import type { Chapter } from '../episode/chapters.ts';
import { writeClock, writeExactClock } from '../episode/companions/write-clock.ts';
import { writeName } from './xml.ts';

/** Apple takes up time lines from three on: https://podcasters.apple.com/support/5482-using-chapters-on-apple-podcasts. */
const fewestLines = 3;

/** Chapters as lines of the notes, which Apple, Spotify and YouTube read: `00:12:30 Title`; none where there are too few. */
export function writeChapterLines(
  chapters: readonly Chapter[],
  escapeTitle: (text: string) => string,
): readonly string[] {
  if (chapters.length < fewestLines) return [];
  return chapters.map(
    ({ startSeconds, title }) => `<p>${writeClock(startSeconds)} ${escapeTitle(title)}</p>`,
  );
}

/** Chapters inside the feed, which Spotify, AntennaPod and gPodder read: https://podlove.org/simple-chapters/. */
export function writeSimpleChapters(chapters: readonly Chapter[]): readonly string[] {
  if (chapters.length === 0) return [];
  const lines = chapters.map(({ startSeconds, title }, index) => {
    const words = writeName([title, String(index + 1)]);
    return `<psc:chapter start="${writeExactClock(startSeconds)}" title="${words}"/>`;
  });
  return ['<psc:chapters version="1.2">', ...lines, '</psc:chapters>'];
}
