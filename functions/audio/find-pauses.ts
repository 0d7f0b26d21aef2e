/** A run of quiet frames. */
export type Pause = { readonly startFrame: number; readonly frames: number };

/**
 * How far below the loud frames quiet ones lie at least: 23 steps are 35 dB. On real responses of three engines most silent frames
 * lay 24 to 45 steps below; some frames that sound do as well, but few of them in a row.
 */
const surelyQuietSteps = 23;

/** Under a noise the quietest frames are all alike, and its gain is high for its level: noise is dear to encode. */
const noiseSpreadSteps = 3;
const leastLoudSteps = 8;

/** All runs of quiet frames that are at least so long, in order; only those that stand between sounds. */
export function findPauses(levels: Uint8Array, quietLevel: number, leastFrames: number): readonly Pause[] {
  const pauses: Pause[] = [];
  let startFrame = 0;
  let isBehindSound = false;
  for (const [frame, level] of levels.entries()) {
    if (level <= quietLevel) continue;
    if (isBehindSound && frame - startFrame >= leastFrames) {
      pauses.push({ startFrame, frames: frame - startFrame });
    }
    isBehindSound = true;
    startFrame = frame + 1;
  }
  return pauses;
}

/** The level up to which a frame is quiet beside the others; digital silence says nothing about a voice. */
export function findQuietLevel(levels: Uint8Array): number {
  const sounding = levels.filter((level) => level > 0).sort();
  const rank = (share: number) => sounding[Math.floor(sounding.length * share)] ?? 0;
  const loud = rank(0.9);
  return Math.max(loud - surelyQuietSteps, Math.min(rank(0.02) + noiseSpreadSteps, loud - leastLoudSteps));
}
