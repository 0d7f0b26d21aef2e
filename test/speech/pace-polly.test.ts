import { describe, expect, it } from 'vitest';
import { OperatorError } from '../../functions/cloud/operator-error.ts';
import type { Patience } from '../../functions/cloud/patience.ts';
import { retry } from '../../functions/cloud/retry.ts';
import type { Engine } from '../../functions/script/script.ts';
import { pacePolly } from '../../functions/speech/pace-polly.ts';
import type { Polly } from '../../functions/speech/polly.ts';
import { pollyQuotas } from '../../functions/speech/polly-quotas.ts';
import { SpeechError, ThrottleError } from '../../functions/speech/speech-error.ts';
import { createImpatience } from '../edges/impatience.ts';
import { createVirtualTime } from '../edges/virtual-time.ts';

const quota = pollyQuotas.neural;
const request = (engine: Engine = 'neural') => ({
  voice: { id: 'Matthew', engine, language: 'en-US' },
  ssml: '<speak>a</speak>',
});

/** A Polly that takes some seconds for each request and throttles as the service does: a bucket of tokens, and so many at a time. */
function createBusyPolly(patience: Patience, spokenSeconds: number) {
  const starts: number[] = [];
  let [tokens, filledSeconds, inFlight, mostInFlight, throttled] = [10, 0, 0, 0, 0];
  function isThrottled(): boolean {
    const now = patience.nowSeconds();
    tokens = Math.min(10, tokens + (now - filledSeconds) * quota.requestsPerSecond);
    filledSeconds = now;
    return tokens < 1 || inFlight >= quota.requestsInFlight;
  }
  const polly: Polly = {
    describeVoices: async () => [],
    async synthesize() {
      if (isThrottled()) {
        throttled += 1;
        throw new ThrottleError('Rate exceeded');
      }
      tokens -= 1;
      starts.push(patience.nowSeconds());
      inFlight += 1;
      mostInFlight = Math.max(mostInFlight, inFlight);
      await patience.wait(spokenSeconds);
      inFlight -= 1;
      return { bytes: new Uint8Array(0), contentType: 'audio/mpeg', billedCharacters: 1 };
    },
  };
  return { polly, starts, seen: () => ({ mostInFlight, throttled }) };
}

const rule = {
  attempts: 1_000,
  firstDelaySeconds: 0.3,
  longestDelaySeconds: 2,
  mayHelp: (error: unknown) => error instanceof ThrottleError,
};
const many = (count: number, work: () => Promise<unknown>) =>
  Promise.all(Array.from({ length: count }, work));

