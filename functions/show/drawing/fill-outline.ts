import type { Picture } from '../cover/picture.ts';
import { blend, type Colour } from './canvas.ts';
import type { Point } from './letters.ts';

/** A part of the picture in which changes of coverage are summed up, a row after the other. */
type Area = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly changes: Float32Array;
};

/**
 * Paints what closed lines enclose, each pixel by how much of it is inside. Every line adds, for the pixels right of it, the share of
 * the row that it crosses: the sum from the left is what is covered.
 */
export function fillOutline(picture: Picture, lines: readonly (readonly Point[])[], colour: Colour): void {
  const area = surround(lines);
  for (const line of lines) {
    let before = line.at(-1);
    for (const point of line) {
      if (before !== undefined) addEdge(area, before, point);
      before = point;
    }
  }
  paint(picture, area, colour);
}

function surround(lines: readonly (readonly Point[])[]): Area {
  const points = lines.flat();
  const left = Math.floor(Math.min(...points.map(([x]) => x)));
  const top = Math.floor(Math.min(...points.map(([, y]) => y)));
  // One more column takes what the last pixel of a row hands on.
  const width = Math.ceil(Math.max(...points.map(([x]) => x))) - left + 2;
  const height = Math.ceil(Math.max(...points.map(([, y]) => y))) - top;
  return { left, top, width, height, changes: new Float32Array(width * height) };
}

function addEdge(area: Area, from: Point, to: Point): void {
  if (from[1] === to[1]) return;
  const [upper, lower] = from[1] < to[1] ? [from, to] : [to, from];
  const direction = from[1] < to[1] ? 1 : -1;
  const slope = (lower[0] - upper[0]) / (lower[1] - upper[1]);
  for (let row = Math.floor(upper[1]); row < lower[1]; row += 1) {
    const [start, end] = [Math.max(upper[1], row), Math.min(lower[1], row + 1)];
    const xOf = (y: number) => upper[0] + (y - upper[1]) * slope - area.left;
    const [one, other] = [xOf(start), xOf(end)];
    const at = (row - area.top) * area.width;
    addPiece(area.changes, {
      at,
      from: Math.min(one, other),
      to: Math.max(one, other),
      share: (end - start) * direction,
    });
  }
}

/** A piece of an edge within one row of pixels, spread over the pixels that it crosses. */
function addPiece(
  changes: Float32Array,
  {
    at,
    from,
    to,
    share,
  }: { readonly at: number; readonly from: number; readonly to: number; readonly share: number },
): void {
  const [first, last] = [Math.floor(from), Math.floor(to)];
  for (let column = first; column <= last; column += 1) {
    const [start, end] = [Math.max(from, column), Math.min(to, column + 1)];
    const part = to === from ? share : (share * (end - start)) / (to - from);
    // How much of this pixel lies right of the piece; the rest of the change comes with the next pixel.
    const right = column + 1 - (start + end) / 2;
    changes[at + column] = (changes[at + column] ?? 0) + part * right;
    changes[at + column + 1] = (changes[at + column + 1] ?? 0) + part * (1 - right);
  }
}

function paint(picture: Picture, area: Area, colour: Colour): void {
  for (let row = 0; row < area.height; row += 1) {
    let sum = 0;
    for (let column = 0; column < area.width; column += 1) {
      sum += area.changes[row * area.width + column] ?? 0;
      const cover = Math.min(1, Math.abs(sum));
      const place = { x: area.left + column, y: area.top + row };
      // Sums of many roundings are not quite nothing where nothing is covered.
      if (cover > 0.002 && isWithin(picture, place))
        blend(picture.pixels, place.y * picture.width + place.x, { colour, cover });
    }
  }
}

function isWithin({ width, height }: Picture, { x, y }: { readonly x: number; readonly y: number }): boolean {
  return x >= 0 && y >= 0 && x < width && y < height;
}
