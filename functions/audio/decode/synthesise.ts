import tables from './tables.json' with { type: 'json' };
import { slots, subbands } from './transform-spectrum.ts';
import { valueAt } from './value-at.ts';

/** The window that ISO/IEC 11172-3 tabulates (table B.3), rounded to 65,536ths as there; of its half all is known. */
const window = Float64Array.from({ length: 512 }, (_, at) => {
  const value = tables.window[Math.min(at, 512 - at)] ?? 0;
  return (Math.floor(at / 64) % 2 === 1 ? -value : value) / 65_536;
});

/** A sample is made of this many vectors, of the last sixteen slots. */
const vectors = 16;
const vectorLength = 64;

/** The vectors of a granule's slots and of the fifteen before them, the newest first: what goes from one granule to the next. */
export type History = Float64Array;

/** A filterbank that has heard nothing yet. */
export function createHistory(): History {
  return new Float64Array((slots + vectors - 1) * vectorLength);
}

/** Turns 18 samples of each subband, which are lost by that, into 576 samples of sound, from -1 to 1 where nothing is too loud. */
export function synthesise(samples: Float64Array, history: History, sound: Float64Array): void {
  transform(0, subbands, [samples, scratch]);
  history.copyWithin(slots * vectorLength, 0, (vectors - 1) * vectorLength);
  for (let slot = 0; slot < slots; slot += 1) {
    spread(samples, history, slot);
    sum(history, sound, slot);
  }
}

const scratch = new Float64Array(subbands * slots);

const secants = new Map(
  [2, 4, 8, 16, 32].map((size) => [
    size,
    Array.from({ length: size / 2 }, (_, index) => 0.5 / Math.cos(((index + 0.5) * Math.PI) / size)),
  ]),
);

/** The cosine transform (DCT-II) of each slot, by halves: B. G. Lee, 1984. */
function transform(
  first: number,
  size: number,
  [values, other]: readonly [Float64Array, Float64Array],
): void {
  if (size === 1) return;
  const half = size / 2;
  const factors = secants.get(size) ?? [];
  for (let index = 0; index < half; index += 1) {
    const low = (first + index) * slots;
    const high = (first + size - 1 - index) * slots;
    const factor = factors[index] ?? 0;
    for (let slot = 0; slot < slots; slot += 1) {
      const one = valueAt(values, low + slot);
      const two = valueAt(values, high + slot);
      other[low + slot] = one + two;
      other[low + half * slots + slot] = (one - two) * factor;
    }
  }
  transform(first, half, [other, values]);
  transform(first + half, half, [other, values]);
  interleave(first, size, [values, other]);
}

function interleave(
  first: number,
  size: number,
  [values, other]: readonly [Float64Array, Float64Array],
): void {
  const half = size / 2;
  for (let index = 0; index < half; index += 1) {
    const from = (first + index) * slots;
    const to = (first + 2 * index) * slots;
    const odd = from + half * slots;
    const isLast = index === half - 1;
    for (let slot = 0; slot < slots; slot += 1) {
      values[to + slot] = valueAt(other, from + slot);
      values[to + slots + slot] =
        valueAt(other, odd + slot) + (isLast ? 0 : valueAt(other, odd + slots + slot));
    }
  }
}

/** Where a slot's vector stands, with those of the slots before it behind it. */
function vectorOf(slot: number): number {
  return (slots - 1 - slot) * vectorLength;
}

/** The 64 values of which 32 are different. */
function spread(transformed: Float64Array, history: History, slot: number): void {
  const at = vectorOf(slot);
  for (let index = 0; index < 16; index += 1) {
    history[at + index] = valueAt(transformed, (index + 16) * slots + slot);
    history[at + 48 + index] = -valueAt(transformed, index * slots + slot);
  }
  history[at + 16] = 0;
  for (let index = 17; index < 48; index += 1) {
    history[at + index] = -valueAt(transformed, (48 - index) * slots + slot);
  }
}

/** Of every second vector the first half counts, of the others the second. */
function sum(history: History, sound: Float64Array, slot: number): void {
  const newest = vectorOf(slot);
  for (let index = 0; index < subbands; index += 1) {
    let value = 0;
    for (let age = 0; age < vectors; age += 2) {
      const from = newest + age * vectorLength + index;
      const share = age * subbands + index;
      value += valueAt(history, from) * valueAt(window, share);
      value += valueAt(history, from + vectorLength + subbands) * valueAt(window, share + subbands);
    }
    sound[slot * subbands + index] = value;
  }
}
