import { createHash } from 'node:crypto';
import { writeJpeg } from '../cover/write-jpeg.ts';
import type { Show } from '../show.ts';
import { blankPicture } from './canvas.ts';
import { coverColours } from './cover-colours.ts';
import { drawBucket, drawRipples } from './draw-bucket.ts';
import { fillOutline } from './fill-outline.ts';
import { setTitle } from './set-title.ts';

/** Between the 1400 and 3000 pixels that directories take: sharp on a phone's whole screen. */
const side = 2000;

/** Flat colours come out clean at it. */
const quality = 88;

/** Round the title, in parts of the side: apps cut the corners off. */
const margin = 0.085;

/** The bucket alone fills the cover; under a title it stands small in the corner that the first letters leave free. */
const frames = {
  alone: { left: 0, top: 0, side },
  underTitle: { left: 0.475 * side, top: 0.405 * side, side: 0.58 * side },
} as const;

/** Nothing of the title gets as far down as the bars of sound. */
const titleHeight = 0.45;

/**
 * The cover of a show that has none of its own: its title over a bucket full of sound, in colours that follow from its name. A title in
 * a script that the letters do not have is left to the app, which shows it beside the cover.
 */
export function drawCover({ name, title }: Pick<Show, 'name' | 'title'>): Uint8Array {
  // A hash spreads similar names over all palettes; nothing secret is kept by it.
  const digest = createHash('sha256').update(name).digest();
  const colours = coverColours(digest[0] ?? 0);
  const picture = blankPicture(side, colours.ground);
  const left = margin * side;
  const outlines = setTitle(title, { left, top: left, width: side - 2 * left, height: titleHeight * side });
  const frame = outlines === undefined ? frames.alone : frames.underTitle;
  drawRipples(picture, frame, colours.ripples);
  drawBucket(picture, frame, { heights: barHeights(digest, outlines === undefined ? 1 : 0.62), colours });
  if (outlines !== undefined) fillOutline(picture, outlines, colours.handle);
  return writeJpeg(picture, quality);
}

/** Nine heights, low at the sides and high in the middle, each shaken a little by the name. */
function barHeights(digest: Uint8Array, scale: number): readonly number[] {
  return Array.from({ length: 9 }, (_, index) => {
    const middle = 1 - Math.abs(index - 4) / 5;
    return (0.09 + 0.25 * middle + (0.2 * (digest[index + 1] ?? 0)) / 255) * scale;
  });
}
