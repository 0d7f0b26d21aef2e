import { frameBytes } from '../audio/frames/mp3-frame.ts';
import { type Loudness, measureLoudness } from '../audio/loudness/measure-loudness.ts';
import { type Ends, measureEnds } from '../audio/pauses/measure-ends.ts';
import type { SentenceStart } from '../audio/recording/recording.ts';
import { findSentences } from '../audio/sentences/find-sentences.ts';
import type { Deadline } from '../cloud/deadline.ts';
import type { Patience } from '../cloud/patience.ts';
import { retry } from '../cloud/retry.ts';
import type { Store } from '../cloud/store.ts';
import type { Chunk, Voice } from '../script/script.ts';
import { checkAttempts } from './check-attempts.ts';
import { digestSound } from './digest-sound.ts';
import { faultDelays, judgeFaults } from './judge-faults.ts';
import { keepPaid, renewAging } from './keep-paid.ts';
import { type KeptChunk, keptKey, type MeasuredSound, readKept, writeKept } from './kept-chunk.ts';
import type { Polly } from './polly.ts';

/** What speaking needs from the world. */
export type SpeechEdges = {
  readonly studio: Store;
  readonly polly: Polly;
  readonly patience: Patience;
  readonly deadline: Deadline;
};

/** What is known of a chunk's sound when it is in the studio. */
export type SpokenChunk = {
  readonly frames: number;
  /** Where the sentences of each part begin. */
  readonly sentences: readonly (readonly SentenceStart[])[];
  readonly loudness: Loudness;
  /** The silence that the voice leaves at its ends. */
  readonly ends: Ends;
  /** Hash of the frames. */
  readonly digest: string;
  /** ISO 8601 instant since which the studio has it; absent where it was spoken in this run. */
  readonly keptSince: string | undefined;
  /** What Polly billed for it in this run; 0 when it had been kept from an earlier one. */
  readonly billedCharacters: number;
};

/** Faults that may have been billed are not tried for ever. */
const faultsLimit = 10;

/** Speaks a chunk, or finds it in the studio, where every verified chunk is kept before anything else happens to it. */
export async function speakChunk(chunk: Chunk, voice: Voice, edges: SpeechEdges): Promise<SpokenChunk> {
  const kept = await readKept(chunk, voice, edges);
  if (kept !== undefined) {
    const sound = await followUp(kept, keptKey(chunk, voice), edges);
    const { modified: keptSince } = kept;
    return { ...describeSound(sound, chunk, voice), keptSince, billedCharacters: 0 };
  }
  const check = checkAttempts(chunk, voice);
  let billedCharacters = 0;
  const frames = await retry(
    async () => {
      const { deadline } = edges;
      const audio = await edges.polly.synthesize({ voice, ssml: chunk.ssml, deadline });
      billedCharacters += audio.billedCharacters;
      return check(audio);
    },
    { ...faultDelays, patience: edges.patience, mayHelp: judgeFaults(edges.deadline, faultsLimit) },
  );
  const sound = { frames, loudness: measureLoudness(frames) };
  await keepPaid(keptKey(chunk, voice), writeKept(sound), edges);
  return { ...describeSound(sound, chunk, voice), keptSince: undefined, billedCharacters };
}

/** What is used shall last; and what was never measured is measured once. */
async function followUp(
  { frames, loudness, modified }: KeptChunk,
  key: string,
  edges: SpeechEdges,
): Promise<MeasuredSound> {
  if (loudness !== undefined) {
    await renewAging(key, modified, edges);
    return { frames, loudness };
  }
  const sound = { frames, loudness: measureLoudness(frames) };
  await keepPaid(key, writeKept(sound), edges);
  return sound;
}

function describeSound({ frames, loudness }: MeasuredSound, chunk: Chunk, { language }: Voice) {
  return {
    frames: frames.length / frameBytes,
    sentences: findSentences(frames, chunk, language),
    loudness,
    ends: measureEnds(frames),
    digest: digestSound(frames),
  };
}
