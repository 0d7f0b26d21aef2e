import type { Engine } from '../../../functions/script/script.ts';
import { AwsError } from './aws-error.ts';

/** What is counted together. */
export type Quota = `speech-${Engine}` | 'voices' | 'lexicons';

/** Lets requests in, or throttles them; `enter` gives back what is to be called when the request is over. */
export interface Quotas {
  enter(quota: Quota): () => void;
}

type Limit = { readonly perSecond: number; readonly burst: number; readonly atOnce: number };

// Defaults of an account in a region: https://docs.aws.amazon.com/polly/latest/dg/limits.html
const limits: Readonly<Record<Quota, Limit>> = {
  'speech-standard': { perSecond: 80, burst: 100, atOnce: 80 },
  'speech-neural': { perSecond: 8, burst: 10, atOnce: 18 },
  'speech-long-form': { perSecond: 8, burst: 10, atOnce: 26 },
  'speech-generative': { perSecond: 8, burst: 8, atOnce: 26 },
  voices: { perSecond: 80, burst: 100, atOnce: 100 },
  lexicons: { perSecond: 2, burst: 4, atOnce: 4 },
};

/** Polly's quotas as buckets of tokens that fill up with the clock's milliseconds; `kept` false lets all in. */
export function makeQuotas(kept: boolean, clock: () => number): Quotas {
  const buckets = new Map<Quota, Bucket>();
  return {
    enter: (quota) => {
      if (!kept) return () => undefined;
      const bucket = buckets.get(quota) ?? { tokens: limits[quota].burst, filledAt: clock(), running: 0 };
      buckets.set(quota, bucket);
      return take(bucket, limits[quota], clock());
    },
  };
}

type Bucket = { tokens: number; filledAt: number; running: number };

function take(bucket: Bucket, limit: Limit, now: number): () => void {
  const seconds = Math.max(0, now - bucket.filledAt) / 1000;
  bucket.tokens = Math.min(limit.burst, bucket.tokens + seconds * limit.perSecond);
  bucket.filledAt = now;
  if (bucket.tokens < 1 || bucket.running >= limit.atOnce) {
    throw new AwsError('ThrottlingException', 'Rate exceeded');
  }
  bucket.tokens -= 1;
  bucket.running += 1;
  return once(() => {
    bucket.running -= 1;
  });
}

function once(action: () => void): () => void {
  let done = false;
  return () => {
    if (!done) action();
    done = true;
  };
}
