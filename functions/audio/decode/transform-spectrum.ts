import type { Granule } from './read-granule.ts';
import { granuleSamples } from './read-spectrum.ts';
import { turnLong } from './turn-long.ts';
import { valueAt } from './value-at.ts';

/** 32 subbands have 18 values each. */
export const subbands = 32;
export const slots = 18;

/** ISO/IEC 11172-3, table B.9: what the eight butterflies between two subbands take from each other. */
const aliasing = [-0.6, -0.535, -0.33, -0.185, -0.095, -0.041, -0.0142, -0.0037];
const ownShares = Float64Array.from(aliasing, (share) => 1 / Math.sqrt(1 + share * share));
const otherShares = Float64Array.from(aliasing, (share) => share / Math.sqrt(1 + share * share));

const shortCosines = cosines(6);
const windows = [0, 1, 2, 3].map(makeWindow);

const turned = new Float64Array(18);
const block = new Float64Array(36);

/**
 * Turns a granule's spectrum into 18 samples of each subband, in place; what reaches into the next granule goes to `overlap`, and what came
 * from the one before is taken from there. `count` values of the spectrum may be other than 0.
 */
export function transformSpectrum(spectrum: Float64Array, granule: Granule, hybrid: Hybrid): void {
  const { overlap, count } = hybrid;
  const longSubbands = granule.blockType !== 2 ? subbands : granule.isMixed ? 2 : 0;
  const sounding = Math.min(subbands, Math.ceil((count + aliasing.length) / slots));
  mixAliases(spectrum, Math.min(longSubbands, sounding + 1));
  for (let band = 0; band < subbands; band += 1) {
    const offset = band * slots;
    if (band > sounding) block.fill(0);
    else if (band < longSubbands) transformLong(spectrum, offset, windowOf(granule, band));
    else transformShort(spectrum, offset);
    addOverlap(spectrum, overlap, band);
  }
}

/** What goes from one granule to the next, and how far this one's spectrum reaches. */
export type Hybrid = { readonly overlap: Float64Array; readonly count: number };

function addOverlap(spectrum: Float64Array, overlap: Float64Array, band: number): void {
  const offset = band * slots;
  for (let index = 0; index < slots; index += 1) {
    const value = valueAt(block, index) + valueAt(overlap, offset + index);
    // Every second subband is upside down: that turns its frequencies round.
    spectrum[offset + index] = (band & index & 1) === 1 ? -value : value;
    overlap[offset + index] = valueAt(block, slots + index);
  }
}

function mixAliases(spectrum: Float64Array, bands: number): void {
  for (let border = slots; border < Math.min(bands * slots, granuleSamples); border += slots) {
    for (let index = 0; index < aliasing.length; index += 1) {
      const low = valueAt(spectrum, border - 1 - index);
      const high = valueAt(spectrum, border + index);
      const own = valueAt(ownShares, index);
      const other = valueAt(otherShares, index);
      spectrum[border - 1 - index] = low * own - high * other;
      spectrum[border + index] = high * own + low * other;
    }
  }
}

function windowOf({ blockType, isMixed }: Granule, band: number): Float64Array {
  return windows[isMixed && band < 2 ? 0 : blockType] ?? block;
}

function transformLong(spectrum: Float64Array, offset: number, window: Float64Array): void {
  turnLong(spectrum, offset, turned);
  for (let index = 0; index < 36; index += 1) block[index] = unfold(index, 18) * valueAt(window, index);
}

function transformShort(spectrum: Float64Array, offset: number): void {
  const window = windows[2] ?? block;
  block.fill(0);
  for (let part = 0; part < 3; part += 1) {
    for (let row = 0; row < 6; row += 1) turned[row] = turnShort(spectrum, offset + part, row);
    for (let index = 0; index < 12; index += 1) {
      const at = 6 + 6 * part + index;
      block[at] = valueAt(block, at) + unfold(index, 6) * valueAt(window, index);
    }
  }
}

function turnShort(spectrum: Float64Array, from: number, row: number): number {
  let sum = 0;
  for (let index = 0; index < 6; index += 1) {
    sum += valueAt(spectrum, from + 3 * index) * valueAt(shortCosines, row * 6 + index);
  }
  return sum;
}

/** A sample of the inverse transform of twice as many samples as values, out of the values' cosine transform (DCT-IV). */
function unfold(index: number, size: number): number {
  const half = size / 2;
  if (index < half) return valueAt(turned, index + half);
  return index < 3 * half ? -valueAt(turned, 3 * half - 1 - index) : -valueAt(turned, index - 3 * half);
}

function cosines(size: number): Float64Array {
  const phase = (at: number) => (Math.floor(at / size) + 0.5) * ((at % size) + 0.5);
  return Float64Array.from({ length: size * size }, (_, at) => Math.cos((Math.PI / size) * phase(at)));
}

/** Long, start, short and stop windows: halves of sines, of which start and stop have a steep and a flat part. */
function makeWindow(blockType: number): Float64Array {
  const sine = (index: number, length: number) => Math.sin((Math.PI / length) * (index + 0.5));
  const start = (index: number) => {
    if (index < 18) return sine(index, 36);
    if (index < 24) return 1;
    return index < 30 ? sine(index - 18, 12) : 0;
  };
  const shapes = [
    (index: number) => sine(index, 36),
    start,
    (index: number) => sine(index, 12),
    (index: number) => start(35 - index),
  ];
  return Float64Array.from(
    { length: blockType === 2 ? 12 : 36 },
    (_, index) => shapes[blockType]?.(index) ?? 0,
  );
}
