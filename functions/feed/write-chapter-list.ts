import type { Chapter } from '../episode/chapters.ts';
import { writeName } from './xml.ts';

/** Apple takes up time lines from three on: https://podcasters.apple.com/support/5482-using-chapters-on-apple-podcasts. */
const fewestLines = 3;

/** Chapters as lines of the notes, which Apple, Spotify and YouTube read: `00:12:30 Title`; none where there are too few. */
export function writeChapterLines(
  chapters: readonly Chapter[],
  escapeTitle: (text: string) => string,
): readonly string[] {
  if (chapters.length < fewestLines) return [];
  return chapters.map(({ startSeconds, title }) => `<p>${clock(startSeconds)} ${escapeTitle(title)}</p>`);
}

/** Chapters inside the feed, which Spotify, AntennaPod and gPodder read: https://podlove.org/simple-chapters/. */
export function writeSimpleChapters(chapters: readonly Chapter[]): readonly string[] {
  if (chapters.length === 0) return [];
  const lines = chapters.map(({ startSeconds, title }, index) => {
    const words = writeName([title, String(index + 1)]);
    return `<psc:chapter start="${clock(startSeconds)}${thousandths(startSeconds)}" title="${words}"/>`;
  });
  return ['<psc:chapters version="1.2">', ...lines, '</psc:chapters>'];
}

/** Rounded down, so that nobody who follows it misses the heading. */
function clock(seconds: number): string {
  const whole = Math.floor(Math.round(seconds * 1000) / 1000);
  return [whole / 3600, (whole / 60) % 60, whole % 60]
    .map((value) => String(Math.floor(value)).padStart(2, '0'))
    .join(':');
}

function thousandths(seconds: number): string {
  return `.${String(Math.round(seconds * 1000) % 1000).padStart(3, '0')}`;
}
