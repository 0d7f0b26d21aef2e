import type { Picture } from './picture.ts';

/** Where a pixel of the upright picture is in the one that was taken, by EXIF's orientation: TIFF 6.0, section 8. */
const sources: readonly ((x: number, y: number, size: Size) => readonly [number, number])[] = [
  (x, y) => [x, y],
  (x, y, { right }) => [right - x, y],
  (x, y, { right, bottom }) => [right - x, bottom - y],
  (x, y, { bottom }) => [x, bottom - y],
  (x, y) => [y, x],
  (x, y, { bottom }) => [y, bottom - x],
  (x, y, { right, bottom }) => [right - y, bottom - x],
  (x, y, { right }) => [right - y, x],
];

/** The last column and row of the picture that was taken. */
type Size = { readonly right: number; readonly bottom: number };

/** The picture as it was seen, whichever way the camera was held. */
export function turn(picture: Picture, orientation: number): Picture {
  const source = sources[orientation - 1];
  if (source === undefined || orientation === 1) return picture;
  const { pixels } = picture;
  const isOnItsSide = orientation >= 5;
  const [width, height] = isOnItsSide ? [picture.height, picture.width] : [picture.width, picture.height];
  const size = { right: picture.width - 1, bottom: picture.height - 1 };
  const turned = new Uint8Array(pixels.length);
  for (let y = 0, to = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, to += 3) {
      const [column, row] = source(x, y, size);
      const from = (row * picture.width + column) * 3;
      turned[to] = pixels[from] ?? 0;
      turned[to + 1] = pixels[from + 1] ?? 0;
      turned[to + 2] = pixels[from + 2] ?? 0;
    }
  }
  return { ...picture, width, height, pixels: turned };
}
