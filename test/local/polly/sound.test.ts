import { describe, expect, it } from 'vitest';
import { makeMp3Encoder } from '../../../local/polly/sound/encode-mp3.ts';
import { readWav } from '../../../local/polly/sound/read-wav.ts';
import { resample } from '../../../local/polly/sound/resample.ts';

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

describe('the MP3 encoder', () => {
  it('does not depend on how the sound is cut into pieces', async () => {
    const sound = tone(500, 24000, 1);
    const whole = await makeMp3Encoder(24000);
    const pieces = await makeMp3Encoder(24000);
    const once = Buffer.concat([whole.encode(sound), whole.end()]);
    const often = [];
    for (let at = 0; at < sound.length; at += 997) often.push(pieces.encode(sound.subarray(at, at + 997)));
    expect(Buffer.concat([...often, pieces.end()]).equals(once)).toBe(true);
  });

  it('adds at most 70 ms to a sound', async () => {
    for (const seconds of [0.1, 0.5, 1]) {
      const encoder = await makeMp3Encoder(24000);
      const bytes = Buffer.concat([encoder.encode(tone(500, 24000, seconds)), encoder.end()]);
      const added = ((bytes.length - 44) / 144) * 0.024 - seconds;
      expect(added).toBeGreaterThan(0.04);
      expect(added).toBeLessThan(0.0701);
    }
  });

  it('makes a tag, and hardly more, of no sound', async () => {
    const encoder = await makeMp3Encoder(24000);
    const bytes = encoder.end();
    expect(bytes.subarray(0, 3).toString()).toBe('ID3');
    expect(bytes.length).toBeLessThan(44 + 10 * 144);
  });
});

describe('a WAV file', () => {
  const header = Buffer.from(
    'RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0\x40\x1f\0\0\x80\x3e\0\0\x02\0\x10\0',
    'latin1',
  );
  const data = Buffer.from([0, 0x40, 0, 0xc0]);

  it('is read to the size that it names', () => {
    const bytes = Buffer.concat([header, Buffer.from('data\x02\0\0\0', 'latin1'), data]);
    expect(readWav(bytes)).toEqual({ sampleRate: 8000, samples: Float32Array.of(0.5) });
  });

  it('is read to its end where the size could not be known', () => {
    const bytes = Buffer.concat([header, Buffer.from('data\0\xf0\xff\x7f', 'latin1'), data]);
    expect(readWav(bytes).samples).toEqual(Float32Array.of(0.5, -0.5));
  });

  it('is read past parts that are of no use', () => {
    const bytes = Buffer.concat([header, Buffer.from('LIST\x03\0\0\0abc\0data\x04\0\0\0', 'latin1'), data]);
    expect(readWav(bytes).samples).toHaveLength(2);
  });

  it('is told from something else', () => {
    expect(() => readWav(Buffer.from('no sound at all'))).toThrow(/expected a WAV file/);
    expect(() => readWav(Buffer.alloc(60))).toThrow(/expected a WAV file/);
    expect(() => readWav(Buffer.concat([header, Buffer.alloc(8)]))).toThrow(/no data chunk/);
  });
});

function tone(frequency: number, sampleRate: number, seconds: number): Float32Array {
  const turn = (2 * Math.PI * frequency) / sampleRate;
  return Float32Array.from({ length: sampleRate * seconds }, (_, index) => 0.5 * Math.sin(turn * index));
}

function decibels(samples: readonly number[]): number {
  return 10 * Math.log10(samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length);
}
