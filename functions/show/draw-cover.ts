import { createHash } from 'node:crypto';
import { bar, blankPicture, type Colour, circle, ellipse, fillShape, type Shape, within } from './canvas.ts';
import { coverColours } from './cover-colours.ts';
import type { Show } from './show.ts';
import { type Picture, writePng } from './write-png.ts';

/** Between the 1400 and 3000 pixels that directories take: sharp on a phone's whole screen, drawn in a blink. */
const side = 1600;

/** The bucket's measures, in parts of the cover's side. */
const bucket = { x: 0.5, rim: 0.64, floor: 0.875, across: 0.265, down: 0.06, acrossFloor: 0.195 } as const;

/** The cover of a show that has none of its own: a bucket full of sound, in colours that follow from its name. */
export function drawCover(show: Show): Uint8Array {
  // A hash spreads similar names over all palettes; nothing secret is kept by it.
  const digest = createHash('sha256').update(show.name).digest();
  const colours = coverColours(digest[0] ?? 0);
  const picture = blankPicture(side, colours.ground);
  drawRipples(picture, colours.ripples);
  drawBucket(picture, colours);
  drawBars(picture, { heights: barHeights(digest), colours: colours.bars });
  drawHandle(picture, colours.handle);
  return writePng(picture);
}

/** Sound spreading from the bucket's mouth: discs, each a shade nearer to the ground. */
function drawRipples(picture: Picture, shades: readonly Colour[]): void {
  for (const [index, colour] of shades.entries()) {
    const radius = (0.66 - index * 0.15) * side;
    fillShape(picture, { ...circle(bucket.x * side, bucket.rim * side, { radius }), colour });
  }
}

function drawBucket(
  picture: Picture,
  colours: { body: Colour; shade: Colour; rim: Colour; inside: Colour },
): void {
  const body = bucketBody();
  fillShape(picture, { ...body, colour: colours.body });
  // The shaded side begins left of the middle of the right half, along the bucket's own slope.
  fillShape(picture, {
    ...within(body, (x, y) => 0.115 * side - (x - bucket.x * side) - slope(y) * 0.4),
    colour: colours.shade,
  });
  fillShape(picture, { ...mouth(1), colour: colours.rim });
  fillShape(picture, { ...mouth(0.93), colour: colours.inside });
}

/** Straight sides from the rim down to the rounded floor. */
function bucketBody(): Omit<Shape, 'colour'> {
  const { x, rim, floor, across, acrossFloor } = bucket;
  const round = ellipse(x * side, floor * side, { across: acrossFloor * side, down: 0.044 * side });
  const box = {
    left: (x - across) * side,
    right: (x + across) * side,
    top: rim * side,
    bottom: round.box.bottom,
  };
  const straight = (px: number, py: number) =>
    Math.max(Math.abs(px - x * side) - acrossFloor * side - slope(py), rim * side - py, py - floor * side);
  return { box, distance: (px, py) => Math.min(straight(px, py), round.distance(px, py)) };
}

/** How much wider than its floor the bucket is at a height. */
function slope(y: number): number {
  const { rim, floor, across, acrossFloor } = bucket;
  return ((floor * side - y) / ((floor - rim) * side)) * (across - acrossFloor) * side;
}

function mouth(scale: number): Omit<Shape, 'colour'> {
  const { x, rim, across, down } = bucket;
  return ellipse(x * side, rim * side, {
    across: across * side * scale,
    down: down * side * (scale * 2 - 1),
  });
}

/** Bars that stand in the bucket: they end where its front wall hides them. */
function drawBars(
  picture: Picture,
  { heights, colours }: { heights: readonly number[]; colours: readonly Colour[] },
) {
  const opening = mouth(0.93).distance;
  const isVisible = (x: number, y: number) => Math.min(y - bucket.rim * side, opening(x, y));
  for (const [index, height] of heights.entries()) {
    const centre = (bucket.x + (index - (heights.length - 1) / 2) * 0.05) * side;
    const ends = { top: (bucket.rim - height) * side, bottom: (bucket.rim + 0.1) * side };
    const colour = colours[index % colours.length] ?? [255, 255, 255];
    fillShape(picture, { ...within(bar(centre, ends, 0.031 * side), isVisible), colour });
  }
}

/** Nine heights, low at the sides and high in the middle, each shaken a little by the name. */
function barHeights(digest: Uint8Array): readonly number[] {
  return Array.from({ length: 9 }, (_, index) => {
    const middle = 1 - Math.abs(index - 4) / 5;
    return 0.09 + 0.25 * middle + (0.2 * (digest[index + 1] ?? 0)) / 255;
  });
}

/** The handle hangs in front, from one end of the rim to the other. */
function drawHandle(picture: Picture, colour: Colour): void {
  const { x, rim, across } = bucket;
  const outer = ellipse(x * side, (rim + 0.004) * side, {
    across: (across - 0.002) * side,
    down: 0.17 * side,
  });
  const inner = ellipse(x * side, (rim + 0.004) * side, {
    across: (across - 0.02) * side,
    down: 0.152 * side,
  });
  const lip = ellipse(x * side, rim * side, { across: across * side, down: bucket.down * side });
  const hidden = (px: number, py: number) =>
    Math.max(rim * side - py, -lip.distance(px, py), -inner.distance(px, py));
  fillShape(picture, { ...within(outer, hidden), colour });
  for (const end of [-1, 1]) {
    const rivet = circle((x + end * (across - 0.011)) * side, (rim + 0.012) * side, { radius: 0.02 * side });
    fillShape(picture, { ...rivet, colour });
  }
}
