import { describe, expect, it } from 'vitest';
import { bandsOfRate } from '../../../../functions/audio/convert/foreign/bands-of-rate.ts';
import { mixStereo } from '../../../../functions/audio/convert/foreign/mix-stereo.ts';
import type { FrameHeader } from '../../../../functions/audio/convert/frame-header.ts';
import { bandsOf } from '../../../../functions/audio/decode/bands.ts';

type Wish = {
  readonly mode: number;
  readonly factor: number;
  readonly code?: number;
  readonly ownValues?: number;
};

/** The left and right values at 300 and at the last place of a long block whose left channel is full of ones. */
function mix(sampleRate: number, { mode, factor, code = 0, ownValues = 0 }: Wish): readonly number[] {
  const left = new Float64Array(576).fill(1);
  const right = new Float64Array(576).fill(1, 0, ownValues);
  const header: FrameHeader = {
    ...{ isFirstVersion: sampleRate >= 32_000, sampleRate, channels: 2, bytes: 417 },
    ...{ sideInfoStart: 4, sideInfoEnd: 36, hasMidSide: (mode & 2) !== 0, hasIntensity: (mode & 1) !== 0 },
  };
  const bands = bandsOf({ blockType: 0, isMixed: false }, bandsOfRate(sampleRate));
  const factors = { values: new Int32Array(39).fill(factor), limits: new Int32Array(39).fill(7) };
  mixStereo([left, right], { header, bands, factors, scalefactorCode: code });
  return [left, right, left, right].map((values, index) => values[index < 2 ? 300 : 575] ?? 0);
}

describe('mixStereo', () => {
  it('leaves two channels as they are', () => {
    expect(mix(44_100, { mode: 0, factor: 0 })).toEqual([1, 0, 1, 0]);
  });

  it('turns middle and side into left and right', () => {
    const share = Math.SQRT1_2;
    expect(mix(44_100, { mode: 2, factor: 0, ownValues: 400 })).toEqual([2 * share, 0, share, share]);
  });

  it.each([
    [0, 0, 1],
    [2, 0.366, 0.634],
    [3, 0.5, 0.5],
    [6, 1, 0],
  ])('places MPEG-1’s one channel, of seven places at the %ith', (factor, left, right) => {
    const heard = mix(44_100, { mode: 1, factor });
    for (const [index, share] of [left, right, left, right].entries()) {
      expect(heard[index]).toBeCloseTo(share, 4);
    }
  });

  it.each([
    [0, 0, [1, 1]],
    [1, 0, [2 ** -0.25, 1]],
    [2, 0, [1, 2 ** -0.25]],
    [3, 1, [0.5, 1]],
    [4, 1, [1, 0.5]],
  ])('makes one side of MPEG-2’s one channel quieter: step %i of code %i', (factor, code, shares) => {
    const heard = mix(22_050, { mode: 1, factor, code });
    for (const [index, share] of [...shares, ...shares].entries()) {
      expect(heard[index]).toBeCloseTo(share, 9);
    }
  });

  it('places nothing where the right channel has a sound of its own, or the factor is no place', () => {
    expect(mix(44_100, { mode: 1, factor: 0, ownValues: 340 }).slice(0, 2)).toEqual([1, 1]);
    expect(mix(44_100, { mode: 1, factor: 7 })).toEqual([1, 0, 1, 0]);
    const turned = mix(44_100, { mode: 3, factor: 7 });
    expect(turned).toEqual([Math.SQRT1_2, Math.SQRT1_2, Math.SQRT1_2, Math.SQRT1_2]);
  });

  it('places the last band in the middle where the one before it has a sound of its own', () => {
    expect(mix(44_100, { mode: 1, factor: 6, ownValues: 418 }).slice(2)).toEqual(
      [0.5, 0.5].map((x) => expect.closeTo(x, 9)),
    );
    expect(mix(22_050, { mode: 1, factor: 6, ownValues: 522 }).slice(2)).toEqual([1, 1]);
  });
});
