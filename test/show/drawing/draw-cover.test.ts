import { decode } from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import { readJpegHeader } from '../../../functions/show/cover/jpeg-segments.ts';
import { coverColours } from '../../../functions/show/drawing/cover-colours.ts';
import { drawCover } from '../../../functions/show/drawing/draw-cover.ts';
import { nameDrawnCover } from '../../../functions/show/drawing/name-drawn-cover.ts';

describe('drawing a cover', () => {
  const sea = { name: 'deep-sea', title: 'Deep Sea' };
  const cover = drawCover(sea);

  it('makes a picture that directories take', () => {
    expect(readJpegHeader(cover)).toMatchObject({ width: 2000, height: 2000, components: 3, bits: 8 });
    expect(cover.length).toBeLessThan(512_000);
    expect([...cover.subarray(13, 18)]).toEqual([1, 0, 72, 0, 72]);
  });

  it('writes the title over the ground, light on dark', () => {
    const { width, data } = decode(cover, { useTArray: true, formatAsRGBA: false });
    // The stem of the D that the title begins with, and the ground left of it.
    const at = (x: number, y: number) => [...data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3)];
    expect(Math.min(...at(210, 300))).toBeGreaterThan(190);
    expect(Math.max(...at(80, 300))).toBeLessThan(110);
  });

  it('draws the same bytes again, which is why it is named after name and title', () => {
    expect(Buffer.compare(drawCover({ ...sea }), cover)).toBe(0);
    const names = [sea, { ...sea, title: 'Deep See' }, { ...sea, name: 'deep' }].map(nameDrawnCover);
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect(name).toMatch(/^cover-drawn-[0-9a-f]{16}\.jpg$/);
  });

  it('has colours for every number, on which letters can be read', () => {
    for (let seed = 0; seed < 256; seed += 1) {
      const { ground, ripples, handle } = coverColours(seed);
      for (const part of ripples.flat()) expect(part).toSatisfy(Number.isInteger);
      expect(contrast(handle, ground)).toBeGreaterThan(7);
      for (const ripple of ripples) expect(contrast(handle, ripple)).toBeGreaterThan(4.5);
    }
  });
});

/** WCAG 2.2's ratio of two colours; 4.5 is its level AA, 7 AAA. */
function contrast(one: readonly number[], other: readonly number[]): number {
  const [light = 0, dark = 0] = [one, other].map(luminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
