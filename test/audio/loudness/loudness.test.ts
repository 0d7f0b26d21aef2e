import { spawnSync } from 'node:child_process';
import { SynthesizeSpeechCommand } from '@aws-sdk/client-polly';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeFrames } from '../../../functions/audio/decode/decode-frames.ts';
import { openSound } from '../../../functions/audio/decode/encoded-sound.ts';
import { frameBytes } from '../../../functions/audio/frames/mp3-frame.ts';
import { readFrames } from '../../../functions/audio/frames/read-frames.ts';
import { readLevels } from '../../../functions/audio/frames/read-levels.ts';
import { writeSilence } from '../../../functions/audio/frames/write-silence.ts';
import { applyGain } from '../../../functions/audio/loudness/apply-gain.ts';
import { chooseGains, decibelsPerStep, targetLufs } from '../../../functions/audio/loudness/choose-gains.ts';
import { integrateLoudness } from '../../../functions/audio/loudness/integrate-loudness.ts';
import { measureLoudness } from '../../../functions/audio/loudness/measure-loudness.ts';
import { createPeakMeter, takeIn } from '../../../functions/audio/loudness/peak-meter.ts';
import { findProgram } from '../../edges/program.ts';
import { askPolly } from '../ask-polly.ts';
import { clicks, encoderScale, encodeSound, tone } from '../encode-sound.ts';

const ffmpeg = findProgram('ffmpeg');
const encoderDecibels = 20 * Math.log10(encoderScale);

let quiet: Uint8Array;
let clicking: Uint8Array;
beforeAll(async () => {
  quiet = await encodeSound(3, tone(997, -26));
  clicking = await encodeSound(4, clicks);
});

const loudnessOf = (frames: Uint8Array) =>
  integrateLoudness([{ loudness: measureLoudness(frames), pauseSeconds: 0 }]);
const peakOf = (frames: Uint8Array) => 20 * Math.log10(measureLoudness(frames).peak);
const stretchOf = (frames: Uint8Array, voice = 'one') => ({
  loudness: measureLoudness(frames),
  pauseSeconds: 1,
  voice,
});
const gainOf = (frames: Uint8Array) => chooseGains([stretchOf(frames)])[0] ?? Number.NaN;

/** A stretch of the stand-in's speech. */
function speakSample(): Promise<Uint8Array> {
  return askPolly(async (polly) => {
    const Text = 'Peter Piper picked a peck. Ask again, and again! What was in it, exactly?';
    const request = { Text, VoiceId: 'Joanna', OutputFormat: 'mp3', SampleRate: '24000' } as const;
    const { AudioStream } = await polly.send(new SynthesizeSpeechCommand(request));
    return readFrames((await AudioStream?.transformToByteArray()) ?? new Uint8Array());
  });
}

/** What ffmpeg's own meter shows: integrated loudness and true peak. */
function askFfmpeg(frames: Uint8Array) {
  const args = '-hide_banner -f mp3 -i - -af ebur128=peak=true -f null -'.split(' ');
  const shown = spawnSync(ffmpeg ?? '', args, { input: frames }).stderr.toString();
  const summary = shown.slice(shown.lastIndexOf('Summary'));
  const [lufs, peak] = [/I:\s+(-?[\d.]+)/, /Peak:\s+(-?[\d.]+)/].map((part) =>
    Number(part.exec(summary)?.[1]),
  );
  return { lufs: lufs ?? Number.NaN, peak: peak ?? Number.NaN };
}

