import { decode } from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import { dropMetadata, readJpegHeader, readSegments } from '../../functions/show/cover/jpeg-segments.ts';
import { coverBytesLimit, normaliseCover } from '../../functions/show/cover/normalise-cover.ts';
import { readOrientation } from '../../functions/show/cover/read-orientation.ts';
import { turn } from '../../functions/show/cover/turn.ts';
import { writeJpeg } from '../../functions/show/cover/write-jpeg.ts';
import { ShowError } from '../../functions/show/show-error.ts';
import { makeJpeg, makePng } from './make-cover.ts';

const right = { width: 1400, height: 1400 };

function normalise(bytes: Uint8Array, key: string): Buffer {
  return Buffer.from(normaliseCover(bytes, key));
}

/** What is left of a picture: its side, and the colour of a pixel. */
function look(bytes: Uint8Array, at: readonly [x: number, y: number] = [0, 0]) {
  const { width, height, data } = decode(bytes, { useTArray: true, formatAsRGBA: false });
  expect(readJpegHeader(bytes)).toMatchObject({ width, height, components: 3, bits: 8 });
  const [x, y] = at;
  const from = (y * width + x) * 3;
  return { side: [width, height], colour: [...data.subarray(from, from + 3)] };
}

describe('a picture that is right already', () => {
  it.each([0xc0, 0xc2])('keeps every byte, with frame header %i', (frame) => {
    const bytes = makeJpeg({ ...right, frame });
    expect(normaliseCover(bytes, 'cover.jpg')).toBe(bytes);
  });

  it.each([0xc0, 0xc2])('loses what hangs on its end, with frame header %i', (frame) => {
    const bytes = makeJpeg({ ...right, frame });
    const film = Buffer.concat([bytes, Buffer.from('ftypmp42'), makeJpeg({ width: 8, height: 8 })]);
    expect(Buffer.compare(normaliseCover(film, 'c.jpg'), bytes)).toBe(0);
  });

  it('keeps the mark to restart at and escaped bytes of a scan, and further scans', () => {
    const start = makeJpeg({ width: 8, height: 8 }).subarray(0, -2);
    const scans = Buffer.from([
      0xff,
      0,
      0xff,
      0xd9 - 2,
      7,
      0xff,
      0xff,
      0xc4,
      0,
      4,
      0xff,
      0xd9,
      0xff,
      0xda,
      0,
      2,
      9,
    ]);
    const whole = Buffer.concat([start, scans, Buffer.of(0xff, 0xd9)]);
    expect(dropMetadata(whole)).toBe(whole);
    expect(Buffer.compare(dropMetadata(Buffer.concat([whole, start])), whole)).toBe(0);
    expect(dropMetadata(start)).toBe(start);
  });

  it('loses only what its camera said of it', () => {
    const kept: [number, Buffer][] = [
      [0xe0, Buffer.from('JFIF\0\x01\x02\0\0\x01\0\x01\0\0', 'latin1')],
      [0xe2, profile('RGB ')],
    ];
    const dropped: [number, Buffer][] = [
      [0xe1, exif(1)],
      [0xe2, Buffer.from('MPF\0')],
      [0xed, Buffer.from('Photoshop 3.0\0')],
      [0xfe, Buffer.from('at home')],
    ];
    const bytes = makeJpeg({ ...right, segments: [...dropped, ...kept] });
    expect(Buffer.compare(normaliseCover(bytes, 'c'), makeJpeg({ ...right, segments: kept }))).toBe(0);
  });
});

describe('a picture that is not quite right', () => {
  it.each([
    ['small', makeJpeg({ width: 1000, height: 1000 }), 1400],
    ['large', makeJpeg({ width: 3008, height: 3008 }), 3000],
    ['wider than high', makeJpeg({ width: 2100, height: 1400 }), 1400],
    ['higher than wide', makeJpeg({ width: 1400, height: 1600 }), 1400],
    ['grey', makeJpeg({ ...right, colours: 1 }), 1400],
  ])('becomes a square JPEG in RGB: %s', (_, bytes, side) => {
    const cover = normalise(bytes, 'cover.jpg');
    expect(look(cover)).toEqual({ side: [side, side], colour: [192, 192, 192] });
    expect(cover.length).toBeLessThanOrEqual(coverBytesLimit);
    // JFIF: dots an inch, 72 of them both ways.
    expect([...cover.subarray(6, 18)]).toEqual([0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 1, 0, 72, 0, 72]);
  });

  it('loses its ink', () => {
    const adobe: [number, Buffer][] = [[0xee, Buffer.from('Adobe\0d\0\0\0\0\0', 'latin1')]];
    const ink = makeJpeg({ ...right, colours: 4, segments: [...adobe, [0xe2, profile('CMYK')]] });
    const cover = normalise(ink, 'cover.jpg');
    expect(look(cover).colour).toEqual([
      expect.closeTo(96, -1),
      expect.closeTo(64, -1),
      expect.closeTo(64, -1),
    ]);
    expect(cover.includes('ICC_PROFILE')).toBe(false);
    expect(() => normaliseCover(makeJpeg({ ...right, colours: 4 }), 'c.jpg')).toThrow(
      'c.jpg is a CMYK picture; export it as RGB',
    );
  });

  it('keeps the profile that its colours are meant in', () => {
    const bytes = makeJpeg({ width: 1500, height: 1400, segments: [[0xe2, profile('RGB ')]] });
    const cover = normalise(bytes, 'cover.jpg');
    expect(
      readSegments(cover)
        ?.slice(0, 2)
        .map(({ marker }) => marker),
    ).toEqual([0xe0, 0xe2]);
    expect(cover.includes(profile('RGB '))).toBe(true);
    expect(look(cover).colour).toEqual([192, 192, 192]);
  });

  it('is made smaller or coarser until it is small enough for everybody', () => {
    const side = 1504;
    let seed = 1;
    const pixels = new Uint8Array(side * side * 3);
    for (let at = 0; at < pixels.length / 3; at += 1) {
      seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
      pixels[at] = seed >>> 24;
    }
    const bytes = writeJpeg({ width: side, height: side, pixels }, 85);
    expect(bytes.length).toBeGreaterThan(coverBytesLimit);
    const cover = normalise(bytes, 'cover.jpg');
    expect(cover.length).toBeLessThanOrEqual(coverBytesLimit);
    expect(look(cover).side).toEqual([1400, 1400]);
  });
});

