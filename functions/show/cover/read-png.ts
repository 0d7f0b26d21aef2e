import type { Picture } from './picture.ts';
import { channels, type PngContent, type PngHeader, readPngContent } from './png-chunks.ts';
import { paintRow } from './png-colours.ts';

/** Where the pixels of a pass lie: Adam7 stores every eighth first, then fills the gaps. */
type Pass = { readonly x: number; readonly y: number; readonly across: number; readonly down: number };

/** https://www.w3.org/TR/png-3/#8InterlaceMethods */
const adam7: readonly Pass[] = [
  { x: 0, y: 0, across: 8, down: 8 },
  { x: 4, y: 0, across: 8, down: 8 },
  { x: 0, y: 4, across: 4, down: 8 },
  { x: 2, y: 0, across: 4, down: 4 },
  { x: 0, y: 2, across: 2, down: 4 },
  { x: 1, y: 0, across: 2, down: 2 },
  { x: 0, y: 1, across: 1, down: 2 },
];

/**
 * A PNG's pixels in RGB, what is transparent on white: of any depth and colour type, interlaced or not.
 * @throws Error of any kind where the bytes are damaged
 */
export function readPng(bytes: Uint8Array, header: PngHeader): Picture {
  const { width, height } = header;
  const passes = (header.isInterlaced ? adam7 : [{ x: 0, y: 0, across: 1, down: 1 }])
    .map((pass) => ({ ...pass, ...sizeOf(pass, header) }))
    .filter(({ columns, rows }) => columns > 0 && rows > 0);
  const total = passes.reduce((sum, { columns, rows }) => sum + (rowBytes(columns, header) + 1) * rows, 0);
  const content = readPngContent(bytes, total);
  const picture = { width, height, pixels: new Uint8Array(width * height * 3) };
  let at = 0;
  for (const pass of passes) at = readPass({ ...pass, at }, { header, content, picture });
  return picture;
}

function sizeOf({ x, y, across, down }: Pass, { width, height }: PngHeader) {
  return { columns: Math.ceil((width - x) / across), rows: Math.ceil((height - y) / down) };
}

function rowBytes(columns: number, { depth, colourType }: PngHeader): number {
  return Math.ceil((columns * depth * (channels[colourType] ?? 1)) / 8);
}

type Work = { readonly header: PngHeader; readonly content: PngContent; readonly picture: Picture };

/** Where the next pass begins. */
function readPass(
  pass: Pass & { readonly columns: number; readonly rows: number; readonly at: number },
  { header, content, picture }: Work,
): number {
  const length = rowBytes(pass.columns, header);
  const pixelBytes = Math.max(1, (header.depth * (channels[header.colourType] ?? 1)) / 8);
  let above: Uint8Array = new Uint8Array(length);
  let at = pass.at;
  for (let index = 0; index < pass.rows; index += 1) {
    const row = content.rows.subarray(at + 1, at + 1 + length);
    unfilter(row, { above, filter: content.rows[at] ?? 0, pixelBytes });
    const from = ((pass.y + index * pass.down) * picture.width + pass.x) * 3;
    paintRow(row, { header, content, picture, from, step: pass.across * 3, columns: pass.columns });
    above = row;
    at += length + 1;
  }
  return at;
}

/** Each byte was stored as its difference from its neighbours: https://www.w3.org/TR/png-3/#9Filters. */
function unfilter(
  row: Uint8Array,
  { above, filter, pixelBytes }: { above: Uint8Array; filter: number; pixelBytes: number },
): void {
  if (filter > 4) throw new RangeError(`there is no filter ${filter}`);
  if (filter === 0) return;
  for (let index = 0; index < row.length; index += 1) {
    // In front of the first pixel there is nothing, which typed arrays call `undefined`.
    const [left, upLeft] = [row[index - pixelBytes] ?? 0, above[index - pixelBytes] ?? 0];
    row[index] = (row[index] ?? 0) + predict(filter, left, { up: above[index] ?? 0, upLeft });
  }
}

function predict(filter: number, left: number, { up, upLeft }: { up: number; upLeft: number }): number {
  if (filter === 1) return left;
  if (filter === 2) return up;
  if (filter === 3) return (left + up) >> 1;
  const estimate = left + up - upLeft;
  const [toLeft, toUp, toUpLeft] = [
    Math.abs(estimate - left),
    Math.abs(estimate - up),
    Math.abs(estimate - upLeft),
  ];
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}
