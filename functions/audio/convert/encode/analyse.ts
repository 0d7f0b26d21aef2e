import tables from '../../decode/tables.json' with { type: 'json' };
import { slots, subbands } from '../../decode/transform-spectrum.ts';
import { valueAt } from '../../decode/value-at.ts';

/** A slot's samples of all subbands are made of this many samples of sound, of which 32 are new. */
const windowLength = 512;
const pastLength = windowLength - subbands;

/** The decoder's window, ISO/IEC 11172-3, table B.3, with the sum over 32 subbands taken into it: table C.1. */
const window = Float64Array.from({ length: windowLength }, (_, at) => {
  const value = tables.window[Math.min(at, windowLength - at)] ?? 0;
  return (Math.floor(at / 64) % 2 === 1 ? -value : value) / (65_536 * subbands);
});

const cosines = Float64Array.from({ length: subbands * subbands }, (_, at) =>
  Math.cos(((2 * Math.floor(at / subbands) + 1) * (at % subbands) * Math.PI) / 64),
);

/** The samples before a granule's own, and room for those, oldest first: what goes from one granule to the next. */
export type Past = Float64Array;

/** A filterbank that has heard nothing yet. */
export function createPast(): Past {
  return new Float64Array(pastLength + slots * subbands);
}

/** Splits 576 samples of sound into 18 samples of each of 32 subbands. */
export function analyse(sound: Float64Array, past: Past, samples: Float64Array): void {
  past.copyWithin(0, slots * subbands);
  past.set(sound, pastLength);
  for (let slot = 0; slot < slots; slot += 1) {
    weigh(past, slot * subbands + windowLength - 1);
    fold();
    turn(samples, slot);
  }
}

const weighed = new Float64Array(64);
const folded = new Float64Array(subbands);

/** Eight stretches of 64 samples, backwards from the newest, weighed and laid over each other. */
function weigh(past: Past, newest: number): void {
  for (let index = 0; index < 64; index += 1) {
    let sum = 0;
    for (let at = index; at < windowLength; at += 64) sum += valueAt(past, newest - at) * valueAt(window, at);
    weighed[index] = sum;
  }
}

/** The cosines (2k + 1)(i - 16)π/64 are even around 16, and odd around 48: of 64 values 32 are left. */
function fold(): void {
  folded[0] = valueAt(weighed, 16);
  for (let index = 1; index <= 16; index += 1) {
    folded[index] = valueAt(weighed, 16 + index) + valueAt(weighed, 16 - index);
  }
  for (let index = 17; index < subbands; index += 1) {
    folded[index] = valueAt(weighed, 16 + index) - valueAt(weighed, 80 - index);
  }
}

function turn(samples: Float64Array, slot: number): void {
  for (let band = 0; band < subbands; band += 1) {
    let sum = 0;
    for (let index = 0; index < subbands; index += 1) {
      sum += valueAt(folded, index) * valueAt(cosines, band * subbands + index);
    }
    samples[band * slots + slot] = sum;
  }
}
