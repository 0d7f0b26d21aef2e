import type { FrameHeader } from './frame-header.ts';

/** Samples to be taken off a stream's beginning and end: what encoder and decoder added to the sound. */
export type Trim = { readonly start: number; readonly end: number };

/** How many samples later a sound comes out of a decoder. */
const decoderDelay = 529;

/** The VBRI frame of Fraunhofer's encoders names itself behind a fixed 32 bytes, be the side information as long as it may. */
const vbriPlace = 4 + 32;

/** What the frame that stands here names as to be taken off, or `undefined` where it is one of sound and not one of information. */
export function readTrim(bytes: Uint8Array, at: number, header: FrameHeader): Trim | undefined {
  const place = at + header.sideInfoEnd;
  const end = at + header.bytes;
  // Some encoders do not count a check sum.
  const info = [place, place - (header.sideInfoStart - 4)].find((start) => isInfo(nameAt(bytes, start)));
  if (info !== undefined) return readLameTag(bytes.subarray(info, end));
  return nameAt(bytes, at + vbriPlace) === 'VBRI' ? { start: 0, end: 0 } : undefined;
}

function isInfo(name: string): boolean {
  return name === 'Info' || name === 'Xing';
}

/** Behind name and flags stand what the flags say: numbers of frames and of bytes, 100 places in the file, and the quality. */
function readLameTag(info: Uint8Array): Trim {
  const flags = info[7] ?? 0;
  const fields = [4, 4, 100, 4].filter((_, bit) => (flags & (1 << bit)) !== 0);
  const tag = 8 + fields.reduce((sum, size) => sum + size, 0);
  // The encoder names itself in 9 characters; delay and padding, of 12 bits each, come 12 bytes after those.
  const [high = 0, middle = 0, low = 0] = info.subarray(tag + 21, tag + 24);
  const delay = (high << 4) | (middle >> 4);
  const padding = ((middle & 15) << 8) | low;
  const isNamed = (info[tag] ?? 0) !== 0;
  if (!isNamed) return { start: 0, end: 0 };
  return { start: delay + decoderDelay, end: Math.max(0, padding - decoderDelay) };
}

function nameAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4));
}
