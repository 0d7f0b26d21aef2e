import type { Engine } from '../../../functions/script/script.ts';
import { AwsError } from './aws-error.ts';

/** What is counted together. */
export type Quota = `speech-${Engine}` | 'voices' | 'lexicons';

/** A quota's numbers: requests a second, how many may come at once, and how many may run at the same time. */
export type QuotaLimit = { readonly perSecond: number; readonly burst: number; readonly atOnce: number };

/** Quotas other than an account's defaults. */
export type QuotaOptions = {
  /** A second of the service lasts so many seconds here: 0.1 is ten times the requests a second. Default 1. */
  readonly scale?: number;
  /** An engine's own numbers, before the scale; what is left out stays as it is by default. */
  readonly engines?: Readonly<Partial<Record<Engine, Partial<QuotaLimit>>>>;
};

/**
 * Lets requests in, or throttles them; `enter` gives back what is to be called when the request is over, which is when
 * its stream has been read to the end.
 */
export interface Quotas {
  enter(quota: Quota): () => void;
}

// Defaults of an account in a region: https://docs.aws.amazon.com/polly/latest/dg/limits.html
const defaults: Readonly<Record<Quota, QuotaLimit>> = {
  'speech-standard': { perSecond: 80, burst: 100, atOnce: 80 },
  'speech-neural': { perSecond: 8, burst: 10, atOnce: 18 },
  'speech-long-form': { perSecond: 8, burst: 10, atOnce: 26 },
  'speech-generative': { perSecond: 8, burst: 8, atOnce: 26 },
  voices: { perSecond: 80, burst: 100, atOnce: 100 },
  lexicons: { perSecond: 2, burst: 4, atOnce: 4 },
};

/** Polly's quotas as buckets of tokens that fill up with the clock's milliseconds; `false` lets all in. */
export function makeQuotas(options: boolean | QuotaOptions, clock: () => number): Quotas {
  if (options === false) return { enter: () => () => undefined };
  const limits = readLimits(options === true ? {} : options);
  const buckets = new Map<Quota, Bucket>();
  return {
    enter: (quota) => {
      const bucket = buckets.get(quota) ?? { tokens: limits[quota].burst, filledAt: clock(), running: 0 };
      buckets.set(quota, bucket);
      return take(bucket, limits[quota], clock());
    },
  };
}

function readLimits({ scale = 1, engines = {} }: QuotaOptions): Readonly<Record<Quota, QuotaLimit>> {
  if (!(scale > 0)) throw new RangeError(`the quotas' scale is ${scale}; expected a number above 0`);
  const limit = (quota: Quota, own: Partial<QuotaLimit> = {}) => {
    const { perSecond, burst, atOnce } = { ...defaults[quota], ...own };
    for (const count of [perSecond, burst, atOnce]) {
      if (!(count > 0)) throw new RangeError(`a quota of ${quota} is ${count}; expected a number above 0`);
    }
    return { perSecond: perSecond / scale, burst, atOnce };
  };
  return {
    'speech-standard': limit('speech-standard', engines.standard),
    'speech-neural': limit('speech-neural', engines.neural),
    'speech-long-form': limit('speech-long-form', engines['long-form']),
    'speech-generative': limit('speech-generative', engines.generative),
    voices: limit('voices'),
    lexicons: limit('lexicons'),
  };
}

type Bucket = { tokens: number; filledAt: number; running: number };

function take(bucket: Bucket, limit: QuotaLimit, now: number): () => void {
  const seconds = Math.max(0, now - bucket.filledAt) / 1000;
  bucket.tokens = Math.min(limit.burst, bucket.tokens + seconds * limit.perSecond);
  bucket.filledAt = now;
  // Tokens are added in fractions: three thirds may be a hair less than one.
  if (bucket.tokens < 1 - 1e-9 || bucket.running >= limit.atOnce) {
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
