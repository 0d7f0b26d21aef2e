import { frameBytes, sideInfoEnd } from '../mp3-frame.ts';
import { readGranule } from './read-granule.ts';
import { granuleSamples, readSpectrum } from './read-spectrum.ts';
import { createHistory, synthesise } from './synthesise.ts';
import { transformSpectrum } from './transform-spectrum.ts';

const mainBytes = frameBytes - sideInfoEnd;

/** After the last value the transform sounds for one frame more, and the filterbank for most of another; the third is silent. */
const resonantFrames = 3;

/**
 * Decodes bare frames as `readFrames` returns them, which is what has to be done to measure them. `onSound` gets 576 samples a frame, from
 * -1 to 1 where nothing is too loud, in one and the same array each time.
 */
export function decodeFrames(frames: Uint8Array, onSound: (samples: Float64Array) => void): void {
  const main = joinMainData(frames);
  const spectrum = new Float64Array(granuleSamples);
  const overlap = new Float64Array(granuleSamples);
  const sound = new Float64Array(granuleSamples);
  const history = createHistory();
  let silent = 0;
  for (let frame = 0; frame < frames.length / frameBytes; frame += 1) {
    const granule = readGranule(frames, frame);
    // A damaged frame may reach back to before the first one.
    const start = Math.max(0, frame * mainBytes - granule.mainDataBegin);
    const count = readSpectrum({ bytes: main, position: start * 8 }, granule, spectrum);
    silent = count === 0 ? silent + 1 : 0;
    if (silent <= resonantFrames) {
      transformSpectrum(spectrum, granule, { overlap, count });
      synthesise(spectrum, history, sound);
    }
    onSound(sound);
  }
}

/** All frames have the same number of bytes of it, so that a frame's data begin at a place that can be counted. */
function joinMainData(frames: Uint8Array): Uint8Array {
  const count = frames.length / frameBytes;
  const main = new Uint8Array(count * mainBytes);
  for (let frame = 0; frame < count; frame += 1) {
    const from = frame * frameBytes;
    main.set(frames.subarray(from + sideInfoEnd, from + frameBytes), frame * mainBytes);
  }
  return main;
}
