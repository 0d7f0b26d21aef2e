import type { Chunk, Timing, Voice } from '../script/script.ts';
import { countBilled } from './count-billed.ts';
import { type MarkedChunk, markChunk, type Unmarked } from './marks/mark-chunk.ts';
import { placeMarks } from './marks/place-marks.ts';
import { type SpeechEdges, type SpokenChunk, speakChunk } from './speak-chunk.ts';
import { SpeechError, UnmarkedError } from './speech-error.ts';

/** Why a chunk's words are not timed: Polly never tells their times, did not this time, or told some that do not fit the sound. */
export type Untimed = Unmarked | 'unfit';

/** A chunk in the studio, and how it came there. */
export type TimedChunk = SpokenChunk & {
  /** Requests that Polly billed in this run, also those whose answers were of no use. */
  readonly requests: number;
  /** Absent where its words are timed, or are not to be. */
  readonly untimed: Untimed | undefined;
};

/** Who says a chunk, and how finely it is timed. */
export type TimedVoice = { readonly voice: Voice; readonly timing: Timing | undefined };

/**
 * Speaks a chunk as `speakChunk` does; where its words are timed, its sentences begin where Polly says that they do.
 * @throws UnmarkedError where the time ends between the two
 */
export async function speakTimed(
  chunk: Chunk,
  { voice, timing }: TimedVoice,
  edges: SpeechEdges,
): Promise<TimedChunk> {
  const { polly, billed } = countBilled(edges.polly);
  const counted = { ...edges, polly };
  const spoken = await speakChunk(chunk, voice, counted);
  if (timing !== 'words') return { ...spoken, requests: billed.requests, untimed: undefined };
  const { marks, billedCharacters } = await markSpoken(chunk, { voice, sound: spoken }, counted);
  const sound = { frames: spoken.frames, language: voice.language };
  const sentences = typeof marks === 'string' ? undefined : placeMarks(chunk, marks, sound);
  const untimed = typeof marks === 'string' ? marks : 'unfit';
  return {
    ...spoken,
    sentences: sentences ?? spoken.sentences,
    billedCharacters: spoken.billedCharacters + billedCharacters,
    requests: billed.requests,
    untimed: sentences === undefined ? untimed : undefined,
  };
}

async function markSpoken(...[chunk, said, edges]: Parameters<typeof markChunk>): Promise<MarkedChunk> {
  try {
    return await markChunk(chunk, said, edges);
  } catch (cause) {
    const isSpokenNow = said.sound.keptSince === undefined;
    if (!isSpokenNow || !(cause instanceof SpeechError)) throw cause;
    throw new UnmarkedError('a chunk was spoken, and when its words are said was not told', { cause });
  }
}
