import { type Bands, bandsOf } from './bands.ts';
import type { Bits } from './bits.ts';
import type { Granule } from './read-granule.ts';
import { readScales } from './read-scales.ts';
import { readValues } from './read-values.ts';
import { valueAt } from './value-at.ts';

/** Values of one granule, which is all that a frame of ours has. */
export const granuleSamples = 576;

/** 13 bits of an escaped value come on top of 15. */
const powers = Float64Array.from({ length: 8_192 + 16 }, (_, value) => value ** (4 / 3));

const quantised = new Int32Array(granuleSamples);

/**
 * Fills in a granule's spectrum, in the order of frequencies; of short blocks the three windows' values of one frequency stand side by
 * side. `bits` are its main data, side by side with those of
 * other frames. Answers from which value on all are 0.
 */
export function readSpectrum(bits: Bits, granule: Granule, spectrum: Float64Array): number {
  const end = bits.position + granule.dataBits;
  const bands = bandsOf(granule);
  const scales = readScales(bits, granule, bands);
  return readScaledValues(bits, granule, { bands, scales, end, spectrum });
}

/** The same where the factors of the bands were read already; `end` is the end of the granule's data. */
export function readScaledValues(
  bits: Bits,
  granule: Granule,
  { bands, scales, end, spectrum }: Filling,
): number {
  const count = readValues(bits, granule, { bands, end, values: quantised });
  spectrum.fill(0);
  let start = 0;
  for (let band = 0; start < count && band < bands.widths.length; band += 1) {
    const width = bands.widths[band] ?? 0;
    const window = (band - bands.longBands) % 3;
    const isLong = band < bands.longBands;
    const target = isLong ? { at: start, stride: 1 } : { at: start - window * (width - 1), stride: 3 };
    scaleBand(spectrum, { start, width, scale: valueAt(scales, band) }, target);
    start += width;
  }
  return bands.longBands === bands.widths.length ? count : granuleSamples;
}

type Filling = {
  readonly bands: Bands;
  readonly scales: Float64Array;
  readonly end: number;
  readonly spectrum: Float64Array;
};
type Band = { readonly start: number; readonly width: number; readonly scale: number };
type Target = { readonly at: number; readonly stride: number };

function scaleBand(spectrum: Float64Array, { start, width, scale }: Band, { at, stride }: Target): void {
  for (let index = 0; index < width; index += 1) {
    const value = quantised[start + index] ?? 0;
    if (value === 0) continue;
    const size = valueAt(powers, Math.abs(value)) * scale;
    spectrum[at + stride * index] = value < 0 ? -size : size;
  }
}
