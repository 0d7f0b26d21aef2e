import { decodeFrames } from '../decode/decode-frames.ts';
import { granuleSamples } from '../decode/read-spectrum.ts';
import { createPeakMeter, findPeak } from './find-peak.ts';
import { createWeighting, weighSound } from './weigh-sound.ts';

/** How loud a stretch of sound is, moment by moment: little enough to be kept for every chunk of a book. */
export type Loudness = {
  /** The mean weighted power of each tenth of a second, 1 being full scale; what is missing of the last one is silent. */
  readonly powers: Float32Array;
  /** The highest true level, 1 being full scale. */
  readonly peak: number;
};

/** Blocks of BS.1770 begin every tenth of a second. */
const hopSamples = 2_400;

/** Frames of 576 samples and hops of 2,400 are whole numbers of these. */
const stepSamples = 96;

/** Measures bare frames by ITU-R BS.1770, for which they are decoded. */
export function measureLoudness(frames: Uint8Array): Loudness {
  const energies: number[] = [];
  const weighting = createWeighting();
  const meter = createPeakMeter(granuleSamples);
  let samplesSoFar = 0;
  decodeFrames(frames, (samples) => {
    findPeak(samples, meter);
    for (let from = 0; from < samples.length; from += stepSamples) {
      const hop = Math.floor(samplesSoFar / hopSamples);
      const energy = weighSound(samples, { from, to: from + stepSamples }, weighting);
      energies[hop] = (energies[hop] ?? 0) + energy;
      samplesSoFar += stepSamples;
    }
  });
  return { powers: Float32Array.from(energies, (energy) => energy / hopSamples), peak: meter.peak };
}
