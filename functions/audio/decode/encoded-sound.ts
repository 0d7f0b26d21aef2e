import { frameBytes, sideInfoEnd } from '../frames/mp3-frame.ts';
import { readDataBits } from '../frames/read-levels.ts';
import { type Granule, readGranule } from './read-granule.ts';
import { readSpectrum } from './read-spectrum.ts';

/** Bare frames as `readFrames` returns them, and their main data side by side: a frame's own begin in those of the frames before it. */
export type EncodedSound = { readonly frames: Uint8Array; readonly main: Uint8Array; readonly count: number };

const mainBytes = frameBytes - sideInfoEnd;

/** Makes frames ready to be looked into one by one. All have the same number of bytes of main data, so that a place in them can be counted. */
export function openSound(frames: Uint8Array): EncodedSound {
  const count = frames.length / frameBytes;
  const main = new Uint8Array(count * mainBytes);
  for (let frame = 0; frame < count; frame += 1) {
    const from = frame * frameBytes;
    main.set(frames.subarray(from + sideInfoEnd, from + frameBytes), frame * mainBytes);
  }
  return { frames, main, count };
}

/** What a frame says of itself, and from which value of its spectrum on all are 0. */
export type FrameSpectrum = { readonly granule: Granule; readonly count: number };

/** What a frame without data says, be its other fields what they may. */
const silence: FrameSpectrum = { granule: readGranule(new Uint8Array(frameBytes), 0), count: 0 };

/** Fills in the spectrum of one frame. */
export function readFrameSpectrum(
  { frames, main }: EncodedSound,
  frame: number,
  spectrum: Float64Array,
): FrameSpectrum {
  if (readDataBits(frames, frame) === 0) {
    spectrum.fill(0);
    return silence;
  }
  const granule = readGranule(frames, frame);
  // A damaged frame may reach back to before the first one.
  const start = Math.max(0, frame * mainBytes - granule.mainDataBegin);
  return { granule, count: readSpectrum({ bytes: main, position: start * 8 }, granule, spectrum) };
}
