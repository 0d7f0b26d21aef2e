import { openSound, readFrameSpectrum } from '../decode/encoded-sound.ts';
import { granuleSamples } from '../decode/read-spectrum.ts';
import { valueAt } from '../decode/value-at.ts';

/** Where voices sound, with their hissing consonants: 200 to 6,000 Hz of the 12,000 that a spectrum covers. */
const firstPlace = Math.round((granuleSamples * 200) / 12_000);
const lastPlace = Math.round((granuleSamples * 6_000) / 12_000);

/** The level of an energy of 1: about full scale. What can be encoded lies far from 0 and 255. */
const fullLevel = 200;

/** One of three short windows side by side has a third of a long one's samples. */
const shortWindows = 3;

/**
 * How loud each frame is, in steps of 1.5 dB, by what its spectrum has where voices sound; 0 for digital silence. Under a white noise of -55 dB the
 * frames of a pause are alike to a step, and a sound stands out where it is two steps louder. Reading a spectrum takes
 * some hundred times as long as reading the gain alone, and half as long as measuring loudness.
 */
export function readSpectrumLevels(frames: Uint8Array): Uint8Array {
  const encoded = openSound(frames);
  const spectrum = new Float64Array(granuleSamples);
  return Uint8Array.from({ length: encoded.count }, (_, frame) => {
    const { granule, count } = readFrameSpectrum(encoded, frame, spectrum);
    const energy = sumSquares(spectrum, Math.min(count, lastPlace));
    return levelOf(granule.blockType === 2 ? energy / shortWindows : energy);
  });
}

function sumSquares(spectrum: Float64Array, end: number): number {
  let sum = 0;
  for (let place = firstPlace; place < end; place += 1) sum += valueAt(spectrum, place) ** 2;
  return sum;
}

/** As of gains: four steps double the sound. */
function levelOf(energy: number): number {
  return energy === 0 ? 0 : Math.max(1, Math.min(255, Math.round(fullLevel + 2 * Math.log2(energy))));
}
