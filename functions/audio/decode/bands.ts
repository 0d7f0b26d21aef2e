import type { Granule } from './read-granule.ts';

/** How many of the 576 values each band of scale factors has; three equal ones in a row are the windows of a short block. */
export type Bands = { readonly widths: readonly number[]; readonly longBands: number };

/** The bands of each kind of blocks at one sample rate. */
export type BandLayouts = { readonly long: Bands; readonly short: Bands; readonly mixed: Bands };

/** A mixed block's first two subbands, 36 values, are long. */
const mixedLongValues = 36;

const layouts24kHz = layOutBands(
  [6, 6, 6, 6, 6, 6, 8, 10, 12, 14, 16, 18, 22, 26, 32, 38, 46, 54, 62, 70, 76, 36],
  [4, 4, 4, 6, 8, 10, 12, 14, 18, 24, 32, 44, 12],
);

/** The bands of a granule, by its kind of blocks; at 24 kHz where nothing else is said. */
export function bandsOf(
  { blockType, isMixed }: Pick<Granule, 'blockType' | 'isMixed'>,
  layouts: BandLayouts = layouts24kHz,
): Bands {
  if (blockType !== 2) return layouts.long;
  return isMixed ? layouts.mixed : layouts.short;
}

/** All layouts, of the bands of a long block and of one window of a short one. */
export function layOutBands(long: readonly number[], short: readonly number[]): BandLayouts {
  const lowest = cut(long, 0, mixedLongValues);
  const rest = cut(short, mixedLongValues / 3, 576 / 3);
  return {
    long: { widths: long, longBands: long.length },
    short: { widths: threeOf(short), longBands: 0 },
    mixed: { widths: [...lowest, ...threeOf(rest)], longBands: lowest.length },
  };
}

/** What of the bands lies between two values. */
function cut(widths: readonly number[], from: number, to: number): readonly number[] {
  let end = 0;
  const parts = widths.map((width) => {
    const start = end;
    end += width;
    return Math.min(end, to) - Math.max(start, from);
  });
  return parts.filter((width) => width > 0);
}

function threeOf(widths: readonly number[]): readonly number[] {
  return widths.flatMap((width) => [width, width, width]);
}
