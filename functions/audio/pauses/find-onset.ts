import { readDataBits } from '../frames/read-levels.ts';
import type { Pause } from './find-pauses.ts';
import type { HeardSound } from './hear-sound.ts';

/** The encoder sees a sound coming up to three frames before its level shows. */
const mostFrames = 3;

/** The pause is looked at where it ends: a break is digital silence, and the voice's own silence follows. */
const nearFrames = 12;

/** What a frame in which something begins takes, over the frames of the pause. */
const leastShare = 1.15;

/** A spectrum reaches over two frames, and a sound drowns in a noise until it is in more of them than that noise. */
const drownedFrames = 0.75;

/**
 * Where the sound behind a pause begins, in frames and parts of one: the sound of a frame begins in its middle on average. Against the
 * stand-in's speech marks this halves the error of the levels alone.
 */
export function findOnset({ frames, isNoisy }: HeardSound, pause: Pause): number {
  return isNoisy ? pause.startFrame + pause.frames - drownedFrames : findDearFrame(frames, pause) - 0.5;
}

/** The first frame on which more is spent than on the pause, which has no sound of its own to be spent on. */
function findDearFrame(frames: Uint8Array, { startFrame, frames: length }: Pause): number {
  const end = startFrame + length;
  const first = Math.max(startFrame + 1, end - nearFrames);
  const quiet = Array.from({ length: Math.max(1, end - 1 - first) }, (_, index) =>
    readDataBits(frames, first + index),
  ).sort((left, right) => left - right);
  const least = leastShare * (quiet[quiet.length >> 1] ?? 0);
  const earliest = Math.max(startFrame + 1, end - mostFrames);
  let onset = end;
  while (onset > earliest && readDataBits(frames, onset - 1) > least) onset -= 1;
  return onset;
}
