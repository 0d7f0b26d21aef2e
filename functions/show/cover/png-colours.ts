import type { Picture } from './picture.ts';
import type { PngContent, PngHeader } from './png-chunks.ts';
import { channels } from './png-chunks.ts';

/** Where a row's pixels go: the first one's place, and the distance to the next. */
type Place = {
  readonly header: PngHeader;
  readonly content: PngContent;
  readonly picture: Picture;
  readonly from: number;
  readonly step: number;
  readonly columns: number;
};

/** Colours and opacity, each from 0 to 1. */
type Rgba = readonly [number, number, number, number];

/** Puts a row of samples into the picture, as colours on white. */
export function paintRow(row: Uint8Array, { header, content, picture, from, step, columns }: Place): void {
  const { pixels } = picture;
  const isPlain = header.colourType === 2 && header.depth === 8 && content.transparency === undefined;
  const colourAt = isPlain ? undefined : colourReader(row, header, content);
  for (let column = 0, to = from; column < columns; column += 1, to += step) {
    if (colourAt === undefined) pixels.set(row.subarray(column * 3, column * 3 + 3), to);
    else paint(pixels, to, colourAt(column));
  }
}

function paint(pixels: Uint8Array, to: number, [red, green, blue, opacity]: Rgba): void {
  const white = 1 - opacity;
  pixels[to] = Math.round((red * opacity + white) * 255);
  pixels[to + 1] = Math.round((green * opacity + white) * 255);
  pixels[to + 2] = Math.round((blue * opacity + white) * 255);
}

function colourReader(
  row: Uint8Array,
  { depth, colourType }: PngHeader,
  { palette, transparency }: PngContent,
): (column: number) => Rgba {
  const most = 2 ** depth - 1;
  const perPixel = channels[colourType] ?? 1;
  const sample = (column: number, channel: number) => readSample(row, column * perPixel + channel, depth);
  const share = (column: number, channel: number) => sample(column, channel) / most;
  /** One colour may be declared transparent, each of its samples in two bytes. */
  const isClear = (column: number) =>
    transparency !== undefined &&
    transparency.length >= perPixel * 2 &&
    Array.from({ length: perPixel }, (_, channel) => channel).every(
      (channel) => sample(column, channel) === readSample(transparency, channel, 16),
    );
  const grey = (column: number, opacity: number): Rgba => {
    const value = share(column, 0);
    return [value, value, value, opacity];
  };
  const rgb = (column: number, opacity: number): Rgba => [
    share(column, 0),
    share(column, 1),
    share(column, 2),
    opacity,
  ];
  if (colourType === 0) return (column) => grey(column, isClear(column) ? 0 : 1);
  if (colourType === 2) return (column) => rgb(column, isClear(column) ? 0 : 1);
  if (colourType === 4) return (column) => grey(column, share(column, 1));
  if (colourType === 6) return (column) => rgb(column, share(column, 3));
  return (column) => entryOf(sample(column, 0), palette, transparency);
}

function entryOf(index: number, palette: Uint8Array, transparency: Uint8Array | undefined): Rgba {
  const [red = 0, green = 0, blue = 0] = palette.subarray(index * 3, index * 3 + 3);
  return [red / 255, green / 255, blue / 255, (transparency?.[index] ?? 255) / 255];
}

/** Samples are packed from the left, the first in the highest bits. */
function readSample(row: Uint8Array, index: number, depth: number): number {
  if (depth === 8) return row[index] ?? 0;
  if (depth === 16) return ((row[index * 2] ?? 0) << 8) | (row[index * 2 + 1] ?? 0);
  const bit = index * depth;
  return ((row[bit >> 3] ?? 0) >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
}
