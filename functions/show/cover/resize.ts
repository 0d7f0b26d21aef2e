import type { Picture } from './picture.ts';

/** Of one output pixel: the first source pixel that counts, and by how much it and those behind it do. */
type Weights = { readonly first: number; readonly shares: readonly number[] };

/** The picture's square middle, brought to a side of this many pixels. */
export function resizeMiddle(picture: Picture, side: number): Picture {
  const { width, height, pixels, ...rest } = picture;
  const square = Math.min(width, height);
  if (square === side && width === height) return picture;
  const [left, top] = [Math.floor((width - square) / 2), Math.floor((height - square) / 2)];
  const weights = weigh(square, side);
  const narrow = new Uint8ClampedArray(side * square * 3);
  for (let row = 0; row < square; row += 1) {
    const from = ((top + row) * width + left) * 3;
    blendAlong(weights, { source: pixels, from, step: 3, target: narrow, to: row * side * 3, stride: 3 });
  }
  const small = new Uint8ClampedArray(side * side * 3);
  for (let column = 0; column < side; column += 1) {
    const line = { step: side * 3, stride: side * 3, from: column * 3, to: column * 3 };
    blendAlong(weights, { ...line, source: narrow, target: small });
  }
  return { ...rest, width: side, height: side, pixels: new Uint8Array(small.buffer) };
}

/** A triangle over all source pixels that a smaller picture's pixel covers; between two pixels where it becomes larger. */
function weigh(from: number, to: number): readonly Weights[] {
  const ratio = from / to;
  const reach = Math.max(1, ratio);
  return Array.from({ length: to }, (_, index) => {
    const centre = (index + 0.5) * ratio - 0.5;
    const first = Math.max(0, Math.ceil(centre - reach));
    const last = Math.min(from - 1, Math.floor(centre + reach));
    const raw = Array.from({ length: last - first + 1 }, (_, offset) =>
      Math.max(0, 1 - Math.abs(first + offset - centre) / reach),
    );
    const sum = raw.reduce((total, share) => total + share, 0);
    return { first, shares: raw.map((share) => share / sum) };
  });
}

type Line = {
  readonly source: Uint8Array | Uint8ClampedArray;
  readonly from: number;
  readonly step: number;
  readonly target: Uint8ClampedArray;
  readonly to: number;
  readonly stride: number;
};

/** One row or one column, its three colours. */
function blendAlong(weights: readonly Weights[], { source, from, step, target, to, stride }: Line): void {
  let at = to;
  for (const { first, shares } of weights) {
    let [red, green, blue] = [0, 0, 0];
    let pixel = from + first * step;
    for (const share of shares) {
      red += share * (source[pixel] ?? 0);
      green += share * (source[pixel + 1] ?? 0);
      blue += share * (source[pixel + 2] ?? 0);
      pixel += step;
    }
    target[at] = red;
    target[at + 1] = green;
    target[at + 2] = blue;
    at += stride;
  }
}
