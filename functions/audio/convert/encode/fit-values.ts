import { granuleSamples } from '../../decode/read-spectrum.ts';
import { valueAt } from '../../decode/value-at.ts';
import { frameBytes, sideInfoEnd } from '../../frames/mp3-frame.ts';
import { chooseTables, type Layout } from './choose-tables.ts';

/** A granule's values as whole numbers, and how they are written. */
export type Fitted = { readonly values: Float64Array; readonly globalGain: number; readonly layout: Layout };

const dataBits = (frameBytes - sideInfoEnd) * 8;

/** A global gain of 210 leaves values as they are; four steps are a doubling. */
const unityGain = 210;
const highestGain = 255;

/** A step of 2^-20: what is below it is 24 dB below the last bit of 16. */
const lowestGain = unityGain - 4 * 20;

/** Thirteen bits on top of 15. */
const highestValue = 8_191 + 15;

/** Where a value is rounded up: below a half, since smaller ones are more frequent; ISO/IEC 11172-3, C.1.5.4.4.1. */
const rounding = 0.4054;

const roots = new Float64Array(granuleSamples);
const values = new Float64Array(granuleSamples);

/** Rounds a spectrum as finely as a frame has room for it; the values are there until the next one is fitted. */
export function fitValues(spectrum: Float64Array): Fitted {
  const highestRoot = findRoots(spectrum);
  let low = findLowestGain(highestRoot);
  let high = highestGain;
  while (low < high) {
    const gain = Math.floor((low + high) / 2);
    roundValues(spectrum, gain);
    if (chooseTables(values).bits <= dataBits) high = gain;
    else low = gain + 1;
  }
  roundValues(spectrum, high);
  return { values, globalGain: high, layout: chooseTables(values) };
}

/** Values are written as powers of 3/4. */
function findRoots(spectrum: Float64Array): number {
  let highest = 0;
  for (let at = 0; at < granuleSamples; at += 1) {
    const root = Math.abs(valueAt(spectrum, at)) ** 0.75;
    roots[at] = root;
    highest = Math.max(highest, root);
  }
  return highest;
}

/** So fine that the highest value can just be written. */
function findLowestGain(highestRoot: number): number {
  let gain = lowestGain;
  while (highestRoot * shareOf(gain) > highestValue) gain += 1;
  return gain;
}

function shareOf(gain: number): number {
  return 2 ** ((3 / 16) * (unityGain - gain));
}

function roundValues(spectrum: Float64Array, gain: number): void {
  const share = shareOf(gain);
  for (let at = 0; at < granuleSamples; at += 1) {
    const size = Math.floor(valueAt(roots, at) * share + rounding);
    values[at] = valueAt(spectrum, at) < 0 ? -size : size;
  }
}
