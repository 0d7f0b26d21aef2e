import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeFrames } from '../../../../functions/audio/convert/encode/encode-frames.ts';
import { decodeFrames } from '../../../../functions/audio/decode/decode-frames.ts';
import { openSound } from '../../../../functions/audio/decode/encoded-sound.ts';
import { readGranule } from '../../../../functions/audio/decode/read-granule.ts';
import { concatenate } from '../../../../functions/audio/frames/concatenate.ts';
import { frameBytes, isFrame } from '../../../../functions/audio/frames/mp3-frame.ts';
import { writeSilence } from '../../../../functions/audio/frames/write-silence.ts';
import { writeInfoFrame } from '../../../../functions/audio/recording/write-info-frame.ts';
import { findProgram } from '../../../edges/program.ts';
import { clicks, tone } from '../../encode-sound.ts';
import { makeRandom } from './encode-random.ts';

const run = promisify(execFile);
const [ffmpeg, mp3val, mp3check] = ['ffmpeg', 'mp3val', 'mp3check'].map(findProgram);
const delaySamples = 1_105;

function sampleSound(seconds: number, levelAt: (second: number) => number): Float64Array {
  return Float64Array.from({ length: seconds * 24_000 }, (_, index) => levelAt(index / 24_000));
}

function decode(frames: Uint8Array): Float64Array {
  const encoded = openSound(frames);
  const sound = new Float64Array(encoded.count * 576);
  let at = 0;
  decodeFrames(encoded, { from: 0, to: encoded.count }, (samples) => {
    sound.set(samples, at);
    at += samples.length;
  });
  return sound;
}

function listen(frames: Uint8Array): Float32Array {
  const args = '-v warning -f mp3 -i - -f f32le -ac 1 -ar 24000 -'.split(' ');
  const raw = execFileSync(ffmpeg ?? '', args, { input: frames });
  return new Float32Array(raw.buffer.slice(raw.byteOffset, raw.byteOffset + raw.length));
}

/** How far a sound's noise lies below its original, in decibels. */
function measureLikeness(sound: Float64Array | Float32Array, original: Float64Array): number {
  const energy = original.reduce((sum, sample) => sum + sample ** 2, 0);
  const noise = original.reduce((sum, sample, index) => sum + ((sound[index] ?? 0) - sample) ** 2, 0);
  return 10 * Math.log10(energy / noise);
}

function measureLevel(sound: Float64Array): number {
  return 10 * Math.log10(sound.reduce((sum, sample) => sum + sample ** 2, 0) / sound.length);
}

const chord = (second: number) =>
  [261.6, 329.6, 392].reduce((sum, hertz) => sum + tone(hertz, -14)(second), 0);

/** Sixty partials of a voice that rises and falls, in syllables. */
function voice(second: number): number {
  const phase = 2 * Math.PI * (120 * second + 0.5 * Math.sin(2 * Math.PI * 3 * second));
  const partials = Array.from(
    { length: 60 },
    (_, index) => Math.sin((index + 1) * phase + index ** 2) / (index + 1) ** 1.2,
  );
  const syllable = 0.5 + 0.5 * Math.sin(2 * Math.PI * 4 * second);
  return 0.1 * syllable * partials.reduce((sum, partial) => sum + partial, 0);
}

const random = makeRandom(7);
const sounds = [
  { name: 'a tone', sound: sampleSound(1, tone(440, -6)), least: 60 },
  { name: 'a high tone', sound: sampleSound(1, tone(7_000, -6)), least: 40 },
  { name: 'a quiet tone', sound: sampleSound(1, tone(440, -60)), least: 40 },
  { name: 'a chord', sound: sampleSound(1, chord), least: 40 },
  { name: 'a voice', sound: sampleSound(1, voice), least: 20 },
  { name: 'clicks', sound: sampleSound(1, clicks), least: 18 },
  { name: 'white noise', sound: sampleSound(1, () => 0.2 * random()), least: 7 },
  {
    name: 'a square as loud as can be',
    sound: sampleSound(1, (second) => (second % 0.01 < 0.005 ? 1 : -1)),
    least: 15,
  },
];

