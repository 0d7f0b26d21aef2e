import { createHash } from 'node:crypto';
import { findSentences } from '../audio/find-sentences.ts';
import { type Loudness, measureLoudness } from '../audio/loudness/measure-loudness.ts';
import { type Ends, measureEnds } from '../audio/measure-ends.ts';
import { frameBytes } from '../audio/mp3-frame.ts';
import type { SentenceStart } from '../audio/recording.ts';
import type { Deadline } from '../cloud/deadline.ts';
import { OperatorError } from '../cloud/operator-error.ts';
import type { Patience } from '../cloud/patience.ts';
import { retry } from '../cloud/retry.ts';
import type { Store } from '../cloud/store.ts';
import { speechRenewDays } from '../episode/keys.ts';
import type { Chunk, Voice } from '../script/script.ts';
import { checkAttempts } from './check-attempts.ts';
import { keptKey, type MeasuredSound, readKept, writeKept } from './kept-chunk.ts';
import type { Polly } from './polly.ts';
import { SpeechError, ThrottleError } from './speech-error.ts';
import { hasTime } from './time-left.ts';

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
  /** What Polly billed for it in this run; 0 when it had been kept from an earlier one. */
  readonly billedCharacters: number;
};

/** Faults that may have been billed are not tried for ever; a throttle costs nothing and is waited out. */
const faultsLimit = 10;
const delays = { attempts: Number.POSITIVE_INFINITY, firstDelaySeconds: 0.4, longestDelaySeconds: 5 };

/** Sound that is paid for is not given up for a moment's fault: three to eleven seconds, beyond the SDK's own attempts. */
const keeping = {
  attempts: 6,
  firstDelaySeconds: 0.5,
  longestDelaySeconds: 4,
  mayHelp: (error: unknown) => !(error instanceof OperatorError),
} as const;

/** Speaks a chunk, or finds it in the studio, where every verified chunk is kept before anything else happens to it. */
export async function speakChunk(chunk: Chunk, voice: Voice, edges: SpeechEdges): Promise<SpokenChunk> {
  const kept = await readKept(chunk, voice, edges);
  if (kept !== undefined) {
    if (isAging(kept.modified, edges.patience)) await edges.studio.renew(keptKey(chunk, voice));
    return describeSound(kept, findSentences(kept.frames, chunk, voice.language), 0);
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
    { ...delays, patience: edges.patience, mayHelp: makeJudge(edges.deadline) },
  );
  const { studio, patience } = edges;
  const sound = { frames, loudness: measureLoudness(frames) };
  const bytes = writeKept(sound);
  await retry(() => studio.keep(keptKey(chunk, voice), bytes), { ...keeping, patience });
  return describeSound(sound, findSentences(frames, chunk, voice.language), billedCharacters);
}

/** What is used now shall not expire soon; a renewal costs a request, so a chunk is renewed once in a while. */
function isAging(modified: string, patience: Patience): boolean {
  return patience.nowSeconds() - Date.parse(modified) / 1000 > speechRenewDays * 24 * 60 * 60;
}

function describeSound(
  { frames, loudness }: MeasuredSound,
  sentences: SpokenChunk['sentences'],
  billedCharacters: number,
): SpokenChunk {
  return {
    frames: frames.length / frameBytes,
    sentences,
    loudness,
    ends: measureEnds(frames),
    digest: createHash('sha256').update(frames).digest('hex'),
    billedCharacters,
  };
}

function makeJudge(deadline: Deadline): (error: unknown) => boolean {
  let faults = 0;
  return (error) => {
    if (!(error instanceof SpeechError) || !hasTime(deadline)) return false;
    if (!(error instanceof ThrottleError)) faults += 1;
    return faults < faultsLimit;
  };
}
