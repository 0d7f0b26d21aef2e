import type { Notice } from '../../report/notice.ts';
import type { Measured } from './write-metrics.ts';

/** What a notice counts for in the metrics; nothing for those that change no number. */
export function measureNotice(notice: Notice): Measured | undefined {
  switch (notice.kind) {
    case 'published':
      return { about: notice.key, values: measurePublished(notice) };
    case 'billed': {
      const { key, characters, dollars, requests } = notice;
      const values = { CharactersBilled: characters, DollarsBilled: dollars, ChunksSpoken: requests };
      return { about: key, values };
    }
    case 'held':
      return { about: notice.key, values: { ArticlesHeld: 1 } };
    case 'failed': {
      const { key, class: failure = 'Error' } = notice;
      return { about: key, values: { ArticlesFailed: 1, Failures: 1 }, failure };
    }
    default:
      return undefined;
  }
}

/** What a reaction counts for that failed and comes again, or a message that nothing could be made of. */
export function measureFault(error: unknown, about: string | undefined): Measured {
  const failure = error instanceof Error ? error.name : typeof error;
  return { ...(about === undefined ? {} : { about }), values: { Failures: 1 }, failure };
}

function measurePublished(notice: Extract<Notice, { kind: 'published' | 'unchanged' }>) {
  const { durationSeconds, characters, billedCharacters, chunks, spokenChunks } = notice;
  return {
    ArticlesPublished: 1,
    SecondsOfSpeech: durationSeconds,
    // Sound that had to be asked for twice is billed twice: such an article saved nothing.
    CharactersSaved: Math.max(0, characters - billedCharacters),
    ChunksFromStudio: Math.max(0, chunks - spokenChunks),
  };
}
