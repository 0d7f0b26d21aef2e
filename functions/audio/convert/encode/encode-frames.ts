import { granuleSamples } from '../../decode/read-spectrum.ts';
import { slots, subbands } from '../../decode/transform-spectrum.ts';
import { delayFrames, frameBytes } from '../../frames/mp3-frame.ts';
import { writeSilence } from '../../frames/write-silence.ts';
import { analyse, createPast } from './analyse.ts';
import { fitValues } from './fit-values.ts';
import { transformSamples } from './transform-samples.ts';
import { writeGranule } from './write-granule.ts';

/** Filterbank and transform keep a sound back by 1,057 samples; with these in front it comes as late as from LAME. */
const leadSamples = 48;

/**
 * Encodes mono sound at 24 kHz, from -1 to 1, as bare frames of our kind; what is louder is cut off there, and what is no number is silent.
 * There are as many frames as it takes for all samples to come out of a decoder: ⌈(samples + 1,105) / 576⌉, and none for none.
 * No frame leans on another one's bits, so that they can stand behind any others.
 * Blocks are all long, and all bands are rounded alike: in speech the noise lies 25 dB below the sound and LAME's 19 dB, but LAME, which knows
 * what ears hear and saves up bits, hides it better, above all around strokes.
 */
export function encodeFrames(samples: Float32Array | Float64Array): Uint8Array {
  const frames = writeSilence(countFrames(samples.length));
  const past = createPast();
  const overlap = new Float64Array(granuleSamples);
  const sound = new Float64Array(granuleSamples);
  const spectrum = new Float64Array(subbands * slots);
  for (let frame = 0; frame * frameBytes < frames.length; frame += 1) {
    takeSamples(samples, frame * granuleSamples - leadSamples, sound);
    analyse(sound, past, spectrum);
    transformSamples(spectrum, overlap);
    writeGranule(frames, frame, fitValues(spectrum));
  }
  return frames;
}

function countFrames(samples: number): number {
  if (samples === 0) return 0;
  return Math.ceil((samples + Math.round(delayFrames * granuleSamples)) / granuleSamples);
}

/** The samples from a place on; in front of the first and behind the last there is silence. */
function takeSamples(samples: Float32Array | Float64Array, from: number, sound: Float64Array): void {
  for (let index = 0; index < sound.length; index += 1) {
    const sample = samples[from + index] ?? 0;
    sound[index] = Number.isNaN(sample) ? 0 : Math.max(-1, Math.min(1, sample));
  }
}
