import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeFrames } from '../../../functions/audio/decode/decode-frames.ts';
import { openSound } from '../../../functions/audio/decode/encoded-sound.ts';
import { readGranule } from '../../../functions/audio/decode/read-granule.ts';
import { frameBytes, frameHeader } from '../../../functions/audio/frames/mp3-frame.ts';
import { writeSilence } from '../../../functions/audio/frames/write-silence.ts';
import { findProgram } from '../../edges/program.ts';
import { clicks, encoderScale, encodeSound, tone } from '../encode-sound.ts';

const ffmpeg = findProgram('ffmpeg');

function decode(frames: Uint8Array): Float64Array {
  const sound = new Float64Array((frames.length / frameBytes) * 576);
  let at = 0;
  const encoded = openSound(frames);
  decodeFrames(encoded, { from: 0, to: encoded.count }, (samples) => {
    sound.set(samples, at);
    at += samples.length;
  });
  return sound;
}

function kindsOf(frames: Uint8Array): Set<number> {
  const count = frames.length / frameBytes;
  return new Set(Array.from({ length: count }, (_, frame) => readGranule(frames, frame).blockType));
}

/** How far below a sound its difference from another one lies, in decibels. */
function measureLikeness(sound: Float64Array, other: Float32Array): number {
  let [energy, error] = [0, 0];
  for (const [index, sample] of other.entries()) {
    energy += sample ** 2;
    error += ((sound[index] ?? 0) - sample) ** 2;
  }
  return 10 * Math.log10(energy / error);
}

describe('decodeFrames', () => {
  it('gives a tone back as loud and as high as it was', async () => {
    const sound = decode(await encodeSound(2, tone(1_000, -20))).subarray(12_000, 36_000);
    const highest = sound.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
    const crossings = sound.filter((sample, index) => sample >= 0 && (sound[index - 1] ?? 0) < 0).length;
    expect(20 * Math.log10(highest / encoderScale)).toBeCloseTo(-20, 1);
    expect(Math.abs(crossings - 1_000)).toBeLessThanOrEqual(1);
  });

  it.skipIf(ffmpeg === undefined)('hears what ffmpeg hears, in blocks of every kind', async () => {
    const frames = await encodeSound(6, clicks);
    expect(kindsOf(frames)).toEqual(new Set([0, 1, 2, 3]));
    const args = '-v error -f mp3 -i - -f f32le -ac 1 -ar 24000 -'.split(' ');
    const raw = execFileSync(ffmpeg ?? '', args, { input: frames });
    const other = new Float32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.length));
    const sound = decode(frames);
    const likenesses = Array.from({ length: frames.length / frameBytes }, (_, frame) => {
      const [from, to] = [frame * 576, (frame + 1) * 576];
      return measureLikeness(sound.subarray(from, to), other.subarray(from, to));
    }).sort((one, two) => one - two);
    // At 24 kHz a band of scale factors ends at 332 in the standard and in LAME, and at 330 in ffmpeg: not all frames can be alike.
    expect(likenesses[Math.floor(likenesses.length / 3)]).toBeGreaterThan(60);
  });

  it('hears what was encoded, one encoder’s and one decoder’s delay later', async () => {
    const delaySamples = 1_105;
    const sound = decode(await encodeSound(3, clicks)).subarray(delaySamples);
    const original = Float32Array.from(
      { length: 60_000 },
      (_, index) => encoderScale * clicks(index / 24_000),
    );
    expect(measureLikeness(sound, original)).toBeGreaterThan(10);
  });

  it('hears nothing in silence, also behind a sound', async () => {
    const loud = await encodeSound(0.5, tone(440, -6));
    const sound = decode(Buffer.concat([loud, writeSilence(6)]));
    expect(decode(writeSilence(4)).every((sample) => sample === 0)).toBe(true);
    expect(sound.subarray(-3 * 576).every((sample) => sample === 0)).toBe(true);
  });

  it('hears nothing where there is no frame', () => {
    expect(decode(new Uint8Array())).toHaveLength(0);
  });

  it('makes numbers of whatever stands in a frame', () => {
    const body = fc.uint8Array({ minLength: frameBytes - 4, maxLength: frameBytes - 4 });
    fc.assert(
      fc.property(fc.array(body, { minLength: 1, maxLength: 6 }), (bodies) => {
        const frames = Buffer.concat(bodies.map((bytes) => Buffer.concat([Buffer.from(frameHeader), bytes])));
        expect(decode(frames).every(Number.isFinite)).toBe(true);
      }),
    );
  });
});
