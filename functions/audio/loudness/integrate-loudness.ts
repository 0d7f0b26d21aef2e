import type { Loudness } from './measure-loudness.ts';

/** A stretch of sound, and the silence behind it. */
export type Stretch = { readonly loudness: Pick<Loudness, 'powers'>; readonly pauseSeconds: number };

/** Blocks are 400 ms long and begin every 100 ms, as ITU-R BS.1770 has it. */
const hopsPerBlock = 4;
const hopsPerSecond = 10;

/** Full scale, as the standard counts it: the sum of its channels' powers in decibels, less 0.691. */
const offset = -0.691;

/** Quieter blocks do not count at all, and of the others those that lie ten below their mean. */
const absoluteGate = -70;
const relativeGate = -10;

/** The loudness of all stretches together, in LUFS; minus infinity where there is nothing but silence. */
export function integrateLoudness(stretches: Iterable<Stretch>): number {
  const blocks = powersOfBlocks(stretches).filter((power) => loudnessOf(power) > absoluteGate);
  const gate = loudnessOf(mean(blocks)) + relativeGate;
  return loudnessOf(mean(blocks.filter((power) => loudnessOf(power) > gate)));
}

function powersOfBlocks(stretches: Iterable<Stretch>): Float32Array {
  const hops: number[] = [];
  for (const { loudness, pauseSeconds } of stretches) {
    for (const power of loudness.powers) hops.push(power);
    for (let hop = 0; hop < Math.round(pauseSeconds * hopsPerSecond); hop += 1) hops.push(0);
  }
  const count = Math.max(0, hops.length - hopsPerBlock + 1);
  return Float32Array.from({ length: count }, (_, index) => {
    let sum = 0;
    for (let hop = index; hop < index + hopsPerBlock; hop += 1) sum += hops[hop] ?? 0;
    return sum / hopsPerBlock;
  });
}

function mean(powers: Float32Array): number {
  return powers.reduce((sum, power) => sum + power, 0) / powers.length;
}

function loudnessOf(power: number): number {
  return Number.isNaN(power) ? Number.NEGATIVE_INFINITY : offset + 10 * Math.log10(power);
}
