import type { Granule } from './read-granule.ts';

/** How many of the 576 values each band of scale factors has, at 24 kHz; three equal ones in a row are the windows of a short block. */
export type Bands = { readonly widths: readonly number[]; readonly longBands: number };

const long = [6, 6, 6, 6, 6, 6, 8, 10, 12, 14, 16, 18, 22, 26, 32, 38, 46, 54, 62, 70, 76, 36];
const short = [4, 4, 4, 6, 8, 10, 12, 14, 18, 24, 32, 44, 12];

/** A mixed block's first two subbands, 36 values, are long. */
const mixedLongBands = 6;
const mixedShortBands = 3;

const longLayout: Bands = { widths: long, longBands: long.length };
const shortLayout: Bands = { widths: threeOf(short), longBands: 0 };
const mixedLayout: Bands = {
  widths: [...long.slice(0, mixedLongBands), ...threeOf(short.slice(mixedShortBands))],
  longBands: mixedLongBands,
};

/** The bands of a granule, by its kind of blocks. */
export function bandsOf({ blockType, isMixed }: Pick<Granule, 'blockType' | 'isMixed'>): Bands {
  if (blockType !== 2) return longLayout;
  return isMixed ? mixedLayout : shortLayout;
}

function threeOf(widths: readonly number[]): readonly number[] {
  return widths.flatMap((width) => [width, width, width]);
}
