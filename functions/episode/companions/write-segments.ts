import { passagesOf, type Spoken } from './passages.ts';

/** The transcript as the podcast namespace's JSON: github.com/Podcastindex-org/podcast-namespace, transcripts.md. */
export function writeSegments(episode: Spoken): string {
  const segments = passagesOf(episode)
    .filter(({ text }) => text !== '')
    .map(({ startSeconds, endSeconds, text }) => ({
      startTime: startSeconds,
      endTime: endSeconds,
      body: text,
    }));
  return `${JSON.stringify({ version: '1.0.0', segments })}\n`;
}
