import { once } from 'node:events';
import http2 from 'node:http2';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { makeQuotas } from '../../../local/polly/api/quotas.ts';
import { ask, readOutcomes, startCruel, tryToSpeak } from './cruel-polly.ts';
import { useStandIn } from './stand-in.ts';

let now = 0;
const standIn = useStandIn({ quotas: true, clock: () => now });

describe('the quotas of the server', () => {
  it('throttle the eleventh neural request of one moment with status 400', async () => {
    now += 60_000;
    const Text = '<speak><break time="1ms"/></speak>';
    for (let n = 0; n < 10; n += 1) await standIn.speak({ TextType: 'ssml', Text });
    await expect(standIn.speak({ TextType: 'ssml', Text })).rejects.toMatchObject({
      name: 'ThrottlingException',
      message: 'Rate exceeded',
      $metadata: { httpStatusCode: 400 },
    });
    await standIn.speak({ TextType: 'ssml', Text, Engine: 'standard' });
    now += 125;
    await standIn.speak({ TextType: 'ssml', Text });
  });

  it('count a request that is refused as over', async () => {
    now += 60_000;
    for (let n = 0; n < 40; n += 1) {
      now += 1000;
      await expect(standIn.speak({ TextType: 'ssml', Text: '<speak>' })).rejects.toMatchObject({
        name: 'InvalidSsmlException',
      });
    }
  });
});

describe('quotas', () => {
  it('are not kept unless asked for', () => {
    const quotas = makeQuotas(false, () => 0);
    for (let n = 0; n < 1000; n += 1) quotas.enter('speech-neural');
  });

  it.each([
    ['speech-standard', 100, 80],
    ['speech-neural', 10, 8],
    ['speech-long-form', 10, 8],
    ['speech-generative', 8, 8],
    ['lexicons', 4, 2],
  ] as const)('of %s let %i in at once, then %i a second', (quota, burst, perSecond) => {
    let milliseconds = 0;
    const quotas = makeQuotas(true, () => milliseconds);
    const enterAll = () => countEntries(() => quotas.enter(quota)());
    expect(enterAll()).toBe(burst);
    milliseconds += 1000;
    expect(enterAll()).toBe(perSecond);
    milliseconds += 3_600_000;
    expect(enterAll()).toBe(burst);
  });

  it.each([
    ['speech-neural', 18],
    ['speech-generative', 26],
  ] as const)('of %s let no more than %i run at the same time', (quota, atOnce) => {
    let milliseconds = 0;
    const quotas = makeQuotas(true, () => milliseconds);
    const running: (() => void)[] = [];
    const enter = () => {
      milliseconds += 1000;
      running.push(quotas.enter(quota));
    };
    expect(countEntries(enter)).toBe(atOnce);
    const [first] = running;
    first?.();
    first?.();
    expect(countEntries(enter)).toBe(1);
  });
});

describe('quotas of another size', () => {
  it('have seconds of another length', () => {
    let milliseconds = 0;
    const quotas = makeQuotas({ scale: 0.1 }, () => milliseconds);
    const enterAll = () => countEntries(() => quotas.enter('speech-neural')());
    expect(enterAll()).toBe(10);
    milliseconds += 100;
    expect(enterAll()).toBe(8);
    milliseconds += 125;
    expect(enterAll()).toBe(10);
  });

  it('have numbers of their own for an engine, and the others as they were', () => {
    let milliseconds = 0;
    const quotas = makeQuotas({ engines: { neural: { perSecond: 2, atOnce: 3 } } }, () => milliseconds);
    expect(countEntries(() => quotas.enter('speech-neural')())).toBe(10);
    expect(countEntries(() => quotas.enter('speech-long-form')())).toBe(10);
    milliseconds += 1000;
    expect(countEntries(() => quotas.enter('speech-neural')())).toBe(2);
    milliseconds += 60_000;
    expect(countEntries(() => quotas.enter('speech-neural'))).toBe(3);
  });

  it('let nobody starve by fractions that do not add up', () => {
    let milliseconds = 0;
    const quotas = makeQuotas({ engines: { neural: { perSecond: 10, burst: 1 } } }, () => milliseconds);
    for (let n = 0; n < 100; n += 1) {
      expect(countEntries(() => quotas.enter('speech-neural')())).toBe(1);
      for (let tick = 0; tick < 3; tick += 1) {
        milliseconds += 100 / 3;
        if (tick < 2) expect(() => quotas.enter('speech-neural')).toThrow('Rate exceeded');
      }
    }
  });

  it.each([
    [{ scale: 0 }, "the quotas' scale is 0; expected a number above 0"],
    [{ engines: { standard: { atOnce: 0 } } }, 'a quota of speech-standard is 0; expected a number above 0'],
  ])('are refused: %j', (options, expected) => {
    expect(() => makeQuotas(options, () => 0)).toThrow(expected);
  });
});

describe('clients that know nothing of each other', () => {
  it('share one quota, in which a request counts until its stream has been read to the end', async () => {
    const { url, ledger, connect } = await startCruel({
      quotas: { engines: { neural: { atOnce: 1 } } },
      clock: () => 0,
    });
    const session = http2.connect(url);
    const stream = session.request({ ':method': 'POST', ':path': '/v1/speech', authorization: 'any' });
    // 180 s of sound: more than a stream holds of which nobody reads.
    const Text = 'A long one. '.repeat(240);
    stream.end(JSON.stringify({ Text, OutputFormat: 'mp3', VoiceId: 'Joanna', Engine: 'neural' }));
    await once(stream, 'response');
    expect(await tryToSpeak(connect(), ask('Now?'))).toMatch(/Rate exceeded/);
    expect((await buffer(stream)).length).toBeGreaterThan(900_000);
    session.close();
    expect(await tryToSpeak(connect(), ask('Now?'))).toBeTypeOf('number');
    expect(await readOutcomes(ledger)).toEqual([
      ['ok', 'billed'],
      ['ok', 'throttled'],
      ['ok', 'billed'],
    ]);
  });
});

/** How often it went well before it threw. */
function countEntries(enter: () => void): number {
  for (let count = 0; count < 1000; count += 1) {
    try {
      enter();
    } catch {
      return count;
    }
  }
  return 1000;
}
