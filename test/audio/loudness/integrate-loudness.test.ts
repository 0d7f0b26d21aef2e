import { describe, expect, it } from 'vitest';
import { integrateLoudness } from '../../../functions/audio/loudness/integrate-loudness.ts';

/** So many tenths of a second of sound at this loudness. */
const sounding = (tenths: number, lufs: number) => new Float32Array(tenths).fill(10 ** ((lufs + 0.691) / 10));
const loudnessOf = (...stretches: readonly Float32Array[]) =>
  integrateLoudness(stretches.map((powers) => ({ loudness: { powers }, pauseSeconds: 0 })));

describe('integrateLoudness', () => {
  it('of a steady sound is its own, down to 70 below full scale', () => {
    for (const lufs of [0, -19, -69.5]) expect(loudnessOf(sounding(50, lufs))).toBeCloseTo(lufs, 3);
    expect(loudnessOf(sounding(50, -70.5))).toBe(Number.NEGATIVE_INFINITY);
  });

  it('is the mean of powers, without what lies ten below it', () => {
    const with12 = 10 * Math.log10((1 + 10 ** -1.2) / 2);
    expect(loudnessOf(sounding(3_000, -20), sounding(3_000, -32))).toBeCloseTo(-20 + with12, 1);
    expect(loudnessOf(sounding(3_000, -20), sounding(3_000, -34))).toBeCloseTo(-20, 1);
  });

  it('is heard in blocks of 0.4 s that begin every tenth of a second', () => {
    const silence = new Float32Array(20);
    const quarter = 10 * Math.log10(1 / 4);
    expect(loudnessOf(silence, sounding(1, -10), silence)).toBeCloseTo(-10 + quarter, 3);
    expect(loudnessOf(sounding(4, -10))).toBeCloseTo(-10, 3);
  });

  it('of less than a block cannot be told, unless a pause makes it one', () => {
    const loudness = { powers: sounding(3, -10) };
    expect(integrateLoudness([{ loudness, pauseSeconds: 0 }])).toBe(Number.NEGATIVE_INFINITY);
    const withPause = integrateLoudness([{ loudness, pauseSeconds: 0.1 }]);
    expect(withPause).toBeCloseTo(-10 + 10 * Math.log10(3 / 4), 3);
  });

  it('counts blocks across the border of two stretches', () => {
    const [one, two] = [sounding(2, -10), sounding(2, -10)];
    expect(loudnessOf(one, two)).toBeCloseTo(-10, 3);
  });
});