describe('loudness', () => {
  it('of a tone of 997 Hz is what the standard says it is: 3 below its level, in one channel', () => {
    expect(loudnessOf(quiet)).toBeCloseTo(-26 - 3.01 + encoderDecibels, 1);
  });

  it.skipIf(ffmpeg === undefined)('and peak are what ffmpeg’s meter shows', () => {
    for (const frames of [quiet, clicking]) {
      const { lufs, peak } = askFfmpeg(frames);
      expect(Math.abs(loudnessOf(frames) - lufs)).toBeLessThanOrEqual(0.2);
      expect(Math.abs(peakOf(frames) - peak)).toBeLessThanOrEqual(0.2);
    }
  });

  it('finds the highest level of all, without making sound of everything', async () => {
    const speech = await speakSample();
    for (const frames of [quiet, clicking, speech]) {
      const meter = createPeakMeter(576);
      const encoded = openSound(frames);
      decodeFrames(encoded, { from: 0, to: encoded.count }, (samples) => takeIn(samples, meter));
      expect(measureLoudness(frames).peak).toBeCloseTo(meter.peak, 6);
    }
  });

  it('counts neither pauses nor what is far below the rest', async () => {
    const far = measureLoudness(await encodeSound(3, tone(997, -50)));
    const loudness = measureLoudness(quiet);
    const all = [
      { loudness, pauseSeconds: 5 },
      { loudness: far, pauseSeconds: 0 },
    ];
    expect(integrateLoudness(all)).toBeCloseTo(loudnessOf(quiet), 0);
  });

  it('of silence, and of nothing, is below everything, and asks for no gain', () => {
    expect(loudnessOf(writeSilence(100))).toBe(Number.NEGATIVE_INFINITY);
    expect(gainOf(writeSilence(100))).toBe(0);
    expect(chooseGains([])).toEqual([]);
  });

  it('of a voice is brought to the target together, to half a step, and that of each voice by itself', async () => {
    const louder = applyGain(quiet, 3);
    const gains = chooseGains([stretchOf(quiet), stretchOf(louder, 'two'), stretchOf(quiet)]);
    const [one = Number.NaN, two = Number.NaN] = gains;
    expect(gains).toEqual([one, one - 3, one]);
    for (const gained of [applyGain(quiet, one), applyGain(louder, two)]) {
      expect(Math.abs(loudnessOf(gained) - targetLufs)).toBeLessThanOrEqual(decibelsPerStep / 2 + 0.05);
    }
  });

  it('gives way to the peak: nothing gets above a decibel below full scale', async () => {
    const spiky = await encodeSound(4, (second) => (second % 0.5 < 0.004 ? 0.5 : tone(400, -40)(second)));
    const gained = applyGain(spiky, gainOf(spiky));
    expect(peakOf(gained)).toBeLessThanOrEqual(-1);
    expect(peakOf(gained)).toBeGreaterThan(-1 - decibelsPerStep);
    expect(loudnessOf(gained)).toBeLessThan(targetLufs);
  });

  it('is lowered where it is too much', async () => {
    const loud = await encodeSound(2, tone(997, -3));
    expect(gainOf(loud)).toBeLessThan(0);
    expect(Math.abs(loudnessOf(applyGain(loud, gainOf(loud))) - targetLufs)).toBeLessThan(0.8);
  });
});

function decode(frames: Uint8Array): number[] {
  const sound: number[] = [];
  const encoded = openSound(frames);
  decodeFrames(encoded, { from: 0, to: encoded.count }, (samples) => sound.push(...samples));
  return sound;
}

describe('gain', () => {
  it('makes every sample louder by the same factor, and nothing else of it', () => {
    const [before, after] = [decode(clicking), decode(applyGain(clicking, 5))];
    const worst = before.map((sample, index) => Math.abs((after[index] ?? 0) - sample * 2 ** (5 / 4)));
    expect(Math.max(...worst)).toBeLessThan(1e-12);
  });

  it('changes eight bits a frame, and going back gives the same bytes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20, max: 20 }), (steps) => {
        const changed = applyGain(clicking, steps);
        const bytes = changed.filter((byte, index) => byte !== clicking[index]).length;
        expect(bytes).toBeLessThanOrEqual((2 * clicking.length) / frameBytes);
        expect(Buffer.compare(applyGain(changed, -steps), clicking)).toBe(0);
      }),
    );
  });

  it('leaves a gain of 0 and silence as they are, and others between 1 and 255', () => {
    expect(applyGain(writeSilence(3), 9)).toEqual(writeSilence(3));
    expect(Math.max(...readLevels(applyGain(clicking, 300)))).toBe(255);
    expect(Math.min(...readLevels(applyGain(clicking, -300)).filter((level) => level > 0))).toBe(1);
  });
});
