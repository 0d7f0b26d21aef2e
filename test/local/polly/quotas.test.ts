import { describe, expect, it } from 'vitest';
import { makeQuotas } from '../../../local/polly/api/quotas.ts';
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
