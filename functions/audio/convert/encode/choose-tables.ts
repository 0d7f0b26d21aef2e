import { bandsOf } from '../../decode/bands.ts';
import { granuleSamples } from '../../decode/read-spectrum.ts';
import { valueAt } from '../../decode/value-at.ts';
import { impossibleBits, type PairTable, pairTables, quadTables } from './huffman-codes.ts';

/** How a granule's values are written: as pairs in three regions of bands, then as fours of 0 and ±1; behind them all are 0. */
export type Layout = {
  readonly bits: number;
  readonly bigPairs: number;
  /** Where the fours end. */
  readonly end: number;
  /** How many bands the first two regions have. */
  readonly regionBands: readonly [number, number];
  /** Each region's table. */
  readonly tables: readonly number[];
  /** 1 for the table of four bits each. */
  readonly quadTable: 0 | 1;
};

const { widths } = bandsOf({ blockType: 0, isMixed: false });
const bandEnds = widths.map((_, band) => widths.slice(0, band + 1).reduce((sum, width) => sum + width, 0));

/** Four bits and three bits name the number of bands less one. */
const mostBands = [16, 8] as const;

/** These end at 332 in the standard and at 330 in ffmpeg: a region that ended there could not be read by both. */
const doubtfulBands = 18;

/** Chooses how values are written with the fewest bits. */
export function chooseTables(values: Float64Array): Layout {
  const end = findEnd(values);
  const bigEnd = findBigEnd(values, end);
  const bands = bandEnds.findIndex((bandEnd) => bandEnd >= bigEnd) + 1;
  const count = bigEnd === 0 ? 0 : bands;
  countPairs(values, bigEnd, count);
  const regions = chooseRegions(count);
  const quads = countQuads(values, bigEnd, end);
  return { ...regions, ...quads, bits: regions.bits + quads.bits, bigPairs: bigEnd / 2, end };
}

/** Behind the last pair that is not all 0. */
function findEnd(values: Float64Array): number {
  let end = values.length;
  while (end > 0 && valueAt(values, end - 1) === 0 && valueAt(values, end - 2) === 0) end -= 2;
  return end;
}

/** In front of the fours of 0 and ±1. */
function findBigEnd(values: Float64Array, end: number): number {
  let from = end;
  while (from >= 4 && isSmall(values, from - 4) && isSmall(values, from - 2)) from -= 4;
  return from;
}

function isSmall(values: Float64Array, at: number): boolean {
  return Math.abs(valueAt(values, at)) <= 1 && Math.abs(valueAt(values, at + 1)) <= 1;
}

/** The bits of all bands up to each one, by each of the tables: what lies between two of them is a difference. */
const sums = new Float64Array((bandEnds.length + 1) * pairTables.length);

function countPairs(values: Float64Array, bigEnd: number, bands: number): void {
  let start = 0;
  for (let band = 0; band < bands; band += 1) {
    const end = Math.min(bandEnds[band] ?? 0, bigEnd);
    const highest = readPlaces(values, start, end);
    countBand(band, (end - start) / 2, highest);
    start = end;
  }
}

/** Where each pair of a band stands in the tables, and how many of its values are more than those hold. */
const places = new Uint8Array(granuleSamples / 2);
let escapes = 0;

function readPlaces(values: Float64Array, start: number, end: number): number {
  let highest = 0;
  escapes = 0;
  for (let at = start; at < end; at += 2) {
    const first = Math.abs(valueAt(values, at));
    const second = Math.abs(valueAt(values, at + 1));
    highest = Math.max(highest, first, second);
    escapes += (first >= 15 ? 1 : 0) + (second >= 15 ? 1 : 0);
    places[(at - start) / 2] = 16 * Math.min(first, 15) + Math.min(second, 15);
  }
  return highest;
}

/** Tables that differ only in how many bits more a value has share their codes, and stand side by side. */
function countBand(band: number, pairs: number, highest: number): void {
  let [start, shared] = [Number.NaN, 0];
  for (const [index, table] of pairTables.entries()) {
    if (table.start !== start) shared = countCodes(table, pairs);
    start = table.start;
    const isPossible = highest < 15 + 2 ** table.linearBits;
    const bits = isPossible ? shared + table.linearBits * escapes : impossibleBits;
    const at = band * pairTables.length + index;
    sums[at + pairTables.length] = valueAt(sums, at) + bits;
  }
}

function countCodes({ bits }: PairTable, pairs: number): number {
  let sum = 0;
  for (let pair = 0; pair < pairs; pair += 1) sum += valueAt(bits, places[pair] ?? 0);
  return sum;
}

type Regions = Pick<Layout, 'regionBands' | 'tables' | 'bits'>;

function chooseRegions(bands: number): Regions {
  let best: Regions = { bits: Number.POSITIVE_INFINITY, regionBands: [1, 1], tables: [0, 0, 0] };
  const rests = Array.from({ length: bands + 1 }, (_, from) => chooseTable(from, bands));
  const last = Math.min(Math.max(bands, 1) + 1, bandEnds.length);
  for (let first = 1; first <= mostBands[0] && first < last; first += 1) {
    const low = chooseTable(0, Math.min(first, bands));
    for (let second = 1; second <= mostBands[1] && first + second <= last; second += 1) {
      const border = Math.min(first + second, bands);
      const middle = chooseTable(Math.min(first, bands), border);
      const high = rests[border] ?? low;
      const bits = low.bits + middle.bits + high.bits;
      if (bits >= best.bits || first + second === doubtfulBands) continue;
      best = { bits, regionBands: [first, second], tables: [low.number, middle.number, high.number] };
    }
  }
  return best;
}

type Choice = { readonly bits: number; readonly number: number };

/** The table that takes the fewest bits for some bands. */
function chooseTable(from: number, to: number): Choice {
  const [start, end] = [from * pairTables.length, to * pairTables.length];
  let [bits, best] = [Number.POSITIVE_INFINITY, 0];
  for (let index = 0; index < pairTables.length; index += 1) {
    const own = valueAt(sums, end + index) - valueAt(sums, start + index);
    if (own >= bits) continue;
    bits = own;
    best = index;
  }
  return { bits, number: pairTables[best]?.number ?? 0 };
}

function countQuads(values: Float64Array, bigEnd: number, end: number): Pick<Layout, 'quadTable' | 'bits'> {
  let [long, short] = [0, 0];
  for (let at = bigEnd; at < end; at += 4) {
    const which = whichOf(values, at);
    long += valueAt(quadTables[0].bits, which);
    short += valueAt(quadTables[1].bits, which);
  }
  return short < long ? { quadTable: 1, bits: short } : { quadTable: 0, bits: long };
}

/** Which of four values are not 0, the first one's bit the highest. */
export function whichOf(values: Float64Array, at: number): number {
  let which = 0;
  for (let index = 0; index < 4; index += 1) which = 2 * which + Math.abs(valueAt(values, at + index));
  return which;
}
