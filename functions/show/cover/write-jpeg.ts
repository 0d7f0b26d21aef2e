import { encode } from 'jpeg-js';
import type { Picture } from './picture.ts';

/** A baseline JPEG of 72 dots an inch, as directories want it, of a quality from 1 to 100. */
export function writeJpeg({ width, height, pixels, profile = [] }: Picture, quality: number): Uint8Array {
  const { data } = encode({ width, height, data: addAlpha(pixels) }, quality);
  // Behind SOI comes JFIF's segment: units at byte 13, dots across and down behind it.
  data.writeUInt8(1, 13);
  data.writeUInt16BE(72, 14);
  data.writeUInt16BE(72, 16);
  const header = 20;
  return Buffer.concat([data.subarray(0, header), ...profile, data.subarray(header)]);
}

/** The encoder takes four bytes a pixel and leaves the fourth alone. */
function addAlpha(pixels: Uint8Array): Uint8Array {
  const wide = new Uint8Array((pixels.length / 3) * 4);
  for (let from = 0, to = 0; from < pixels.length; from += 3, to += 4) {
    wide[to] = pixels[from] ?? 0;
    wide[to + 1] = pixels[from + 1] ?? 0;
    wide[to + 2] = pixels[from + 2] ?? 0;
  }
  return wide;
}
