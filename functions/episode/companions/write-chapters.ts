import type { Chapter } from '../chapters.ts';

/** Chapters as the podcast namespace's JSON: github.com/Podcastindex-org/podcast-namespace, chapters/jsonChapters.md. */
export function writeChapters(chapters: readonly Chapter[]): string {
  const listed = chapters.map(({ startSeconds, title }) => ({ startTime: startSeconds, title }));
  return `${JSON.stringify({ version: '1.2.0', chapters: listed })}\n`;
}