describe('encodeFrames', () => {
  it.each(sounds)('keeps $name, one encoder’s and one decoder’s delay later', ({ sound, least }) => {
    const heard = decode(encodeFrames(sound)).subarray(delaySamples, delaySamples + sound.length);
    expect(measureLikeness(heard, sound)).toBeGreaterThan(least);
  });

  it.each(sounds.slice(0, 5))('keeps the level of $name', ({ sound }) => {
    const heard = decode(encodeFrames(sound)).subarray(delaySamples, delaySamples + sound.length);
    expect(Math.abs(measureLevel(heard) - measureLevel(sound))).toBeLessThan(0.1);
  });

  it.skipIf(ffmpeg === undefined).each(sounds)(
    'makes ffmpeg hear in $name what our decoder hears',
    ({ sound }) => {
      const frames = encodeFrames(sound);
      expect(measureLikeness(listen(frames), decode(frames))).toBeGreaterThan(80);
    },
  );

  it('makes as many frames as all samples need to come out again', () => {
    const lengths = [0, 1, 47, 48, 623, 624, 1_199, 1_200].map(
      (length) => encodeFrames(new Float32Array(length)).length / frameBytes,
    );
    expect(lengths).toEqual([0, 2, 2, 3, 3, 4, 4, 5]);
  });

  it('makes digital silence of silence', () => {
    expect(encodeFrames(new Float64Array(2_000))).toEqual(writeSilence(6));
    const behind = encodeFrames(
      Float64Array.from({ length: 6_000 }, (_, index) => (index < 1_000 ? 0.5 : 0)),
    );
    expect(behind.subarray(-3 * frameBytes)).toEqual(writeSilence(3));
  });

  it('cuts off what is too loud, and is silent where there is no number', () => {
    const wild = Float64Array.of(
      ...Array.from({ length: 900 }, (_, index) => [5, -1e30, Number.NaN][index % 3] ?? 0),
    );
    const tame = Float64Array.from({ length: 900 }, (_, index) => [1, -1, 0][index % 3] ?? 0);
    const endless = wild.map((sample) => (sample === 5 ? Number.POSITIVE_INFINITY : sample));
    expect(encodeFrames(wild)).toEqual(encodeFrames(tame));
    expect(encodeFrames(endless)).toEqual(encodeFrames(tame));
  });

  it('makes frames of our kind of any samples, each with all of its bits in itself', () => {
    const samples = fc.float32Array({ min: -2, max: 2, noNaN: false, maxLength: 2_000 });
    fc.assert(
      fc.property(samples, (sound) => {
        const frames = encodeFrames(sound);
        for (let at = 0; at < frames.length; at += frameBytes) {
          const granule = readGranule(frames, at / frameBytes);
          expect(isFrame(frames, at)).toBe(true);
          expect(granule.mainDataBegin).toBe(0);
          expect(granule.dataBits).toBeLessThanOrEqual(8 * (frameBytes - 13));
        }
        expect(decode(frames).every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('says the same of samples in either precision', () => {
    const sound = Float32Array.from(sampleSound(0.2, voice));
    expect(encodeFrames(sound)).toEqual(encodeFrames(Float64Array.from(sound)));
  });

  it.skipIf(mp3val === undefined || mp3check === undefined)('lets validators find nothing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'bucketcast-encode-'));
    try {
      const frames = encodeFrames(concatenateSounds());
      const file = join(folder, 'sound.mp3');
      await writeFile(file, concatenate([writeInfoFrame(frames.length / frameBytes), frames]));
      const val = await run(mp3val ?? '', [file]);
      const check = await run(mp3check ?? '', ['-e', '-S', file]);
      // A file without tags is the one thing that mp3val finds.
      expect(val.stdout.replace(/^WARNING: .*No supported tags in the file\s*$/m, '')).not.toMatch(
        /warning|error/i,
      );
      expect(val.stdout).toContain(`${frames.length / frameBytes + 1} MPEG frames (MPEG 2 Layer III)`);
      expect(`${check.stdout}${check.stderr}`.replace(file, '').trim()).toBe('');
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});

function concatenateSounds(): Float64Array {
  return Float64Array.from(sounds.flatMap(({ sound }) => [...sound]));
}
