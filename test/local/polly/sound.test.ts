import { describe, expect, it } from 'vitest';
import { makeMp3Encoder } from '../../../local/polly/sound/encode-mp3.ts';
import { readWav } from '../../../local/polly/sound/read-wav.ts';

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
