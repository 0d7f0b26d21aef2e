import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseTables } from '../../../../functions/audio/convert/encode/choose-tables.ts';
import { fitValues } from '../../../../functions/audio/convert/encode/fit-values.ts';
import {
  impossibleBits,
  pairTables,
  quadTables,
} from '../../../../functions/audio/convert/encode/huffman-codes.ts';
import { writeGranule } from '../../../../functions/audio/convert/encode/write-granule.ts';
import { writeValues } from '../../../../functions/audio/convert/encode/write-values.ts';
import { bandsOf } from '../../../../functions/audio/decode/bands.ts';
import { readGranule } from '../../../../functions/audio/decode/read-granule.ts';
import { readValues } from '../../../../functions/audio/decode/read-values.ts';
import { frameBytes, sideInfoEnd } from '../../../../functions/audio/frames/mp3-frame.ts';
import { writeSilence } from '../../../../functions/audio/frames/write-silence.ts';
import { makeRandom } from './encode-random.ts';

const bands = bandsOf({ blockType: 0, isMixed: false });

/** Of 1 where codes fill their tree: each stands for as large a part of all rows of bits as it is short. */
function sumCodes(lengths: Uint8Array): number {
  return lengths.reduce((sum, length) => (length === 0 ? sum : sum + 2 ** -length), 0);
}

/** Values that die away upwards, as those of sounds do. */
const spectra = fc
  .record({
    seed: fc.nat(2 ** 30),
    highest: fc.integer({ min: 0, max: 13 }),
    reach: fc.integer({ min: 1, max: 576 }),
    end: fc.nat(576),
  })
  .map(({ seed, highest, reach, end }) => {
    const random = makeRandom(seed);
    return Float64Array.from({ length: 576 }, (_, at) =>
      at < end ? random() * 2 ** highest * Math.exp(-at / reach) : 0,
    );
  });

describe('pairTables', () => {
  it('have a code for every pair, none of which begins another', () => {
    for (const { number, lengths } of pairTables)
      expect(sumCodes(lengths), `${number}`).toBe(number === 0 ? 0 : 1);
    expect(quadTables.map(({ lengths }) => sumCodes(lengths))).toEqual([1, 1]);
  });

  it('are those of the standard', () => {
    const sizes = pairTables.map(({ bits }) =>
      Math.sqrt(bits.filter((count) => count < impossibleBits).length),
    );
    expect(pairTables.map(({ number }) => number)).not.toContain(4);
    expect(sizes.slice(0, 14)).toEqual([1, 2, 3, 3, 4, 4, 6, 6, 6, 8, 8, 8, 16, 16]);
    expect(pairTables[1]).toMatchObject({ number: 1, linearBits: 0 });
    // ISO/IEC 11172-3, table B.7: 1, 001, 01 and 000.
    expect([0, 1, 16, 17].map((at) => pairTables[1]?.codes[at])).toEqual([1, 1, 1, 0]);
    expect([0, 1, 16, 17].map((at) => pairTables[1]?.lengths[at])).toEqual([1, 3, 2, 3]);
  });
});

describe('writeValues', () => {
  it('writes what a decoder reads, in as many bits as it said', () => {
    fc.assert(
      fc.property(spectra, (spectrum) => {
        const values = spectrum.map(Math.round);
        const layout = chooseTables(values);
        const bits = { bytes: new Uint8Array(4_096), position: 0 };
        writeValues(bits, values, layout);
        const frame = writeSilence(1);
        const [first, second] = layout.regionBands;
        const granule = {
          ...readGranule(frame, 0),
          bigPairs: layout.bigPairs,
          tables: layout.tables,
          regionBands: [first - 1, second - 1],
          hasShortQuads: layout.quadTable === 1,
        };
        const read = new Int32Array(576);
        readValues({ bytes: bits.bytes, position: 0 }, granule, { bands, end: bits.position, values: read });
        expect(bits.position).toBe(layout.bits);
        expect([...read]).toEqual(Array.from(values, (value) => value + 0));
        expect(first + second).not.toBe(18);
        expect(first + second).toBeLessThanOrEqual(22);
      }),
      { numRuns: 200 },
    );
  });
});

describe('fitValues', () => {
  it('rounds any spectrum so that a frame has room for it', () => {
    const scaled = fc.tuple(spectra, fc.integer({ min: -40, max: 4 }));
    fc.assert(
      fc.property(scaled, ([spectrum, power]) => {
        const { values, layout } = fitValues(spectrum.map((value) => value * 2 ** (power - 13)));
        expect(layout.bits).toBeLessThanOrEqual(8 * (frameBytes - sideInfoEnd));
        expect(values.every((value) => Math.abs(value) <= 8_206)).toBe(true);
      }),
    );
  });

  it('leaves a frame silent where nothing can be heard', () => {
    const frame = writeSilence(1);
    writeGranule(frame, 0, fitValues(new Float64Array(576).fill(1e-9)));
    expect(frame).toEqual(writeSilence(1));
  });
});
