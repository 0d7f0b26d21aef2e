import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseFault } from '../../../local/polly/faults/choose-fault.ts';
import { type FaultOptions, faults } from '../../../local/polly/faults/fault.ts';
import { planDelivery } from '../../../local/polly/faults/plan-delivery.ts';
import { planFaults } from '../../../local/polly/faults/plan-faults.ts';
import { startPolly } from '../../../local/polly/start-polly.ts';

describe('the choice of a fault', () => {
  const rates = { throttle: 0.3, truncate: 0.05, stall: 0.05 };

  it('comes as often as its rate says', () => {
    const count = { throttle: 0, truncate: 0, stall: 0, none: 0 };
    for (let n = 0; n < 20_000; n += 1) {
      const { fault } = chooseFault({ rates, seed: 5, keptShare: 0.3 }, `chunk ${n}`, 1);
      if (fault === 'throttle' || fault === 'truncate' || fault === 'stall') count[fault] += 1;
      else count.none += 1;
    }
    expect(count.throttle / 20_000).toBeCloseTo(0.3, 1);
    expect(count.truncate / 20_000).toBeCloseTo(0.05, 1);
    expect(count.stall / 20_000).toBeCloseTo(0.05, 1);
    expect(count.none / 20_000).toBeCloseTo(0.6, 1);
  });

  it('depends on seed, content and attempt alone', () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), fc.nat(), (seed, key, attempt) => {
        const dice = { rates, seed, keptShare: 0.5 };
        const chosen = chooseFault(dice, key, attempt);
        expect(chooseFault(dice, key, attempt)).toEqual(chosen);
        expect(chosen.share).toBeLessThanOrEqual(0.5);
      }),
    );
  });

  it('is certain at a rate of 1 and never made at none', () => {
    for (let n = 0; n < 200; n += 1) {
      expect(chooseFault({ rates: { drip: 1 }, seed: n, keptShare: 0 }, 'x', 1).fault).toBe('drip');
      expect(chooseFault({ rates: {}, seed: n, keptShare: 0 }, 'x', 1).fault).toBeUndefined();
    }
  });

  it('follows the script first, in the order of arrival, and again from its start after a reset', () => {
    const plan = planFaults({ script: ['throttle', 'ok', 'stall'], rates: { reset: 1 } });
    const next = () => ['a', 'b', 'a', 'c'].map((key) => plan.next(key).fault);
    expect(next()).toEqual(['throttle', undefined, 'stall', 'reset']);
    expect(next()).toEqual(['reset', 'reset', 'reset', 'reset']);
    plan.reset();
    expect(next()).toEqual(['throttle', undefined, 'stall', 'reset']);
  });
});

describe('the plan of a delivery', () => {
  const sizes = fc.record({
    bytes: fc.uint8Array({ maxLength: 5000 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  });

  it('never sends anything but the answer from its start, and all of it if it says so', () => {
    fc.assert(
      fc.property(sizes, fc.constantFrom(undefined, ...faults), ({ bytes, share }, fault) => {
        const plan = planDelivery({ fault, share }, bytes, {});
        const sent = Buffer.concat(plan.steps.flatMap((step) => (step.kind === 'send' ? [step.bytes] : [])));
        expect(sent.equals(bytes.subarray(0, sent.length))).toBe(true);
        if (plan.isWhole) expect([sent.length, plan.ending]).toEqual([bytes.length, 'end']);
      }),
    );
  });
});

describe('options that cannot be kept', () => {
  it.each<[FaultOptions, string]>([
    // @ts-expect-error: no fault
    [{ rates: { fire: 0.1 } }, '"fire" is no fault; expected throttle, failure,'],
    // @ts-expect-error: no fault
    [{ script: ['ok', 'flood'] }, '"flood" is no fault; expected throttle, failure,'],
    [{ rates: { throttle: -0.1 } }, 'the rate of throttle is -0.1; expected 0 to 1'],
    [
      { rates: { throttle: 0.7, reset: 0.7 } },
      'the rates of all faults are 1.4 together; expected at most 1',
    ],
    [{ seed: 0.5 }, 'the seed is 0.5; expected a whole number'],
    [{ keptShare: 2 }, 'keptShare is 2; expected 0 to 1'],
    [{ stallMilliseconds: -1 }, 'stallMilliseconds is -1; expected 0 or more'],
    [{ dripMilliseconds: Number.NaN }, 'dripMilliseconds is NaN; expected 0 or more'],
  ])('are refused: %j', async (options, expected) => {
    await expect(startPolly({ faults: options })).rejects.toThrow(expected);
    await expect(startPolly({ faults: options })).rejects.toBeInstanceOf(RangeError);
  });
});
