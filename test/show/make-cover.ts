import { writePng } from '../../functions/show/write-png.ts';

/** A picture of one pixel whose header says that it has more. */
export function makePng(width: number, height: number, colourType = 2): Buffer {
  const bytes = Buffer.from(writePng({ width: 1, height: 1, pixels: new Uint8Array(3) }));
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes[25] = colourType;
  return bytes;
}

/** A comment, a fill byte, a table that is no frame header, then the frame header. */
export function makeJpeg(from: { width: number; height: number; frame?: number; colours?: number }): Buffer {
  const { width, height, frame = 0xc0, colours = 3 } = from;
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  return Buffer.from(
    [
      [0xff, 0xd8],
      [0xff, 0xfe, 0, 4, 1, 2],
      [0xff],
      [0xff, 0xc4, 0, 3, 9],
      [0xff, frame, 0, 17, 8, ...size, colours],
      [1, 2, 3, 4],
    ].flat(),
  );
}
