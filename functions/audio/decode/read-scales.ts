import type { Bands } from './bands.ts';
import type { Bits } from './bits.ts';
import { codings, groupFactors } from './factor-groups.ts';
import { readFactors } from './read-factors.ts';
import type { Granule } from './read-granule.ts';
import { valueAt } from './value-at.ts';

/** What bands are raised by where a granule says so. */
const preemphasis = [...Array.from({ length: 11 }, () => 0), 1, 1, 1, 1, 2, 2, 3, 3, 3, 2];

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
export function readScales(bits: Bits, granule: Granule, bands: Bands): Float64Array {
  readFactors(bits, groupFactors(granule.scalefactorCode, codings, granule), { values: factors });
  return scaleBands(factors, granule, bands);
}

const factors = new Int32Array(mostBands);

/** The same by factors that are known already. */
export function scaleBands(
  factors: Int32Array,
  granule: Granule,
  { widths, longBands }: Bands,
): Float64Array {
  const isShort = granule.blockType === 2;
  const isRaised = granule.isRaised && !isShort;
  for (let band = 0; band < widths.length; band += 1) {
    const raise = isRaised ? (preemphasis[band] ?? 0) : 0;
    const window = isShort && band >= longBands ? (granule.subblockGains[(band - longBands) % 3] ?? 0) : 0;
    const steps = ((factors[band] ?? 0) + raise) << granule.scalefactorShift;
    scales[band] = valueAt(doublings, granule.globalGain - unityGain - steps - 8 * window + mostDown);
  }
  return scales;
}
