import type { Picture } from '../cover/picture.ts';
import { bar, type Colour, circle, ellipse, fillShape, type Shape, within } from './canvas.ts';
import type { CoverColours } from './cover-colours.ts';

/** A square that is drawn into: where it begins, and its side, in pixels of the picture. */
export type Frame = { readonly left: number; readonly top: number; readonly side: number };

/** The bucket's measures, in parts of the frame's side. */
const bucket = { x: 0.5, rim: 0.64, floor: 0.875, across: 0.265, down: 0.06, acrossFloor: 0.195 } as const;

type Outline = Omit<Shape, 'colour'>;

/** A bucket full of sound: bars of these heights, in parts of the frame's side. */
export function drawBucket(
  picture: Picture,
  frame: Frame,
  { heights, colours }: { readonly heights: readonly number[]; readonly colours: CoverColours },
): void {
  const fill = (outline: Outline, colour: Colour) => fillShape(picture, { ...outline, colour });
  const body = bucketBody(frame);
  fill(body, colours.body);
  // The shaded side begins left of the middle of the right half, along the bucket's own slope.
  const shade = (x: number, y: number) =>
    0.115 * frame.side - (x - across(frame, bucket.x)) - slope(frame, y) * 0.4;
  fill(within(body, shade), colours.shade);
  fill(mouth(frame, 1), colours.rim);
  fill(mouth(frame, 0.93), colours.inside);
  for (const [index, outline] of bars(frame, heights).entries())
    fill(outline, colours.bars[index % colours.bars.length] ?? colours.rim);
  for (const outline of handle(frame)) fill(outline, colours.handle);
}

/** Sound spreading from the bucket's mouth: discs, each a shade nearer to the ground. */
export function drawRipples(picture: Picture, frame: Frame, shades: readonly Colour[]): void {
  for (const [index, colour] of shades.entries()) {
    const radius = (0.66 - index * 0.15) * picture.width;
    fillShape(picture, { ...circle(across(frame, bucket.x), down(frame, bucket.rim), { radius }), colour });
  }
}

function across({ left, side }: Frame, share: number): number {
  return left + share * side;
}

function down({ top, side }: Frame, share: number): number {
  return top + share * side;
}

/** Straight sides from the rim down to the rounded floor. */
function bucketBody(frame: Frame): Outline {
  const { x, rim, floor, acrossFloor } = bucket;
  const { side } = frame;
  const [middle, rimY, floorY] = [across(frame, x), down(frame, rim), down(frame, floor)];
  const round = ellipse(middle, floorY, { across: acrossFloor * side, down: 0.044 * side });
  const box = {
    left: middle - bucket.across * side,
    right: middle + bucket.across * side,
    top: rimY,
    bottom: round.box.bottom,
  };
  const straight = (px: number, py: number) =>
    Math.max(Math.abs(px - middle) - acrossFloor * side - slope(frame, py), rimY - py, py - floorY);
  return { box, distance: (px, py) => Math.min(straight(px, py), round.distance(px, py)) };
}

/** How much wider than its floor the bucket is at a height. */
function slope(frame: Frame, y: number): number {
  const { rim, floor, acrossFloor } = bucket;
  const share = (down(frame, floor) - y) / ((floor - rim) * frame.side);
  return share * (bucket.across - acrossFloor) * frame.side;
}

function mouth(frame: Frame, scale: number): Outline {
  return ellipse(across(frame, bucket.x), down(frame, bucket.rim), {
    across: bucket.across * frame.side * scale,
    down: bucket.down * frame.side * (scale * 2 - 1),
  });
}

/** Bars that stand in the bucket: they end where its front wall hides them. */
function bars(frame: Frame, heights: readonly number[]): readonly Outline[] {
  const opening = mouth(frame, 0.93).distance;
  const isVisible = (x: number, y: number) => Math.min(y - down(frame, bucket.rim), opening(x, y));
  return heights.map((height, index) => {
    const centre = across(frame, bucket.x + (index - (heights.length - 1) / 2) * 0.05);
    const ends = { top: down(frame, bucket.rim - height), bottom: down(frame, bucket.rim + 0.1) };
    return within(bar(centre, ends, 0.031 * frame.side), isVisible);
  });
}

/** The handle hangs in front, from one end of the rim to the other. */
function handle(frame: Frame): readonly Outline[] {
  const { side } = frame;
  const [middle, hung] = [across(frame, bucket.x), down(frame, bucket.rim + 0.004)];
  const bow = (width: number, depth: number) =>
    ellipse(middle, hung, { across: (bucket.across - width) * side, down: depth * side });
  const inner = bow(0.02, 0.152);
  const lip = mouth(frame, 1);
  const hidden = (px: number, py: number) =>
    Math.max(down(frame, bucket.rim) - py, -lip.distance(px, py), -inner.distance(px, py));
  const rivets = [-1, 1].map((end) =>
    circle(across(frame, bucket.x + end * (bucket.across - 0.011)), down(frame, bucket.rim + 0.012), {
      radius: 0.02 * side,
    }),
  );
  return [within(bow(0.002, 0.17), hidden), ...rivets];
}
