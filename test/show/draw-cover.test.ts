import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readPngHeader } from '../../functions/show/cover/png-chunks.ts';
import { coverColours } from '../../functions/show/cover-colours.ts';
import { defaultShow } from '../../functions/show/default-show.ts';
import { drawCover } from '../../functions/show/draw-cover.ts';
import { writePng } from '../../functions/show/write-png.ts';

describe('drawing a cover', () => {
  const cover = drawCover(defaultShow('deep-sea'));

  test('makes a picture that directories take', () => {
    expect(readPngHeader(cover)).toMatchObject({ width: 1600, height: 1600 });
    expect(cover.length).toBeLessThan(512_000);
    // Bit depth 8, RGB without alpha.
    expect([...cover.subarray(24, 26)]).toEqual([8, 2]);
  });

  test('draws the same name the same way, and another name differently', () => {
    expect(Buffer.compare(drawCover({ ...defaultShow('deep-sea'), title: 'Other' }), cover)).toBe(0);
    expect(Buffer.compare(drawCover(defaultShow('deep-see')), cover)).not.toBe(0);
  });

  test('has colours for every number', () => {
    for (let seed = 0; seed < 256; seed += 1) {
      for (const part of coverColours(seed).ripples.flat()) expect(part).toSatisfy(Number.isInteger);
    }
  });
});

test('keeps every pixel of a picture', () => {
  const pixels = Uint8Array.from([1, 2, 3, 250, 251, 252, 9, 8, 7, 0, 255, 128]);
  const png = Buffer.from(writePng({ width: 2, height: 2, pixels }));
  const rows = inflateSync(png.subarray(png.indexOf('IDAT') + 4, png.indexOf('IEND') - 8));
  const [first, second] = [rows.subarray(1, 7), rows.subarray(8, 14)];
  expect([rows[0], rows[7]]).toEqual([2, 2]);
  expect([...first, ...second.map((byte, column) => byte + (first[column] ?? 0))]).toEqual([...pixels]);
});
