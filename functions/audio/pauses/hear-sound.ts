import { readLevels } from '../frames/read-levels.ts';
import { findQuietLevel, isNoisy } from './find-pauses.ts';
import { readSpectrumLevels } from './read-spectrum-levels.ts';

/** A sound, how loud each of its frames is, and up to which level that is no sound of the voice. */
export type HeardSound = {
  readonly frames: Uint8Array;
  readonly levels: Uint8Array;
  readonly quietLevel: number;
  readonly isNoisy: boolean;
};

/** Under a noise the quietest frames are all alike: their gains to three steps, their spectra to two. */
const gainSpread = 3;
const spectrumSpread = 2;

/** Hears how loud frames are: by their gains alone where pauses are silent, as Polly's are, and by their spectra in a noise, in which gains say little. */
export function hearSound(frames: Uint8Array): HeardSound {
  const gains = readLevels(frames);
  if (!isNoisy(gains, gainSpread)) {
    return { frames, levels: gains, quietLevel: findQuietLevel(gains, gainSpread), isNoisy: false };
  }
  const levels = readSpectrumLevels(frames);
  return { frames, levels, quietLevel: findQuietLevel(levels, spectrumSpread), isNoisy: true };
}
