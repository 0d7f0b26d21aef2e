import { encodeFrames } from './encode/encode-frames.ts';
import { decodeMp3 } from './foreign/decode-mp3.ts';
import type { Mp3 } from './open-mp3.ts';
import { resample } from './resample.ts';

/** Of all our frames, see `mp3-frame.ts`. */
const sampleRate = 24_000;

/** Bare frames of our kind that sound as an MP3 of another one; two channels become one. */
export function convertMp3(mp3: Mp3): Uint8Array {
  return encodeFrames(quieten(resample(decodeMp3(mp3), sampleRate)));
}

/** What is louder than full scale, as loud music is when it has been an MP3, would be cut off: the whole is made quieter instead. */
function quieten(samples: Float32Array): Float32Array {
  let peak = 1;
  for (const sample of samples) peak = Math.max(peak, Math.abs(sample));
  return peak === 1 ? samples : samples.map((sample) => sample / peak);
}
