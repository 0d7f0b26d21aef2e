import { inflateSync } from 'node:zlib';
import type { Header } from './picture.ts';

/** A PNG's header: depth in bits a sample, colour type and interlacing as its specification numbers them. */
export type PngHeader = Header & {
  readonly depth: number;
  readonly colourType: number;
  readonly isInterlaced: boolean;
};

/** What a PNG holds, still filtered and in its own colours. */
export type PngContent = {
  readonly palette: Uint8Array;
  /** Transparent colours, or the palette's degrees of opacity. */
  readonly transparency: Uint8Array | undefined;
  readonly rows: Uint8Array;
};

/** Samples a pixel by colour type: grey, RGB, palette, grey with alpha, RGB with alpha. */
export const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The depths that each colour type may have: https://www.w3.org/TR/png-3/#table111. */
const depths: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** Signature and IHDR; `undefined` where the bytes are no PNG, or of a kind that the specification does not know. */
export function readPngHeader(bytes: Uint8Array): PngHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33 || view.getUint32(0) !== 0x89504e47 || nameAt(bytes, 12) !== 'IHDR') return undefined;
  const [depth, colourType, , , interlacing] = bytes.subarray(24, 29);
  if (depth === undefined || colourType === undefined || !depths[colourType]?.includes(depth))
    return undefined;
  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  return { format: 'png', ...size, depth, colourType, isInterlaced: interlacing === 1 };
}

/**
 * Collects the chunks and unpacks the pixels.
 * @throws Error where chunks are missing or broken off, or where there are more pixels than the header says
 */
export function readPngContent(bytes: Uint8Array, rowsBytes: number): PngContent {
  const chunks = readChunks(bytes);
  const find = (name: string) => chunks.find((chunk) => chunk.name === name)?.data;
  const packed = Buffer.concat(chunks.filter(({ name }) => name === 'IDAT').map(({ data }) => data));
  // A small file can hold gigabytes of zeros: nothing is unpacked beyond what the header promised.
  const rows = inflateSync(packed, { maxOutputLength: rowsBytes });
  if (rows.length < rowsBytes)
    throw new RangeError(`${rows.length} of ${rowsBytes} bytes of pixels are there`);
  return { palette: find('PLTE') ?? new Uint8Array(), transparency: find('tRNS'), rows };
}

type Chunk = { readonly name: string; readonly data: Uint8Array };

/** Length, name, content, checksum; the content's own checksum is zlib's. */
function readChunks(bytes: Uint8Array): readonly Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 8 + view.getUint32(at);
    if (end > bytes.length) break;
    const name = nameAt(bytes, at + 4);
    chunks.push({ name, data: bytes.subarray(at + 8, end) });
    if (name === 'IEND') return chunks;
    at = end + 4;
  }
  throw new RangeError('the file breaks off');
}

function nameAt(bytes: Uint8Array, at: number): string {
  return Buffer.from(bytes.subarray(at, at + 4)).toString('latin1');
}
