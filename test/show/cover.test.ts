import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { checkCover } from '../../functions/show/check-cover.ts';
import { coverColours } from '../../functions/show/cover-colours.ts';
import { defaultShow } from '../../functions/show/default-show.ts';
import { drawCover } from '../../functions/show/draw-cover.ts';
import { ShowError } from '../../functions/show/show-error.ts';
import { writePng } from '../../functions/show/write-png.ts';
import { makeJpeg, makePng } from './make-cover.ts';

describe('drawing a cover', () => {
  const cover = drawCover(defaultShow('deep-sea'));

  test('makes a picture that directories take', () => {
    const { width, height, format } = checkCover(cover);
    expect([width, height, format]).toEqual([1600, 1600, 'png']);
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

describe("checking an author's cover", () => {
  test.each([0xc0, 0xc2])('reads a JPEG whose frame header is %i', (frame) => {
    expect(checkCover(makeJpeg({ width: 1400, height: 1400, frame }))).toEqual({
      width: 1400,
      height: 1400,
      format: 'jpeg',
    });
  });

  test('reads a view into a larger buffer', () => {
    const large = Buffer.concat([Buffer.alloc(7), makePng(3000, 3000), Buffer.alloc(7)]);
    expect(checkCover(large.subarray(7, -7))).toMatchObject({ width: 3000, height: 3000 });
  });

  test('takes a palette without transparency, and bytes that break off within a chunk', () => {
    expect(checkCover(makePng(1500, 1500, 3))).toMatchObject({ format: 'png' });
    for (let length = 33; length < 60; length += 1)
      expect(checkCover(transparent(3).subarray(0, length).fill(255, 33))).toMatchObject({ width: 1500 });
  });

  test('does not take pixels for the name of a chunk', () => {
    const opaque = makePng(1500, 1500);
    const end = opaque.indexOf('IEND') - 4;
    const bytes = Buffer.concat([opaque.subarray(0, end), chunk('tRNS'), opaque.subarray(end)]);
    // Transparency stands before the pixels: behind them no reader looks for it.
    expect(checkCover(bytes)).toMatchObject({ format: 'png' });
  });

  test.each([
    [
      makePng(1399, 1399),
      'art/cover.png measures 1399 × 1399 pixels; expected a square of 1400 to 3000 pixels',
    ],
    [makePng(3001, 3001), 'measures 3001 × 3001 pixels'],
    [makePng(1400, 1500), 'measures 1400 × 1500 pixels'],
    [makePng(1500, 1500, 6), 'has an alpha channel; export it without transparency'],
    [transparent(3), 'has transparent colours; export it without transparency'],
    [transparent(2), 'has transparent colours'],
    [makeJpeg({ width: 600, height: 400 }), 'measures 600 × 400 pixels'],
    [makeJpeg({ width: 1500, height: 1500, colours: 4 }), 'is a CMYK picture; export it as RGB'],
    [
      makeJpeg({ width: 1500, height: 1500 }).subarray(0, 20),
      'is not a complete JPEG or PNG; export it as one',
    ],
    [Buffer.from('GIF89a'), 'is not a complete JPEG or PNG'],
    [Buffer.alloc(0), 'is not a complete JPEG or PNG'],
    [Buffer.from([0xff, 0xd8, 0xff, 0xff, 0xff, 0xff]), 'is not a complete JPEG or PNG'],
  ])('refuses what a directory would refuse (%#)', (bytes, message) => {
    expect(() => checkCover(bytes, 'art/cover.png')).toThrow(ShowError);
    expect(() => checkCover(bytes, 'art/cover.png')).toThrow(message);
  });
});

/** A picture some of whose colours are transparent: said in a chunk between a palette and the pixels. */
function transparent(colourType: number): Buffer {
  const opaque = makePng(1500, 1500, colourType);
  return Buffer.concat([opaque.subarray(0, 33), chunk('PLTE'), chunk('tRNS'), opaque.subarray(33)]);
}

/** A chunk of three bytes; its checksum is nobody's business here. */
function chunk(name: string): Buffer {
  return Buffer.concat([Buffer.of(0, 0, 0, 3), Buffer.from(name), Buffer.alloc(7)]);
}
