import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameSeconds, framesOf, isFrame, secondsOf } from '../../../functions/audio/frames/mp3-frame.ts';
import { writeSilence } from '../../../functions/audio/frames/write-silence.ts';

describe('framesOf', () => {
  it('takes the nearest whole number of frames of 24 ms', () => {
    expect([0, 0.011, 0.013, 0.35, 0.75, 1, 60].map(framesOf)).toEqual([0, 0, 1, 15, 31, 42, 2_500]);
  });

  it('is what secondsOf says of it, to the millisecond, however long', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000), (frames) => {
        expect(framesOf(secondsOf(frames))).toBe(frames);
        expect(secondsOf(frames)).toBeCloseTo(frames * frameSeconds, 6);
      }),
    );
    expect([secondsOf(0.25), secondsOf(1.5)]).toEqual([0.006, 0.036]);
  });
});

describe('isFrame', () => {
  it('lets private, copyright, original and emphasis bits differ', () => {
    const frame = writeSilence(1);
    for (const [at, value] of [
      [2, 0x65],
      [3, 0xc8],
      [3, 0xc0],
      [3, 0xc7],
    ] as const) {
      const other = frame.slice();
      other[at] = value;
      expect(isFrame(other, 0)).toBe(true);
    }
    expect([isFrame(frame, 1), isFrame(frame.subarray(0, -1), 0)]).toEqual([false, false]);
  });
});
