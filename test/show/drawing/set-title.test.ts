import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankPicture } from '../../../functions/show/drawing/canvas.ts';
import { fillOutline } from '../../../functions/show/drawing/fill-outline.ts';
import { findLetter, type Point } from '../../../functions/show/drawing/letters.ts';
import { setTitle } from '../../../functions/show/drawing/set-title.ts';

const room = { left: 100, top: 50, width: 1000, height: 500 };

/** Where the outlines of a title are, or nothing where it has none. */
function boxOf(title: string) {
  const outlines = setTitle(title, room);
  if (outlines === undefined || outlines.length === 0) return undefined;
  const points = outlines.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

describe('a title', () => {
  it.each([
    'Tides',
    'Новости науки',
    'Αρχή και τέλος',
    'Ngày mới',
    'Žluťoučký kůň',
    'Ünder £5?',
    'One 🎧 two',
  ])('is set in outlines: %s', (title) => {
    expect(boxOf(title)).toBeDefined();
  });

  it.each(['日本語', 'Радио 東京', 'مرحبا', '🎧', '', ' '])(
    'has none where letters are missing: %j',
    (title) => {
      expect(setTitle(title, room)).toBeUndefined();
    },
  );

  it('stays in its room, whatever it is', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcMWÄйΩ.…'), minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
        const box = boxOf(words.join(' '));
        expect(box?.left).toBeGreaterThan(room.left - 25);
        expect(box?.right).toBeLessThan(room.left + room.width + 25);
        // Accents reach above a line, and tails below.
        expect(box?.top).toBeGreaterThan(room.top - 75);
        expect(box?.bottom).toBeLessThan(room.top + room.height + 60);
      }),
      { numRuns: 60 },
    );
  });

  it('is the smaller the longer it is', () => {
    const heights = ['Tides', 'Extraordinary', `${'Tides and ebbs '.repeat(5)}`, 'Tides '.repeat(60)].map(
      (title) => (setTitle(title, room)?.[0] ?? []).map(([, y]) => y),
    );
    const sizes = heights.map((ys) => Math.max(...ys) - Math.min(...ys));
    expect(sizes).toEqual(sizes.toSorted((one, other) => other - one));
    expect(new Set(sizes).size).toBe(4);
  });

  it('has an accented letter’s parts in their places', () => {
    const [plain, accented] = [findLetter('E'), findLetter('É')];
    expect(accented?.width).toBe(plain?.width);
    expect(accented?.lines.slice(0, 1)).toEqual(plain?.lines);
    const accent = accented?.lines[1] ?? [];
    expect(Math.min(...accent.map(([, y]) => y))).toBeGreaterThan(727);
  });
});

describe('filling an outline', () => {
  const square = (from: number, to: number): Point[] => [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
  ];
  const red = (lines: readonly (readonly Point[])[]) => {
    const picture = blankPicture(4, [0, 0, 0]);
    fillOutline(picture, lines, [200, 0, 0]);
    return Array.from({ length: 16 }, (_, index) => picture.pixels[index * 3]);
  };

  it('covers whole pixels wholly, and others by their share', () => {
    expect(red([square(1, 3)])).toEqual([0, 0, 0, 0, 0, 200, 200, 0, 0, 200, 200, 0, 0, 0, 0, 0]);
    expect(red([square(0.5, 2)]).slice(0, 8)).toEqual([50, 100, 0, 0, 100, 200, 0, 0]);
    const half: Point[] = [
      [0, 0],
      [4, 4],
      [0, 4],
    ];
    expect(red([half])).toEqual([100, 0, 0, 0, 200, 100, 0, 0, 200, 200, 100, 0, 200, 200, 200, 100]);
  });

  it('leaves out a hole that turns the other way, and what is outside of the picture', () => {
    expect(red([square(0, 3), square(1, 2).reverse()]).slice(0, 8)).toEqual([
      200, 200, 200, 0, 200, 0, 200, 0,
    ]);
    expect(red([square(-9, 9)])).toEqual(Array(16).fill(200));
    expect(red([square(20, 22)])).toEqual(Array(16).fill(0));
  });
});
