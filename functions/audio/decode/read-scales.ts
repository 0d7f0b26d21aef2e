import type { Bands } from './bands.ts';
import { type Bits, takeBits } from './bits.ts';
import { type Coding, groupFactors } from './factor-groups.ts';
import type { Granule } from './read-granule.ts';
import { valueAt } from './value-at.ts';

/** ISO/IEC 13818-3, 2.4.3.2. */
export const codings: readonly Coding[] = [
  {
    from: 500,
    radices: [4, 3, 1, 1],
    counts: { long: [11, 10, 0, 0], mixed: [15, 18, 0, 0], short: [18, 18, 0, 0] },
  },
  {
    from: 400,
    radices: [5, 5, 4, 1],
    counts: { long: [6, 5, 7, 3], mixed: [6, 9, 12, 6], short: [9, 9, 12, 6] },
  },
  {
    from: 0,
    radices: [5, 5, 4, 4],
    counts: { long: [6, 5, 5, 5], mixed: [6, 9, 9, 9], short: [9, 9, 9, 9] },
  },
];

/** Highest codes raise the upper bands by these. */
const preemphasis = [...Array.from({ length: 11 }, () => 0), 1, 1, 1, 1, 2, 2, 3, 3, 3, 2];
const leastPreemphasised = 500;

/** A global gain of 210 leaves values as they are; a step is a quarter of a doubling. */
const unityGain = 210;

/** Quarters of doublings, from as many down as a band can be to as many up: powers take twenty times as long to compute as to look up. */
const mostDown = 404;
const doublings = Float64Array.from({ length: mostDown + 46 }, (_, at) => 2 ** ((at - mostDown) / 4));

/** No granule has more bands. */
export const mostBands = 39;

/** One for all granules, as are their factors: a book has millions of them. */
const scales = new Float64Array(mostBands);

/** What the values of each band are multiplied with, until the next granule is read. */
export function readScales(bits: Bits, granule: Granule, { widths, longBands }: Bands): Float64Array {
  const factors = readFactors(bits, granule);
  const isRaised = granule.scalefactorCode >= leastPreemphasised;
  return scaleBands(factors, granule, { widths, longBands, isRaised });
}

/** The same by factors that are known already. */
export function scaleBands(
  factors: Int32Array,
  granule: Granule,
  { widths, longBands, isRaised }: Raisable,
): Float64Array {
  const isShort = granule.blockType === 2;
  for (let band = 0; band < widths.length; band += 1) {
    const raise = isRaised && !isShort ? (preemphasis[band] ?? 0) : 0;
    const window = isShort && band >= longBands ? (granule.subblockGains[(band - longBands) % 3] ?? 0) : 0;
    const steps = ((factors[band] ?? 0) + raise) << granule.scalefactorShift;
    scales[band] = valueAt(doublings, granule.globalGain - unityGain - steps - 8 * window + mostDown);
  }
  return scales;
}

type Raisable = Bands & { readonly isRaised: boolean };

const factors = new Int32Array(mostBands);

function readFactors(bits: Bits, granule: Granule): Int32Array {
  const { sizes, counts } = groupFactors(granule.scalefactorCode, codings, granule);
  let band = 0;
  for (let group = 0; group < 4; group += 1) {
    const end = band + (counts[group] ?? 0);
    for (; band < end; band += 1) factors[band] = takeBits(bits, sizes[group] ?? 0);
  }
  return factors.fill(0, band);
}