describe('a picture taken with the camera on its side', () => {
  it.each([
    [1, ['AB', 'CD', 'EF']],
    [2, ['BA', 'DC', 'FE']],
    [3, ['FE', 'DC', 'BA']],
    [4, ['EF', 'CD', 'AB']],
    [5, ['ACE', 'BDF']],
    [6, ['BDF', 'ACE']],
    [7, ['FDB', 'ECA']],
    [8, ['ECA', 'FDB']],
  ])('is turned upright: EXIF orientation %i', (orientation, rows) => {
    const pixels = Buffer.from([...rows.join('')].map((letter) => letter.repeat(3)).join(''));
    const taken = { width: rows[0]?.length ?? 0, height: rows.length, pixels };
    const { width, height, pixels: upright } = turn(taken, orientation);
    expect({ width, height, text: Buffer.from(upright).toString() }).toEqual({
      width: 2,
      height: 3,
      text: 'AAABBBCCCDDDEEEFFF',
    });
    const bytes = makeJpeg({ ...right, segments: [[0xe1, exif(orientation)]] });
    expect(readOrientation(bytes)).toBe(orientation);
  });

  it('is written without what the camera said', () => {
    const bytes = makeJpeg({ width: 1600, height: 1400, segments: [[0xe1, exif(6)]] });
    expect(Buffer.from(normaliseCover(bytes, 'cover.jpg')).includes('Exif')).toBe(false);
  });
});

describe('a picture that cannot be used', () => {
  const best = 'best a square of 1400 to 3000';
  it.each([
    [
      makePng(999, 999),
      `art/cover.png measures 999 × 999 pixels and is too small; expected 1000 × 1000 pixels at least, ${best}`,
    ],
    [
      makePng(1400, 2101),
      `1400 × 2101 pixels and is too far from a square; expected sides of 3 to 2 at most, ${best}`,
    ],
    [makePng(3000, 300), 'and is too far from a square'],
    [
      makePng(5001, 5000, { rows: new Uint8Array(9) }),
      `and is too large; expected 25 million pixels at most, ${best}`,
    ],
    [makeJpeg({ width: 60_000, height: 60_000 }).subarray(0, 900), '60000 × 60000 pixels and is too large'],
    [
      makePng(1400, 1400, { rows: new Uint8Array(50_000_000) }),
      'is not a complete JPEG or PNG; export it as one',
    ],
    [makePng(1400, 1400, { rows: new Uint8Array(1000) }), 'is not a complete JPEG or PNG'],
    [makePng(1400, 1400, { rows: new Uint8Array(4201 * 1400).fill(9) }), 'is not a complete JPEG or PNG'],
    [makePng(1400, 1400).subarray(0, -20), 'is not a complete JPEG or PNG'],
    [makePng(1400, 1400, { depth: 4 }), 'is not a complete JPEG or PNG'],
    [makePng(1400, 1400, { colourType: 5 }), 'is not a complete JPEG or PNG'],
    [makePng(1400, 1400).subarray(0, 32), 'is not a complete JPEG or PNG'],
    [
      makeJpeg({ width: 4400, height: 4400 }),
      '4400 × 4400 pixels and is too large for a JPEG; expected about 14 million pixels at most',
    ],
    [makeJpeg(right).subarray(0, 9000), 'is not a complete JPEG or PNG'],
    [makeJpeg(right).subarray(0, 180), 'is not a complete JPEG or PNG'],
    [makeJpeg({ ...right, frame: 0xc3 }), 'is not a complete JPEG or PNG'],
    [Buffer.from('GIF89a'), 'is not a complete JPEG or PNG'],
    [Buffer.of(0xff, 0xd8, 0xff, 0xff, 0xff, 0xff), 'is not a complete JPEG or PNG'],
    [Buffer.alloc(0), 'is not a complete JPEG or PNG'],
  ])('is refused in words: %#', (bytes, message) => {
    expect(() => normaliseCover(bytes, 'art/cover.png')).toThrow(ShowError);
    expect(() => normaliseCover(bytes, 'art/cover.png')).toThrow(message);
  });

  it('has a camera’s word that breaks off, which is no reason to refuse it', () => {
    for (const length of [6, 9, 13, 15, 20, 27]) {
      const bytes = makeJpeg({ ...right, segments: [[0xe1, exif(6).subarray(0, length)]] });
      expect(readOrientation(bytes)).toBe(1);
    }
  });
});

/** EXIF's tag 0x112 in the byte order of Motorola. */
function exif(orientation: number): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
}

function profile(colours: string): Buffer {
  return Buffer.concat([
    Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'),
    Buffer.alloc(16),
    Buffer.from(colours, 'latin1'),
    Buffer.alloc(20),
  ]);
}
