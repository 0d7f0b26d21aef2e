import { readLevels } from './read-levels.ts';

/** A run of quiet frames. */
export type Pause = { readonly startFrame: number; readonly frames: number };

/**
 * How far below the loud frames quiet ones lie: 22 steps are 33 dB. On real responses of three engines most silent frames
 * lay 24 to 45 steps below; some frames that sound do as well, but few of them in a row.
 */
const quietSteps = 22;

/** All runs of quiet frames that are at least so long, in order; only those that stand between sounds. */
export function findPauses(frames: Uint8Array, leastFrames: number): readonly Pause[] {
  const levels = readLevels(frames);
  const loud = levels.toSorted().at(Math.floor(levels.length * 0.9)) ?? 0;
  const pauses: Pause[] = [];
  let startFrame = 0;
  let isBehindSound = false;
  for (const [frame, level] of levels.entries()) {
    if (level <= loud - quietSteps) continue;
    if (isBehindSound && frame - startFrame >= leastFrames) {
      pauses.push({ startFrame, frames: frame - startFrame });
    }
    isBehindSound = true;
    startFrame = frame + 1;
  }
  return pauses;
}
