import { type EncodedSound, readFrameSpectrum } from './encoded-sound.ts';
import { granuleSamples } from './read-spectrum.ts';
import { createHistory, synthesise } from './synthesise.ts';
import { transformSpectrum } from './transform-spectrum.ts';

/** After the last value the transform sounds for one frame more, and the filterbank for most of another; the third is silent. */
const resonantFrames = 3;

/** Which frames are meant: the first, and the one behind the last. */
export type FrameRange = { readonly from: number; readonly to: number };

/**
 * Decodes some frames as if nothing had been heard before them, so that the first two of them are not right unless they are the first of
 * all. `onSound` gets 576 samples a frame, from -1 to 1 where nothing is too loud, in one and the same array each time.
 */
export function decodeFrames(
  encoded: EncodedSound,
  { from, to }: FrameRange,
  onSound: (samples: Float64Array) => void,
): void {
  const spectrum = new Float64Array(granuleSamples);
  const overlap = new Float64Array(granuleSamples);
  const sound = new Float64Array(granuleSamples);
  const history = createHistory();
  let silent = 0;
  for (let frame = from; frame < to; frame += 1) {
    const { granule, count } = readFrameSpectrum(encoded, frame, spectrum);
    silent = count === 0 ? silent + 1 : 0;
    if (silent <= resonantFrames) {
      transformSpectrum(spectrum, granule, { overlap, count });
      synthesise(spectrum, history, sound);
    }
    onSound(sound);
  }
}
