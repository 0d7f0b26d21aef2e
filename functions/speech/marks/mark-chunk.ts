import { retry } from '../../cloud/retry.ts';
import { studioKeys } from '../../episode/keys.ts';
import type { Chunk, Voice } from '../../script/script.ts';
import { hashSpeech } from '../hash-speech.ts';
import { faultDelays, judgeFaults } from '../judge-faults.ts';
import { keepPaid, renewAging } from '../keep-paid.ts';
import type { SpokenAudio } from '../polly.ts';
import type { SpeechEdges } from '../speak-chunk.ts';
import { RefusedError, SpeechError } from '../speech-error.ts';
import { hasTime } from '../time-left.ts';
import { readMarks, type SpeechMark } from './read-marks.ts';

/** A chunk's speech marks, where Polly has told them, and what it billed for that in this run. */
export type MarkedChunk = {
  readonly marks: readonly SpeechMark[] | undefined;
  readonly billedCharacters: number;
};

/** An episode is as good to hear without them: what may have been billed is not asked for ever again. */
const faultsLimit = 3;

/**
 * Asks when a chunk's words are said, or finds that in the studio; `isSpokenNow` where its sound is another than before. Where
 * Polly does not tell, its sentences are timed as all others are.
 */
export async function markChunk(
  chunk: Chunk,
  { voice, isSpokenNow }: { readonly voice: Voice; readonly isSpokenNow: boolean },
  edges: SpeechEdges,
): Promise<MarkedChunk> {
  const key = studioKeys.marks(hashSpeech({ voice, ssml: chunk.ssml }));
  const kept = isSpokenNow ? undefined : await findKept(key, edges);
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
    await keepPaid(key, bytes, edges);
    return { marks, billedCharacters };
  } catch (error) {
    if (!isDispensable(error, edges)) throw error;
    return { marks: undefined, billedCharacters };
  }
}

/** What is kept and cannot be read any more is asked for again. */
async function findKept(key: string, edges: SpeechEdges): Promise<readonly SpeechMark[] | undefined> {
  const object = await edges.studio.read(key);
  if (object === undefined) return undefined;
  await renewAging(key, object.modified, edges);
  try {
    return readMarks(object.bytes);
  } catch (error) {
    if (error instanceof SpeechError) return undefined;
    throw error;
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
