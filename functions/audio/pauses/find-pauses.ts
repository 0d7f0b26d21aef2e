/** A run of quiet frames. */
export type Pause = { readonly startFrame: number; readonly frames: number };

/**
 * How far below the loud frames quiet ones lie at least: 23 steps are 35 dB. On real responses of three engines most silent frames
 * lay 24 to 45 steps below; some frames that sound do as well, but few of them in a row.
 */
const surelyQuietSteps = 23;

/** However loud a noise is, sounds are louder than it. */
const leastLoudSteps = 8;

/** A single louder frame is no sound of speech: it does not end a pause. */
const leastSoundFrames = 2;

/** All runs of quiet frames that are at least so long, in order; only those that stand between sounds. */
export function findPauses(levels: Uint8Array, quietLevel: number, leastFrames: number): readonly Pause[] {
  const pauses: Pause[] = [];
  let soundEnd = 0;
  let isBehindSound = false;
  for (let frame = findSound(levels, quietLevel, 0); frame < levels.length; ) {
    if (isBehindSound && frame - soundEnd >= leastFrames) {
      pauses.push({ startFrame: soundEnd, frames: frame - soundEnd });
    }
    isBehindSound = true;
    soundEnd = frame;
    while (soundEnd < levels.length && (levels[soundEnd] ?? 0) > quietLevel) soundEnd += 1;
    frame = findSound(levels, quietLevel, soundEnd);
  }
  return pauses;
}

/** Of a sound's ends more is heard than of its pauses, in which they die away: 26 steps are 39 dB. */
const audibleSteps = 26;

/** From the first frame in which something is heard to the last one; `undefined` where there is none. */
export function findSounding(levels: Uint8Array): Pause | undefined {
  const quietLevel = Math.max(0, rankLevel(levels, 0.9) - audibleSteps);
  const startFrame = findSound(levels, quietLevel, 0);
  if (startFrame === levels.length) return undefined;
  const behind = findSound(levels.toReversed(), quietLevel, 0);
  return { startFrame, frames: levels.length - behind - startFrame };
}

/** The next frame from which on it is loud for long enough. */
function findSound(levels: Uint8Array, quietLevel: number, from: number): number {
  let loud = 0;
  for (let frame = from; frame < levels.length; frame += 1) {
    loud = (levels[frame] ?? 0) > quietLevel ? loud + 1 : 0;
    if (loud === leastSoundFrames) return frame - leastSoundFrames + 1;
  }
  return levels.length;
}

/** Whether even the quietest frames, which are alike to `spread` steps, are louder than a voice's silence. */
export function isNoisy(levels: Uint8Array, spread: number): boolean {
  const loud = rankLevel(levels, 0.9);
  return loud > 0 && findQuietLevel(levels, spread) > loud - surelyQuietSteps;
}

/** The level up to which a frame is quiet beside the others; digital silence says nothing about a voice. */
export function findQuietLevel(levels: Uint8Array, spread: number): number {
  const loud = rankLevel(levels, 0.9);
  const quietest = rankLevel(levels, 0.02);
  return Math.max(loud - surelyQuietSteps, Math.min(quietest + spread, loud - leastLoudSteps));
}

function rankLevel(levels: Uint8Array, share: number): number {
  const sounding = levels.filter((level) => level > 0).sort();
  return sounding[Math.floor(sounding.length * share)] ?? 0;
}
