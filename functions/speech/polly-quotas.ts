import type { Engine } from '../script/script.ts';

/** What an account and region may ask of Polly at once. */
export type Quota = {
  readonly requestsPerSecond: number;
  /** Requests whose stream has not been read to its end yet. */
  readonly requestsInFlight: number;
};

/** Polly's default quotas of SynthesizeSpeech; https://docs.aws.amazon.com/polly/latest/dg/limits.html */
export const pollyQuotas: Readonly<Record<Engine, Quota>> = {
  standard: { requestsPerSecond: 80, requestsInFlight: 80 },
  neural: { requestsPerSecond: 8, requestsInFlight: 18 },
  generative: { requestsPerSecond: 8, requestsInFlight: 26 },
  'long-form': { requestsPerSecond: 8, requestsInFlight: 26 },
};
