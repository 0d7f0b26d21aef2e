import { constants, crc32, deflateSync } from 'node:zlib';

/** A picture as rows of red, green and blue bytes. */
export type Picture = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

/** A PNG of eight bits a colour and no transparency, as podcast directories want it. */
export function writePng({ width, height, pixels }: Picture): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Bit depth 8, colour type 2 (RGB); compression, filter method and interlacing have one usual value, 0.
  header.set([8, 2, 0, 0, 0], 8);
  const rows = deflateSync(filterRows(width * 3, height, pixels), {
    level: 6,
    strategy: constants.Z_FILTERED,
  });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Filter 2, "up": a row like the one above it becomes zeros, and drawn pictures are full of those. */
function filterRows(rowBytes: number, height: number, pixels: Uint8Array): Uint8Array {
  const filtered = new Uint8Array((rowBytes + 1) * height);
  for (let row = 0; row < height; row += 1) {
    const from = row * rowBytes;
    const to = from + row + 1;
    filtered[to - 1] = 2;
    for (let column = 0; column < rowBytes; column += 1) {
      const above = row === 0 ? 0 : (pixels[from + column - rowBytes] ?? 0);
      filtered[to + column] = (pixels[from + column] ?? 0) - above;
    }
  }
  return filtered;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
