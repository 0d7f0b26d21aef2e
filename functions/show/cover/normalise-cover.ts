import { ShowError } from '../show-error.ts';
import { dropMetadata, type JpegHeader, readJpegHeader } from './jpeg-segments.ts';
import type { Header, Picture } from './picture.ts';
import { type PngHeader, readPngHeader } from './png-chunks.ts';
import { isTooLarge, readJpeg } from './read-jpeg.ts';
import { readOrientation } from './read-orientation.ts';
import { readPng } from './read-png.ts';
import { resizeMiddle } from './resize.ts';
import { writeJpeg } from './write-jpeg.ts';

/** Podcast directories take square covers between these sides: podcasters.apple.com/support/896. */
const sides = { least: 1400, most: 3000 } as const;

const best = `best a square of ${sides.least} to ${sides.most}`;

/** Enlarging by two fifths is hardly seen on a telephone; more would be a blur under the show's name. */
const sideTaken = 1000;

/** What a camera's usual 3:2 loses when its middle is cut out is mostly scenery; of a banner half would be lost. */
const ratioTaken = 1.5;

/** A picture is unpacked whole: this many pixels are some hundred megabytes on the way. */
const pixelsTaken = 25_000_000;

/** About so many may a JPEG have, which takes more memory to unpack: the exact number depends on how its colours are stored. */
const jpegPixelsTaken = 14_000_000;

/** NPR One and Spotify take no more: help.prx.org/hc/en-us/articles/360023748473. */
export const coverBytesLimit = 512_000;

/** In between, for what would have to be much worse in its own size. */
const sideBetween = 2000;

/**
 * An author's picture as podcast directories want it: a square JPEG in RGB, of 1400 to 3000 pixels and at most 512 kB, upright and
 * without metadata. One that is all of this already keeps every byte.
 * @throws ShowError when it is no picture, or one that would not look good
 */
export function normaliseCover(bytes: Uint8Array, key: string): Uint8Array {
  const header = readJpegHeader(bytes) ?? readPngHeader(bytes);
  if (header === undefined) throw incomplete(key);
  checkSize(header, key);
  const picture = readPicture(bytes, header, key);
  const bare = dropMetadata(bytes);
  if ('components' in header && isRight(header, bytes) && bare.length <= coverBytesLimit) return bare;
  return squeeze(picture);
}

/** All that a header says is judged before anything is unpacked. */
function checkSize(header: Header, key: string): void {
  const { width, height } = header;
  const measures = measure(header, key);
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const refuse = (problem: string, expected: string) =>
    new ShowError(key, `${measures} and is too ${problem}; expected ${expected}, ${best}`);
  if (long > short * ratioTaken) throw refuse('far from a square', 'sides of 3 to 2 at most');
  if (short < sideTaken) throw refuse('small', `${sideTaken} × ${sideTaken} pixels at least`);
  if (width * height > pixelsTaken) throw refuse('large', `${pixelsTaken / 1e6} million pixels at most`);
}

function measure({ width, height }: Header, key: string): string {
  return `${key} measures ${width} × ${height} pixels`;
}

function readPicture(bytes: Uint8Array, header: JpegHeader | PngHeader, key: string): Picture {
  try {
    return 'depth' in header ? readPng(bytes, header) : readJpeg(bytes);
  } catch (cause) {
    if (isTooLarge(cause))
      throw new ShowError(
        key,
        `${measure(header, key)} and is too large for a JPEG; expected about ${jpegPixelsTaken / 1e6} million pixels at most, ${best}`,
        { cause },
      );
    // Whatever a decoder says of damaged bytes, the author can only save the picture again.
    const isInk = 'components' in header && header.components === 4;
    throw isInk
      ? new ShowError(key, `${key} is a CMYK picture; export it as RGB`, { cause })
      : incomplete(key, cause);
  }
}

function incomplete(key: string, cause?: unknown): ShowError {
  return new ShowError(key, `${key} is not a complete JPEG or PNG; export it as one`, { cause });
}

function isRight({ width, height, components, bits }: JpegHeader, bytes: Uint8Array): boolean {
  const isSized = width === height && width >= sides.least && width <= sides.most;
  return isSized && components === 3 && bits === 8 && readOrientation(bytes) === 1;
}

function squeeze(picture: Picture): Uint8Array {
  const square = Math.min(picture.width, picture.height);
  const whole = resizeMiddle(picture, Math.min(sides.most, Math.max(sides.least, square)));
  let result = new Uint8Array();
  for (const { side, quality } of attemptsFrom(whole.width)) {
    result = new Uint8Array(writeJpeg(resizeMiddle(whole, side), quality));
    if (result.length <= coverBytesLimit) break;
  }
  return result;
}

/** A smaller side looks better than a worse quality, until the side may not get any smaller. */
function attemptsFrom(side: number): readonly { readonly side: number; readonly quality: number }[] {
  const larger = [side, sideBetween].filter((other) => other > sides.least && other <= side);
  return [
    ...larger.flatMap((other) => [85, 70].map((quality) => ({ side: other, quality }))),
    ...[85, 70, 50, 30, 10].map((quality) => ({ side: sides.least, quality })),
  ];
}
