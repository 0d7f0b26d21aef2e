import type { Bands } from '../../decode/bands.ts';
import { granuleSamples } from '../../decode/read-spectrum.ts';
import type { FrameHeader } from '../frame-header.ts';
import type { Factors } from './read-placed-factors.ts';

/** What says how the two spectra of a granule make left and right. */
export type Mixing = {
  readonly header: FrameHeader;
  /** The right channel's bands, factors and code of factors. */
  readonly bands: Bands;
  readonly factors: Factors;
  readonly scalefactorCode: number;
};

type Spectra = readonly [Float64Array, Float64Array];

/** Makes left and right out of middle and side, and out of one spectrum and places between both, where the frame says so. */
export function mixStereo(spectra: Spectra, mixing: Mixing): void {
  const { hasMidSide, hasIntensity } = mixing.header;
  if (hasIntensity) mixIntensity(spectra, mixing);
  else if (hasMidSide) turnMidSide(spectra, { at: 0, stride: 1, width: granuleSamples });
}

/** Some values of a spectrum. */
type Run = { readonly at: number; readonly stride: number; readonly width: number };

function turnMidSide([left, right]: Spectra, run: Run): void {
  weigh([left, right], run, (middle, side) => [
    (middle + side) * Math.SQRT1_2,
    (middle - side) * Math.SQRT1_2,
  ]);
}

type Weighing = (left: number, right: number) => readonly [number, number];

function weigh([left, right]: Spectra, { at, stride, width }: Run, weighing: Weighing): void {
  for (let place = at; place < at + stride * width; place += stride) {
    [left[place], right[place]] = weighing(left[place] ?? 0, right[place] ?? 0);
  }
}

/** A band's values, and of which of three windows they are; a long band is its own only one. */
type BandRun = Run & { readonly window: number };

/** Above the last band in which the right channel has a sound of its own, the left one is both. */
function mixIntensity(spectra: Spectra, mixing: Mixing): void {
  const runs = runsOf(mixing.bands);
  const last = findLast(spectra[1], runs, mixing.bands);
  for (const [band, run] of runs.entries()) {
    const shares = band > (last[run.window] ?? 0) ? sharesOf(band, last, mixing) : undefined;
    if (shares !== undefined) weigh(spectra, run, (both) => [both * shares[0], both * shares[1]]);
    else if (mixing.header.hasMidSide) turnMidSide(spectra, run);
  }
}

/** Of short blocks the three windows' values of one frequency stand side by side. */
function runsOf({ widths, longBands }: Bands): readonly BandRun[] {
  let end = 0;
  return widths.map((width, band) => {
    const start = end;
    end += width;
    if (band < longBands) return { at: start, stride: 1, width, window: 0 };
    const window = (band - longBands) % 3;
    return { at: start - window * (width - 1), stride: 3, width, window };
  });
}

/** The last band of each window that is not silent, or -1; one of long bands counts for all windows, and so does any where some are long. */
function findLast(
  right: Float64Array,
  runs: readonly BandRun[],
  { longBands }: Bands,
): readonly [number, number, number] {
  const sounds = ({ at, stride, width }: Run) =>
    Array.from({ length: width }, (_, index) => right[at + stride * index]).some((value) => value !== 0);
  const lastOf = (window: number) => runs.findLastIndex((run) => run.window === window && sounds(run));
  const [first, second, third] = [lastOf(0), lastOf(1), lastOf(2)];
  if (longBands === 0) return [first, second, third];
  const highest = Math.max(first, second, third);
  return [highest, highest, highest];
}

/**
 * What left and right get in a band, or `undefined` where its factor is no place. The last band has no factor: it is placed as the one before,
 * or in the middle where that one has a sound of its own.
 */
function sharesOf(band: number, last: readonly number[], mixing: Mixing): Shares | undefined {
  const { longBands, widths } = mixing.bands;
  const windows = longBands < widths.length ? 3 : 1;
  if (band < widths.length - windows) return placed(band, mixing);
  const before = band - windows;
  if ((last[(band - longBands) % windows] ?? 0) < before) return placed(before, mixing);
  return mixing.header.isFirstVersion ? placeOfSeven(3) : [1, 1];
}

type Shares = readonly [number, number];

function placed(band: number, { header, factors, scalefactorCode }: Mixing): Shares | undefined {
  const place = factors.values[band] ?? 0;
  if (place >= (factors.limits[band] ?? 0)) return undefined;
  return header.isFirstVersion ? placeOfSeven(place) : weaken(place, scalefactorCode);
}

/** MPEG-1: seven places from right to left. */
function placeOfSeven(place: number): Shares {
  const ratio = Math.tan((place * Math.PI) / 12);
  return [ratio / (1 + ratio), 1 / (1 + ratio)];
}

/** MPEG-2: one of both is made quieter in steps, which are larger if the code is odd. */
function weaken(place: number, scalefactorCode: number): Shares {
  const step = (scalefactorCode & 1) === 1 ? Math.SQRT1_2 : Math.SQRT1_2 ** 0.5;
  const share = step ** Math.ceil(place / 2);
  return place % 2 === 1 ? [share, 1] : [1, share];
}
