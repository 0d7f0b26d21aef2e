import { describe, expect, it } from 'vitest';
import { resample } from '../../../functions/audio/convert/resample.ts';

describe('the resampler', () => {
  it.each([
    [16000, 24000],
    [16000, 22050],
    [16000, 8000],
    [22050, 24000],
    [22050, 16000],
  ])('turns a tone at %i Hz into the same tone at %i Hz', (from, to) => {
    const samples = resample({ sampleRate: from, samples: tone(1000, from, 1) }, to);
    expect(samples).toHaveLength(to);
    const expected = tone(1000, to, 1);
    // The ends, where the filter reaches into the silence outside, are left out.
    const middle = Array.from(samples.subarray(to / 10, (9 * to) / 10));
    const noise = middle.map((sample, index) => sample - (expected[index + to / 10] ?? 0));
    expect(decibels(middle) - decibels(noise)).toBeGreaterThan(80);
  });

  it('lets no tone through that the lower rate cannot carry', () => {
    const samples = resample({ sampleRate: 16000, samples: tone(6000, 16000, 1) }, 8000);
    expect(decibels(Array.from(samples.subarray(800, 7200)))).toBeLessThan(-60);
  });

  it('leaves a sound alone that has the rate already, and an empty one empty', () => {
    const samples = tone(440, 16000, 0.1);
    expect(resample({ sampleRate: 16000, samples }, 16000)).toBe(samples);
    expect(resample({ sampleRate: 16000, samples: new Float32Array() }, 24000)).toHaveLength(0);
  });
});

function tone(frequency: number, sampleRate: number, seconds: number): Float32Array {
  const turn = (2 * Math.PI * frequency) / sampleRate;
  return Float32Array.from({ length: sampleRate * seconds }, (_, index) => 0.5 * Math.sin(turn * index));
}

function decibels(samples: readonly number[]): number {
  return 10 * Math.log10(samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length);
}
