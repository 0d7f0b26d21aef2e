import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPngHeader } from '../../functions/show/cover/png-chunks.ts';
import { readPng } from '../../functions/show/cover/read-png.ts';
import { makePng, type Png } from './make-cover.ts';

function read(bytes: Uint8Array): number[] {
  const header = readPngHeader(bytes);
  if (header === undefined) throw new Error('no header');
  return [...readPng(bytes, header).pixels];
}

describe('a PNG', () => {
  const [red, half] = [Buffer.of(255, 0, 0), Buffer.of(0, 200, 0, 51)];
  const kinds: readonly (readonly [string, readonly [number, number], Png, number[]])[] = [
    ['8 bits, RGB', [1, 1], { rows: Buffer.of(0, 9, 8, 7) }, [9, 8, 7]],
    ['16 bits, RGB', [1, 1], { depth: 16, rows: Buffer.of(0, 255, 255, 128, 0, 0, 0) }, [255, 128, 0]],
    ['8 bits, RGB with alpha', [1, 1], { colourType: 6, rows: Buffer.of(0, ...half) }, [204, 244, 204]],
    [
      '8 bits, grey with alpha',
      [2, 1],
      { colourType: 4, rows: Buffer.of(0, 7, 255, 7, 0) },
      [7, 7, 7, 255, 255, 255],
    ],
    [
      '1 bit, grey',
      [3, 1],
      { depth: 1, colourType: 0, rows: Buffer.of(0, 0b10100000) },
      [255, 0, 255].flatMap((v) => [v, v, v]),
    ],
    [
      '2 bits, grey',
      [2, 1],
      { depth: 2, colourType: 0, rows: Buffer.of(0, 0b01100000) },
      [85, 170].flatMap((v) => [v, v, v]),
    ],
    [
      'a clear grey',
      [2, 1],
      { colourType: 0, rows: Buffer.of(0, 7, 8), chunks: [['tRNS', Buffer.of(0, 7)]] },
      [255, 255, 255, 8, 8, 8],
    ],
    [
      'a clear RGB',
      [1, 1],
      { rows: Buffer.of(0, 1, 2, 3), chunks: [['tRNS', Buffer.of(0, 1, 0, 2, 0, 3)]] },
      [255, 255, 255],
    ],
    [
      'a palette with alpha',
      [3, 1],
      {
        depth: 4,
        colourType: 3,
        rows: Buffer.of(0, 0x01, 0x20),
        chunks: [
          ['PLTE', Buffer.concat([red, half])],
          ['tRNS', Buffer.of(0)],
        ],
      },
      [255, 255, 255, 0, 200, 0, 51, 0, 0],
    ],
  ];
  it.each(kinds.map(([kind, size, png, pixels]) => ({ kind, size, png, pixels })))(
    'is read: $kind',
    ({ size, png, pixels }) => {
      expect(read(makePng(size[0], size[1], png))).toEqual(pixels);
    },
  );

  it('is read whichever filter each row has', () => {
    // Two rows of two grey pixels, the second one stored as each filter would: left, up, average, Paeth.
    const rows = (filter: number, one: number, two: number) =>
      Buffer.of(0, 10, 20, filter, one & 255, two & 255);
    const filters = [rows(0, 30, 50), rows(1, 30, 20), rows(2, 20, 30), rows(3, 25, 25), rows(4, 20, 20)];
    for (const content of filters) {
      const pixels = read(makePng(2, 2, { colourType: 0, rows: content }));
      expect(pixels.filter((_, index) => index % 3 === 0)).toEqual([10, 20, 30, 50]);
    }
  });

  it('is read interlaced: the pixels of seven passes', () => {
    // An 8 × 8 picture in which each pixel holds the number of its pass: PNG's specification, section 8.2.
    const passes = [
      '16462646',
      '77777777',
      '56565656',
      '77777777',
      '36463646',
      '77777777',
      '56565656',
      '77777777',
    ];
    const size: readonly (readonly [number, number])[] = [
      [1, 1],
      [1, 1],
      [2, 1],
      [2, 2],
      [4, 2],
      [4, 4],
      [8, 4],
    ];
    const rows = size.flatMap(([across, down], index) =>
      Array.from({ length: down }, () => [0, ...Array(across).fill(index + 1)]).flat(),
    );
    const pixels = read(makePng(8, 8, { colourType: 0, isInterlaced: true, rows: Buffer.from(rows) }));
    expect(pixels.filter((_, index) => index % 3 === 0).join('')).toBe(passes.join(''));
    expect(read(makePng(1, 1, { colourType: 0, isInterlaced: true, rows: Buffer.of(0, 9) }))).toEqual([
      9, 9, 9,
    ]);
  });

  it('with damaged bytes is an error or a picture, and nothing else', () => {
    const whole = makePng(5, 4, { colourType: 6 });
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, value, end) => {
        const bytes = Buffer.from(whole)
          .fill(value, at, at + 1)
          .subarray(0, end);
        const header = readPngHeader(bytes);
        if (header === undefined || header.width * header.height > 10_000) return;
        try {
          expect(readPng(bytes, header).pixels).toHaveLength(header.width * header.height * 3);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
        }
      }),
    );
  });
});
