import tables from '../../decode/tables.json' with { type: 'json' };

/** More bits than any granule has: what a table cannot say. */
export const impossibleBits = 100_000;

/** No code of four values has more bits. */
const longestQuad = 6;

/** What one Huffman table writes for two sizes, at 16 times the first one and the second; `bits` counts the signs. */
export type PairTable = {
  readonly number: number;
  /** Tables with the same start have the same codes. */
  readonly start: number;
  /** Bits of what a value is over 15; 0 in a table without. */
  readonly linearBits: number;
  readonly bits: Float64Array;
  readonly lengths: Uint8Array;
  readonly codes: Uint32Array;
};

/** The tables that there are: ISO/IEC 11172-3 leaves out 4 and 14. */
export const pairTables: readonly PairTable[] = tables.linearBits
  .map((linearBits, number) => readTable(number, linearBits))
  .filter(({ number }) => number !== 4 && number !== 14);

/** The same tables by their numbers. */
export const pairTableOf: ReadonlyMap<number, PairTable> = new Map(
  pairTables.map((table) => [table.number, table]),
);

/** What is written for four values: which of them are not 0, the first one's bit the highest. */
export type QuadTable = Pick<PairTable, 'bits' | 'lengths' | 'codes'>;

/** The table of codes as long as four values are rare, and the one of four bits each. */
export const quadTables: readonly [QuadTable, QuadTable] = [
  readQuads(tables.quads),
  readQuads(tables.shortQuads),
];

function readTable(number: number, linearBits: number): PairTable {
  const start = number === 0 ? -1 : (tables.pairStarts[number] ?? 0);
  const table = { number, start, linearBits, ...emptyTable(256) };
  if (number === 0) {
    table.bits[0] = 0;
    return table;
  }
  walk({ start, base: start, width: 5, code: 0, length: 0 }, table);
  return table;
}

function emptyTable(size: number): QuadTable {
  const bits = new Float64Array(size).fill(impossibleBits);
  return { bits, lengths: new Uint8Array(size), codes: new Uint32Array(size) };
}

type Node = {
  readonly start: number;
  readonly base: number;
  readonly width: number;
  readonly code: number;
  readonly length: number;
};

/** The decoder's trees have up to five bits a level: a negative entry leads on, another holds length, second and first value. */
function walk({ start, base, width, code, length }: Node, table: PairTable): void {
  for (let index = 0; index < 1 << width; index += 1) {
    const leaf = tables.pairs[base + index] ?? 0;
    const whole = (code << width) | index;
    if (leaf < 0) {
      const next = { base: start - (leaf >> 3), width: leaf & 7, code: whole, length: length + width };
      walk({ start, ...next }, table);
    } else {
      const own = leaf >> 8;
      const [first, second] = [leaf & 15, (leaf >> 4) & 15];
      const at = 16 * first + second;
      table.lengths[at] = length + own;
      table.codes[at] = whole >> (width - own);
      table.bits[at] = length + own + Math.sign(first) + Math.sign(second);
    }
  }
}

/** Each row of six bits begins with one code, as the decoder reads it. */
function readQuads(quads: readonly number[]): QuadTable {
  const table = emptyTable(16);
  for (let row = 0; row < 1 << longestQuad; row += 1) {
    const leaf = readQuad(quads, row);
    const [which, length] = [leaf >> 4, leaf & 7];
    table.lengths[which] = length;
    table.codes[which] = row >> (longestQuad - length);
    table.bits[which] = length + countOnes(which);
  }
  return table;
}

function readQuad(quads: readonly number[], row: number): number {
  const leaf = quads[row >> 2] ?? 0;
  if ((leaf & 8) !== 0) return leaf;
  const more = leaf & 3;
  const rest = (row >> (2 - more)) & ((1 << more) - 1);
  return quads[(leaf >> 3) + rest] ?? 0;
}

function countOnes(which: number): number {
  return (which & 1) + ((which >> 1) & 1) + ((which >> 2) & 1) + ((which >> 3) & 1);
}
