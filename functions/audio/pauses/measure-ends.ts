import { readLevels } from '../frames/read-levels.ts';
import { findSounding } from './find-pauses.ts';

/** How long nothing is heard in a chunk before its first sound and behind its last one, in frames. */
export type Ends = { readonly leadingFrames: number; readonly trailingFrames: number };

/** A sound begins in the frame before the one in which it is loud, and rings on into the one behind. */
const ringingFrames = 1;

/**
 * Measures the silence at both ends of a sound without decoding it: an encoder's delay and what the voice itself leaves, with neural voices
 * about 0.1 s in front and 0.3 s behind, with long-form ones 0.4 s each. What holds no sound at all has no ends.
 *
 * Of six real responses the median error is 33 ms in front and 40 ms behind, against 40 dB below the loud parts of the decoded sound.
 */
export function measureEnds(frames: Uint8Array): Ends {
  const levels = readLevels(frames);
  const sounding = findSounding(levels);
  if (sounding === undefined) return { leadingFrames: 0, trailingFrames: 0 };
  const behind = levels.length - sounding.startFrame - sounding.frames;
  return {
    leadingFrames: Math.max(0, sounding.startFrame - ringingFrames),
    trailingFrames: Math.max(0, behind - ringingFrames),
  };
}
