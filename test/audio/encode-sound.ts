import { concatenate } from '../../functions/audio/frames/concatenate.ts';
import { readFrames } from '../../functions/audio/frames/read-frames.ts';
import { makeMp3Encoder } from '../../local/polly/sound/encode-mp3.ts';

/** The encoder writes everything quieter by this factor. */
export const encoderScale = 0.95;

/** Bare frames of a sound that is given as a function of time. */
export async function encodeSound(seconds: number, levelAt: (second: number) => number): Promise<Uint8Array> {
  const encoder = await makeMp3Encoder(24_000);
  const samples = Float32Array.from({ length: seconds * 24_000 }, (_, index) => levelAt(index / 24_000));
  const body = encoder.encode(samples);
  return readFrames(concatenate([body, encoder.end()])).slice();
}

/** A tone whose highest level is so many decibels below full scale. */
export function tone(hertz: number, decibels: number): (second: number) => number {
  return (second) => 10 ** (decibels / 20) * Math.sin(2 * Math.PI * hertz * second);
}

/** Clicks in front of a rising tone: the encoder uses all its kinds of blocks for them. */
export function clicks(second: number): number {
  const phase = second % 0.31;
  return phase < 0.002
    ? 0.7
    : 0.2 * Math.sin(2 * Math.PI * (200 + 3_000 * phase) * second) * Math.exp(-9 * phase);
}
