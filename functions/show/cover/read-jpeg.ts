import { decode } from 'jpeg-js';
import { readProfile } from './jpeg-segments.ts';
import type { Picture } from './picture.ts';
import { readOrientation } from './read-orientation.ts';
import { turn } from './turn.ts';

/** jpeg-js's own estimate, of which the truth was more than twice as much: with 330, 4000 × 4000 pixels took 0.85 GB of a function's 1. */
const memoryMegabytes = 290;

/**
 * A JPEG's pixels in RGB, upright. A profile stays with them, unless it is one of CMYK colours, which are none any more.
 * @throws Error of any kind where the bytes are damaged or of a kind that is not read, such as twelve bits a colour
 */
export function readJpeg(bytes: Uint8Array): Picture {
  const { width, height, data } = decode(bytes, {
    useTArray: true,
    formatAsRGBA: false,
    tolerantDecoding: false,
    maxMemoryUsageInMB: memoryMegabytes,
  });
  const profile = readProfile(bytes);
  // The profile's kind of colours stands at byte 16, behind marker, length, name and numbers of the segment.
  const isRgb = Buffer.from(profile[0]?.subarray(34, 38) ?? []).toString('latin1') === 'RGB ';
  const picture = { width, height, pixels: data, ...(isRgb ? { profile } : {}) };
  return turn(picture, readOrientation(bytes));
}

/** Whether a picture was refused for what unpacking it would take. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof Error && error.message.includes('maxMemoryUsageInMB');
}
