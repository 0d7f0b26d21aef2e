import type { Lines } from '../script/fill-line.ts';
import { block } from './block-shape.ts';
import type { Cue, Episode, TimedWord } from './episode.ts';
import { listedFields } from './listed-fields.ts';
import { readingShape } from './reading-shape.ts';
import { amount, list, oneOf, optional, readShape, record, text, version } from './shape.ts';
import { UnreadableError } from './unreadable-error.ts';

const voice = record<Episode['voice']>({
  id: text,
  engine: text,
  language: text,
  rate: optional(amount),
  style: optional(oneOf(['news'])),
});

const episodeShape = record<Episode>({
  version: version(1),
  show: text,
  ...listedFields,
  read: optional(readingShape),
  lines: optional(record<Lines>({ intro: optional(text), outro: optional(text) })),
  voice,
  quoteVoice: optional(voice),
  blocks: list(block),
  cues: list(
    record<Cue>({
      block: place,
      startSeconds: amount,
      endSeconds: amount,
      from: optional(amount),
      to: optional(amount),
      words: optional(list(record<TimedWord>({ startSeconds: amount, from: amount }))),
    }),
  ),
  source: record<Episode['source']>({ key: text, fingerprint: text, requests: optional(list(amount)) }),
});

/**
 * The episode kept in `episode.json`.
 * @throws UnreadableError when the file is not what `writeEpisode` wrote
 */
export function readEpisode(bytes: Uint8Array, key = 'episode.json'): Episode {
  return readShape<Episode>(bytes, key, episodeShape);
}

/** -1 is the spoken title or intro, -2 the outro. */
function place(value: unknown, where: string): asserts value is number {
  if (!Number.isInteger(value))
    throw new UnreadableError(`${where} is not a whole number; restore or delete the file`);
}
