import { constants, crc32, deflateSync } from 'node:zlib';

/** Samples a pixel by PNG's colour types. */
const channels = [1, 0, 3, 1, 2, 0, 4];

/** What a test may want of a PNG; black where nothing is said. */
export type Png = {
  readonly depth?: number;
  readonly colourType?: number;
  readonly isInterlaced?: boolean;
  /** The rows of all passes as they stand in the file, each with its filter in front. */
  readonly rows?: Uint8Array;
  readonly chunks?: readonly (readonly [name: string, data: Uint8Array])[];
};

/** A PNG that is whole and right. */
export function makePng(width: number, height: number, more: Png = {}): Buffer {
  const { depth = 8, colourType = 2, isInterlaced = false, rows, chunks = [] } = more;
  const rowBytes = Math.ceil((width * depth * (channels[colourType] ?? 0)) / 8) + 1;
  const content = rows ?? new Uint8Array(rowBytes * height);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, colourType, 0, 0, isInterlaced ? 1 : 0], 8);
  return Buffer.concat([
    Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', header),
    ...chunks.map(([name, data]) => chunk(name, data)),
    chunk('IDAT', deflateSync(content, { level: 1, strategy: constants.Z_RLE })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** What a test may want of a JPEG. */
export type Jpeg = {
  readonly width: number;
  readonly height: number;
  /** 0xc0 is baseline, 0xc2 progressive. */
  readonly frame?: number;
  readonly colours?: number;
  /** From -127 to 127: how far the first colour is from the middle, the others being in the middle. */
  readonly level?: number;
  /** Segments behind the first marker, each of its marker and content. */
  readonly segments?: readonly (readonly [marker: number, content: Uint8Array])[];
};

/** A JPEG of one colour that is whole and right, and made much faster than one of many. */
export function makeJpeg(from: Jpeg): Buffer {
  const { width, height, frame = 0xc0, colours = 3, level = 64, segments = [] } = from;
  const ids = Array.from({ length: colours }, (_, index) => index + 1);
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  const isProgressive = frame === 0xc2;
  const dc = [1, 1, ...Array(14).fill(0), 0, 7];
  const ac = [1, ...Array(15).fill(0), 0];
  return Buffer.concat([
    Buffer.of(0xff, 0xd8),
    ...segments.map(([marker, content]) => segment(marker, content)),
    // A comment's place is anywhere; a fill byte may stand before any marker.
    Buffer.of(0xff),
    segment(0xdb, Buffer.of(0, ...Array(64).fill(8))),
    segment(frame, Buffer.of(8, ...size, colours, ...ids.flatMap((id) => [id, 0x11, 0]))),
    segment(0xc4, Buffer.of(0x00, ...dc)),
    segment(0xc4, Buffer.of(0x10, ...ac)),
    segment(0xda, Buffer.of(colours, ...ids.flatMap((id) => [id, 0]), 0, isProgressive ? 0 : 63, 0)),
    scan(Math.ceil(width / 8) * Math.ceil(height / 8), { colours, level, isProgressive }),
    Buffer.of(0xff, 0xd9),
  ]);
}

/** Every block is as the one before it: code 0 for no difference, and 0 again for no waves in a baseline JPEG. */
function scan(units: number, of: { colours: number; level: number; isProgressive: boolean }): Buffer {
  const end = of.isProgressive ? '' : '0';
  // Seven bits of difference: positive as they are, negative as their complement.
  const amount = Math.abs(of.level) < 64 ? 64 : Math.abs(of.level);
  const bits = (of.level < 0 ? 127 - amount : amount).toString(2).padStart(7, '0');
  const first = `10${bits}${end}${`0${end}`.repeat(of.colours - 1)}`;
  const rest = `0${end}`.repeat(of.colours * (units - 1));
  const all = first + rest;
  const bytes = Buffer.alloc(Math.ceil(all.length / 8));
  for (let at = 0; at < all.length; at += 8) {
    bytes[at / 8] = Number.parseInt(all.slice(at, at + 8).padEnd(8, '1'), 2);
  }
  return bytes;
}

function segment(marker: number, content: Uint8Array): Buffer {
  const length = content.length + 2;
  return Buffer.concat([Buffer.of(0xff, marker, length >> 8, length & 255), content]);
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
