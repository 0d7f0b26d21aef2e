import type { Picture } from '../cover/picture.ts';

/** Red, green and blue from 0 to 255. */
export type Colour = readonly [number, number, number];

/** How far a point lies outside a shape's edge, in pixels; negative inside. */
export type Distance = (x: number, y: number) => number;

/** The part of a picture that a shape can touch. */
export type Box = {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

/** A shape to fill: where it is, which box holds it, and its colour. */
export type Shape = { readonly distance: Distance; readonly box: Box; readonly colour: Colour };

/** A square picture of one colour. */
export function blankPicture(side: number, colour: Colour): Picture {
  const pixels = Buffer.alloc(side * side * 3, Uint8Array.from(colour));
  return { width: side, height: side, pixels };
}

/** Paints a shape over what is there, its edge softened over one pixel. */
export function fillShape({ width, height, pixels }: Picture, { distance, box, colour }: Shape): void {
  const columns = {
    from: Math.max(0, Math.floor(box.left) - 1),
    to: Math.min(width, Math.ceil(box.right) + 1),
  };
  const rows = {
    from: Math.max(0, Math.floor(box.top) - 1),
    to: Math.min(height, Math.ceil(box.bottom) + 1),
  };
  for (let row = rows.from; row < rows.to; row += 1) {
    for (let column = columns.from; column < columns.to; ) {
      const outside = distance(column + 0.5, row + 0.5);
      const behind = Math.min(columns.to, column + alikeFrom(outside));
      const cover = Math.min(1, 0.5 - outside);
      if (cover > 0) blend(pixels, row * width + column, { colour, cover, count: behind - column });
      column = behind;
    }
  }
}

/**
 * How many pixels from here on are covered as this one is: no edge is nearer than the distance. Half of it, as an ellipse's is
 * an estimate.
 */
function alikeFrom(outside: number): number {
  return Math.max(1, Math.floor((Math.abs(outside) - 0.5) / 2));
}

/** An upright bar with round ends. */
export function bar(
  centre: number,
  ends: { top: number; bottom: number },
  width: number,
): Omit<Shape, 'colour'> {
  const radius = width / 2;
  const [top, bottom] = [ends.top + radius, ends.bottom - radius];
  return {
    distance: (x, y) => length(x - centre, y - Math.min(Math.max(y, top), bottom)) - radius,
    box: { left: centre - radius, right: centre + radius, top: ends.top, bottom: ends.bottom },
  };
}

/** A filled circle, or a ring where a line width is given. */
export function circle(x: number, y: number, size: { radius: number; line?: number }): Omit<Shape, 'colour'> {
  const { radius, line } = size;
  const reach = radius + (line ?? 0) / 2;
  const toEdge: Distance = (px, py) => length(px - x, py - y) - radius;
  return {
    distance: line === undefined ? toEdge : (px, py) => Math.abs(toEdge(px, py)) - line / 2,
    box: { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach },
  };
}

/** An ellipse, filled. */
export function ellipse(x: number, y: number, size: { across: number; down: number }): Omit<Shape, 'colour'> {
  const { across, down } = size;
  return {
    // Not the exact distance (which has no closed form), but right at the edge, where it is looked at.
    distance: (px, py) => {
      const [dx, dy] = [(px - x) / across, (py - y) / down];
      const reached = length(dx, dy);
      return reached === 0
        ? -Math.min(across, down)
        : (reached * (reached - 1)) / length(dx / across, dy / down);
    },
    box: { left: x - across, right: x + across, top: y - down, bottom: y + down },
  };
}

/** What two shapes have in common: the larger distance counts. */
export function within(one: Omit<Shape, 'colour'>, other: Distance): Omit<Shape, 'colour'> {
  return { box: one.box, distance: (x, y) => Math.max(one.distance(x, y), other(x, y)) };
}

/** Lays a colour over so many pixels of a row, as far as it covers them; the first is counted from the picture's first. */
export function blend(
  pixels: Uint8Array,
  first: number,
  { colour, cover, count = 1 }: { readonly colour: Colour; readonly cover: number; readonly count?: number },
): void {
  const [red, green, blue] = colour;
  for (let at = first * 3; at < (first + count) * 3; at += 3) {
    pixels[at] = mix(pixels[at] ?? 0, red, cover);
    pixels[at + 1] = mix(pixels[at + 1] ?? 0, green, cover);
    pixels[at + 2] = mix(pixels[at + 2] ?? 0, blue, cover);
  }
}

/** All pixels but those at an edge are wholly covered. */
function mix(old: number, value: number, cover: number): number {
  return cover >= 1 ? value : Math.round(old + (value - old) * cover);
}

/** Math.sqrt is exact on every machine, Math.hypot is not. */
function length(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}
