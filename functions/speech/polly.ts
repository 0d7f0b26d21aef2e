import type { Deadline } from '../cloud/deadline.ts';
import type { Engine, Voice } from '../script/script.ts';

/** A voice that the service offers, as DescribeVoices lists it. */
export type OfferedVoice = {
  readonly id: string;
  /** Its main language first, then the others it speaks. BCP 47. */
  readonly languages: readonly string[];
  readonly engines: readonly Engine[];
};

/** One SynthesizeSpeech request: always SSML in; MP3 at 24,000 Hz out, or when each of its words is said. Both are billed alike. */
export type SpeechRequest = {
  /** Absent means sound. */
  readonly form?: 'sound' | 'marks';
  readonly voice: Voice;
  readonly ssml: string;
  /** Shortly before it the request does not go any more, however long it has waited for its turn. */
  readonly deadline?: Deadline;
};

/** A response's body, read to its end. */
export type SpokenAudio = {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** The header x-amzn-RequestCharacters: what the service bills for the request. */
  readonly billedCharacters: number;
};

/** Polly as the speech stage needs it; `functions/cloud/polly/polly-client.ts` makes one out of the AWS SDK. */
export interface Polly {
  /** Every voice that the region offers. */
  describeVoices(): Promise<readonly OfferedVoice[]>;
  /**
   * One attempt, without retries; the stream is read to its end.
   * @throws SpeechError when another attempt may help; RefusedError or OperatorError when it cannot
   */
  synthesize(request: SpeechRequest): Promise<SpokenAudio>;
}