describe('pacePolly', () => {
  it('goes on at the same pace where the clock is set back by an hour', async () => {
    const { patience, pass } = createVirtualTime();
    const busy = createBusyPolly(patience, 1);
    let setBackSeconds = 0;
    const worldly = { ...patience, nowSeconds: () => patience.nowSeconds() - setBackSeconds };
    const paced = pacePolly(busy.polly, worldly);
    const speakMany = () => pass(many(80, () => paced.synthesize(request())));
    await speakMany();
    const before = patience.nowSeconds();
    setBackSeconds = 3_600;
    await speakMany();
    expect(patience.nowSeconds() - before).toBeLessThan(1.1 * before);
  });

  it('asks for the voices again after faults, for half a minute at most, and not where an operator must help', async () => {
    const patience = createImpatience();
    const failing = (faults: readonly Error[]) => {
      const waiting = faults.values();
      const describeVoices = async () => {
        const { value } = waiting.next();
        if (value !== undefined) throw value;
        return [];
      };
      return pacePolly({ ...createBusyPolly(patience, 1).polly, describeVoices }, patience).describeVoices();
    };
    const throttle = new ThrottleError('Rate exceeded');
    expect(await failing([throttle, new SpeechError('reset')])).toEqual([]);
    await expect(failing([new OperatorError('no rights')])).rejects.toThrow('no rights');
    expect(patience.waited).toEqual([0.4, 0.8]);
    await expect(failing(Array.from({ length: 50 }, () => throttle))).rejects.toBe(throttle);
    expect(patience.waited.reduce((sum, seconds) => sum + seconds)).toBeLessThan(31);
  });

  it('uses all requests a second that the quota allows, and is never throttled when it is alone', async () => {
    const { patience, pass } = createVirtualTime();
    const busy = createBusyPolly(patience, 1);
    const paced = pacePolly(busy.polly, patience);
    await pass(many(160, () => paced.synthesize(request())));
    expect(busy.seen().throttled).toBe(0);
    expect(patience.nowSeconds()).toBeLessThan(1.1 * (160 / quota.requestsPerSecond + 1));
  });

  it('has no more in flight than the quota allows, and no fewer', async () => {
    const { patience, pass } = createVirtualTime();
    const busy = createBusyPolly(patience, 5);
    const paced = pacePolly(busy.polly, patience);
    await pass(many(180, () => paced.synthesize(request())));
    expect(busy.seen()).toEqual({ mostInFlight: quota.requestsInFlight, throttled: 0 });
    expect(patience.nowSeconds()).toBeLessThan(1.1 * ((180 / quota.requestsInFlight) * 5 + 5));
  });

  it('shares a quota with processes that it does not know', async () => {
    const { patience, pass } = createVirtualTime();
    const busy = createBusyPolly(patience, 1);
    const processes = Array.from({ length: 3 }, () => pacePolly(busy.polly, patience));
    const ends = processes.map(async (paced) => {
      await many(200, () => retry(() => paced.synthesize(request()), { ...rule, patience }));
      return patience.nowSeconds();
    });
    const seconds = await pass(Promise.all(ends));
    const leastSeconds = 600 / quota.requestsPerSecond;
    expect(Math.max(...seconds)).toBeLessThan(1.3 * leastSeconds);
    expect(Math.min(...seconds)).toBeGreaterThan(0.5 * leastSeconds);
    expect(busy.seen().throttled).toBeLessThan(0.3 * 600);
  });

  it('shares the requests in flight of long requests, and soon has all that the others leave', async () => {
    const startSeconds = 1_780_000_000;
    let [throttled, timeOverLeast] = [0, 0];
    for (const seed of [1, 2, 3, 4, 5]) {
      // As late as it is: there a sum of seconds loses what is less than a microsecond.
      const { patience, pass } = createVirtualTime(seed, startSeconds);
      const busy = createBusyPolly(patience, 20);
      const processes = [30, 60, 90].map(async (count) => {
        const paced = pacePolly(busy.polly, patience);
        await many(count, () => retry(() => paced.synthesize(request()), { ...rule, patience }));
      });
      await pass(Promise.all(processes));
      throttled += busy.seen().throttled / (5 * 180);
      timeOverLeast += (patience.nowSeconds() - startSeconds) / ((180 / quota.requestsInFlight) * 20) / 5;
    }
    expect(timeOverLeast).toBeLessThan(1.08);
    expect(throttled).toBeLessThan(0.9);
  });

  it('comes back to the full quota when the others are gone', async () => {
    const { patience, pass } = createVirtualTime();
    const busy = createBusyPolly(patience, 1);
    const paced = pacePolly(busy.polly, patience);
    const other = pacePolly(busy.polly, patience);
    const both = [paced, other].map((polly) =>
      many(100, () => retry(() => polly.synthesize(request()), { ...rule, patience })),
    );
    await pass(Promise.all(both));
    await pass(patience.wait(20));
    const start = patience.nowSeconds();
    await pass(many(160, () => paced.synthesize(request())));
    expect(patience.nowSeconds() - start).toBeLessThan(1.1 * (160 / quota.requestsPerSecond + 1));
  });

  it('lets one engine not wait for another', async () => {
    const { patience, pass } = createVirtualTime();
    const order: string[] = [];
    const slow: Polly = {
      describeVoices: async () => [],
      async synthesize({ voice }) {
        await patience.wait(voice.engine === 'neural' ? 60 : 1);
        order.push(voice.engine);
        return { bytes: new Uint8Array(0), contentType: 'audio/mpeg', billedCharacters: 1 };
      },
    };
    const paced = pacePolly(slow, patience);
    await pass(
      Promise.all([many(40, () => paced.synthesize(request())), paced.synthesize(request('standard'))]),
    );
    expect(order[0]).toBe('standard');
  });

  it('lets nothing go any more shortly before the deadline, however long it has waited for its turn', async () => {
    const { patience, pass } = createVirtualTime();
    const busy = createBusyPolly(patience, 60);
    const paced = pacePolly(busy.polly, patience);
    const deadline = { remainingSeconds: () => 300 - patience.nowSeconds() };
    const asked = Array.from({ length: 200 }, () => paced.synthesize({ ...request(), deadline }));
    const results = await pass(Promise.allSettled(asked));
    expect(Math.max(...busy.starts)).toBeLessThan(220);
    expect(patience.nowSeconds()).toBeLessThan(300);
    const failures = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(failures).toHaveLength(200 - busy.starts.length);
    expect(failures.every((failure) => failure instanceof SpeechError)).toBe(true);
  });

  it('passes errors on, gives their place to the next request, and hands through the list of voices', async () => {
    const { patience, pass } = createVirtualTime();
    const broken: Polly = {
      describeVoices: async () => [{ id: 'Amy', languages: ['en-GB'], engines: ['neural'] }],
      synthesize: () => Promise.reject(new OperatorError('no credentials')),
    };
    const paced = pacePolly(broken, patience);
    const results = await pass(
      Promise.allSettled(Array.from({ length: 40 }, () => paced.synthesize(request()))),
    );
    expect(results.every(({ status }) => status === 'rejected')).toBe(true);
    expect(await paced.describeVoices()).toHaveLength(1);
  });
});
