import { bandsOf } from '../../decode/bands.ts';
import type { Bits } from '../../decode/bits.ts';
import { valueAt } from '../../decode/value-at.ts';
import { type Layout, whichOf } from './choose-tables.ts';
import { type PairTable, pairTableOf, quadTables } from './huffman-codes.ts';
import { putBits } from './put-bits.ts';

const { widths } = bandsOf({ blockType: 0, isMixed: false });

/** Behind a value of 15 stand more bits. */
const escapeValue = 15;

/** Writes a granule's values: pairs by the tables of their regions, then fours. */
export function writeValues(bits: Bits, values: Float64Array, layout: Layout): void {
  const [first, second] = layout.regionBands;
  const bigEnd = 2 * layout.bigPairs;
  const ends = [widthOf(first), widthOf(first + second), bigEnd];
  let at = 0;
  for (const [region, end] of ends.entries()) {
    const table = pairTableOf.get(layout.tables[region] ?? 0);
    for (; table !== undefined && at < Math.min(end, bigEnd); at += 2) writePair(bits, table, { values, at });
  }
  for (; at < layout.end; at += 4) writeQuad(bits, layout, { values, at });
}

function widthOf(bands: number): number {
  return widths.slice(0, bands).reduce((sum, width) => sum + width, 0);
}

type Place = { readonly values: Float64Array; readonly at: number };

function writePair(bits: Bits, table: PairTable, { values, at }: Place): void {
  const [first, second] = [valueAt(values, at), valueAt(values, at + 1)];
  const code = 16 * Math.min(Math.abs(first), escapeValue) + Math.min(Math.abs(second), escapeValue);
  putBits(bits, table.codes[code] ?? 0, table.lengths[code] ?? 0);
  for (const value of [first, second]) {
    if (Math.abs(value) >= escapeValue) putBits(bits, Math.abs(value) - escapeValue, table.linearBits);
    if (value !== 0) writeSign(bits, value);
  }
}

function writeQuad(bits: Bits, { quadTable }: Layout, { values, at }: Place): void {
  const { codes, lengths } = quadTables[quadTable];
  const which = whichOf(values, at);
  putBits(bits, codes[which] ?? 0, lengths[which] ?? 0);
  for (const value of values.subarray(at, at + 4)) if (value !== 0) writeSign(bits, value);
}

function writeSign(bits: Bits, value: number): void {
  putBits(bits, value < 0 ? 1 : 0, 1);
}
