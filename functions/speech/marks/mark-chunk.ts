import { retry } from '../../cloud/retry.ts';
import { studioKeys } from '../../episode/keys.ts';
import type { Chunk, Voice } from '../../script/script.ts';
import { hashSpeech } from '../hash-speech.ts';
import { faultDelays, judgeFaults } from '../judge-faults.ts';
import type { SpokenAudio } from '../polly.ts';
import type { SpeechEdges } from '../speak-chunk.ts';
import { RefusedError, SpeechError } from '../speech-error.ts';
import { hasTime } from '../time-left.ts';
import { findKeptMarks, keepMarks, type SoundOfMarks } from './kept-marks.ts';
import { readMarks, type SpeechMark } from './read-marks.ts';

/** Why there are no marks: Polly never tells any of this text, or did not this time. */
export type Unmarked = 'refused' | 'failed';

/** A chunk's speech marks, or why there are none, and what Polly billed for them in this run. */
export type MarkedChunk = {
  readonly marks: readonly SpeechMark[] | Unmarked;
  readonly billedCharacters: number;
};

/** An episode is as good to hear without them: what may have been billed is not asked for ever again. */
const faultsLimit = 3;

/**
 * Asks when a chunk's words are said, or finds that in the studio, as told of this very sound. Where Polly does not tell, its
 * sentences are timed as all others are.
 */
export async function markChunk(
  chunk: Chunk,
  { voice, sound }: { readonly voice: Voice; readonly sound: SoundOfMarks },
  edges: SpeechEdges,
): Promise<MarkedChunk> {
  const key = studioKeys.marks(hashSpeech({ voice, ssml: chunk.ssml }));
  const kept = await findKeptMarks(key, sound, edges);
  if (kept !== undefined) return { marks: kept, billedCharacters: 0 };
  let billedCharacters = 0;
  try {
    const { deadline, patience } = edges;
    const { bytes, marks } = await retry(
      async () => {
        const answer = await edges.polly.synthesize({ form: 'marks', voice, ssml: chunk.ssml, deadline });
        billedCharacters += answer.billedCharacters;
        return { bytes: answer.bytes, marks: readAnswer(answer) };
      },
      { ...faultDelays, patience, mayHelp: judgeFaults(deadline, faultsLimit) },
    );
    await keepMarks(key, { digest: sound.digest, bytes }, edges);
    return { marks, billedCharacters };
  } catch (error) {
    if (!isDispensable(error, edges)) throw error;
    return { marks: error instanceof RefusedError ? 'refused' : 'failed', billedCharacters };
  }
}

function readAnswer({ bytes, contentType }: SpokenAudio): readonly SpeechMark[] {
  if (contentType === 'application/x-json-stream') return readMarks(bytes);
  throw new SpeechError(`Polly sent "${contentType}" for speech marks; expected application/x-json-stream`);
}

/** At the end of the function's time another run goes on. */
function isDispensable(error: unknown, { deadline }: SpeechEdges): boolean {
  return error instanceof RefusedError || (error instanceof SpeechError && hasTime(deadline));
}
