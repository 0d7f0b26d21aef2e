import type { Bands } from './bands.ts';
import { type Bits, peekBits, takeBits } from './bits.ts';
import type { Granule } from './read-granule.ts';
import tables from './tables.json' with { type: 'json' };

const pairs = Int16Array.from(tables.pairs);
const quads = Uint8Array.from(tables.quads);
const shortQuads = Uint8Array.from(tables.shortQuads);

// The tables are those of ISO/IEC 11172-3, packed as minimp3 packs them (CC0, https://github.com/lieff/minimp3).

/** Behind a value of 15 stand more bits. */
const escapeValue = 15;

/**
 * Reads a granule's values: pairs of larger ones by the tables of their regions, then fours of 0 and ±1 up to the end of its data.
 * Answers how many there may be; those behind are 0.
 */
export function readValues(bits: Bits, granule: Granule, { bands, end, values }: Reading): number {
  values.fill(0);
  const big = readPairs(bits, granule, { bands, end, values });
  return readQuads(bits, granule.hasShortQuads ? shortQuads : quads, { at: big, end, values });
}

type Reading = { readonly bands: Bands; readonly end: number; readonly values: Int32Array };

function readPairs(bits: Bits, granule: Granule, { bands, values }: Reading): number {
  const last = Math.min(values.length, 2 * granule.bigPairs);
  let [at, region, bandEnd] = [0, 0, 0];
  let left = (granule.regionBands[0] ?? 0) + 1;
  for (const width of bands.widths) {
    if (at >= last) break;
    if (left === 0) {
      region += 1;
      left = (granule.regionBands[region] ?? Number.POSITIVE_INFINITY) + 1;
    }
    left -= 1;
    bandEnd += width;
    const table = granule.tables[region] ?? 0;
    for (; at < Math.min(bandEnd, last); at += 2) readPair(bits, table, { at, values });
  }
  return at;
}

type Target = { readonly at: number; readonly values: Int32Array };

/** The tables are trees of up to five bits a level: a negative entry leads on, another holds length, second and first value. */
function readPair(bits: Bits, table: number, { at, values }: Target): void {
  const start = tables.pairStarts[table] ?? 0;
  let width = 5;
  let leaf = pairs[start + peekBits(bits, width)] ?? 0;
  while (leaf < 0) {
    bits.position += width;
    width = leaf & 7;
    leaf = pairs[start + peekBits(bits, width) - (leaf >> 3)] ?? 0;
  }
  bits.position += leaf >> 8;
  const linearBits = tables.linearBits[table] ?? 0;
  values[at] = readSigned(bits, leaf & 15, linearBits);
  values[at + 1] = readSigned(bits, (leaf >> 4) & 15, linearBits);
}

function readSigned(bits: Bits, value: number, linearBits: number): number {
  if (value === 0) return 0;
  const size = value === escapeValue ? value + takeBits(bits, linearBits) : value;
  return takeBits(bits, 1) === 1 ? -size : size;
}

type Rest = { readonly at: number; readonly end: number; readonly values: Int32Array };

function readQuads(bits: Bits, table: Uint8Array, { at: from, end, values }: Rest): number {
  let at = from;
  for (; at + 4 <= values.length; at += 4) {
    const leaf = readQuad(bits, table);
    if (bits.position > end) break;
    for (let index = 0; index < 4; index += 1) {
      if ((leaf & (128 >> index)) !== 0) values[at + index] = 1 - 2 * takeBits(bits, 1);
    }
  }
  return at;
}

/** Codes of four bits, or a few more: the highest four bits of the entry say which of the values are not 0, the lowest three how long it is. */
function readQuad(bits: Bits, table: Uint8Array): number {
  let leaf = table[peekBits(bits, 4)] ?? 0;
  if ((leaf & 8) === 0) {
    const more = leaf & 3;
    leaf = table[(leaf >> 3) + (peekBits(bits, 4 + more) & ((1 << more) - 1))] ?? 0;
  }
  bits.position += leaf & 7;
  return leaf;
}
