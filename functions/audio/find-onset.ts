import type { Pause } from './find-pauses.ts';
import { readDataBits } from './read-levels.ts';

/** The encoder sees a sound coming up to three frames before its level shows. */
const mostFrames = 3;

/** The pause is looked at where it ends: a break is digital silence, and the voice's own silence follows. */
const nearFrames = 12;

/** What a frame in which something begins takes, over the frames of the pause. */
const leastShare = 1.15;

/**
 * Where the sound behind a pause begins, in frames, to the half: the sound of a frame begins in its middle on average. Against the
 * stand-in's speech marks this halves the error of the levels alone.
 */
export function findOnset(frames: Uint8Array, { startFrame, frames: length }: Pause): number {
  const end = startFrame + length;
  const first = Math.max(startFrame + 1, end - nearFrames);
  const quiet = Array.from({ length: Math.max(1, end - 1 - first) }, (_, index) =>
    readDataBits(frames, first + index),
  ).sort((left, right) => left - right);
  const least = leastShare * (quiet[quiet.length >> 1] ?? 0);
  const earliest = Math.max(startFrame + 1, end - mostFrames);
  let onset = end;
  while (onset > earliest && readDataBits(frames, onset - 1) > least) onset -= 1;
  return onset - 0.5;
}
