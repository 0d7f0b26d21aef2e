import { ShowError } from './show-error.ts';

/** What a cover's bytes say about it. */
export type Cover = { readonly width: number; readonly height: number; readonly format: 'jpeg' | 'png' };

/** Podcast directories take square covers between these sides: podcasters.apple.com/support/896. */
const sides = { least: 1400, most: 3000 } as const;

/** Enough for a PNG of the greatest size, if it is not mere noise. Every app fetches it, and a function holds it in memory. */
export const coverLimitBytes = 10_000_000;

/**
 * Reads a cover's size from its header.
 * @throws ShowError when a podcast directory would refuse the picture
 */
export function checkCover(bytes: Uint8Array, key = 'cover'): Cover {
  const header = readPng(bytes) ?? readJpeg(bytes);
  if (header === undefined)
    throw new ShowError(key, `${key} is not a complete JPEG or PNG; export it as one`);
  const { width, height, format } = header;
  const wanted = `expected a square of ${sides.least} to ${sides.most} pixels`;
  if (width !== height || width < sides.least || width > sides.most) {
    throw new ShowError(key, `${key} measures ${width} × ${height} pixels; ${wanted}`);
  }
  if (header.fault !== undefined) throw new ShowError(key, `${key} ${header.fault}`);
  return { width, height, format };
}

type Header = Cover & { readonly fault?: string };

/** PNG's signature, then IHDR: width, height, bit depth, colour type. */
function readPng(bytes: Uint8Array): Header | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== pngNames.IHDR)
    return undefined;
  const size = { width: view.getUint32(16), height: view.getUint32(20), format: 'png' as const };
  // Colour types 4 and 6 carry transparency, which directories refuse; the others may name colours that are transparent.
  const isTransparent = bytes[25] === 4 || bytes[25] === 6;
  if (isTransparent) return { ...size, fault: 'has an alpha channel; export it without transparency' };
  const fault = 'has transparent colours; export it without transparency';
  return hasTransparentColours(view) ? { ...size, fault } : size;
}

/** Walks the chunks behind IHDR (length, name, content, checksum) to the pixels; tRNS stands before those if at all. */
function hasTransparentColours(view: DataView): boolean {
  for (let at = 33; at + 8 <= view.byteLength; at += 12 + view.getUint32(at)) {
    const name = view.getUint32(at + 4);
    if (name === pngNames.tRNS) return true;
    if (name === pngNames.IDAT) return false;
  }
  return false;
}

/** Names of chunks as numbers: RFC 2083, section 4. */
const pngNames = { IHDR: 0x49484452, IDAT: 0x49444154, tRNS: 0x74524e53 } as const;

/** Walks JPEG's segments to the frame header: height, width, number of colours. */
function readJpeg(bytes: Uint8Array): Header | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4 || view.getUint16(0) !== 0xffd8) return undefined;
  for (let at = 2; at + 10 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = view.getUint8(at + 1);
    if (isFrameHeader(marker)) return readFrameHeader(view, at);
    // Before a marker there may be any number of fill bytes.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return undefined;
}

/** SOF0 to SOF15 lie among three other markers: C4, C8 and CC (ITU T.81, table B.1). */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function readFrameHeader(view: DataView, at: number): Header {
  const size = { width: view.getUint16(at + 7), height: view.getUint16(at + 5), format: 'jpeg' as const };
  return view.getUint8(at + 9) === 4 ? { ...size, fault: 'is a CMYK picture; export it as RGB' } : size;
}
