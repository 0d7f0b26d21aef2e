import { granuleSamples } from '../decode/read-spectrum.ts';

/** The only sampling rate of our recordings. */
const samplesPerSecond = 24_000;

/** A filter of second order: `a0` is 1. */
type Biquad = readonly [b0: number, b1: number, b2: number, a1: number, a2: number];

/**
 * How much of the power at each place of a spectrum an ear takes in: K-weighting of ITU-R BS.1770. In blocks of short windows three values
 * in a row are of one frequency, and the lowest 36 of mixed blocks are as in long ones.
 */
export const earWeights = {
  long: weighEach((place) => (place + 0.5) / granuleSamples),
  short: weighEach((place) => (Math.floor(place / 3) + 0.5) / (granuleSamples / 3)),
} as const;

/** `frequencyAt` gives a place's share of half the sampling rate. */
function weighEach(frequencyAt: (place: number) => number): Float64Array {
  const filters = [makeShelf(), makePass()];
  return Float64Array.from({ length: granuleSamples }, (_, place) =>
    filters.reduce((weight, filter) => weight * powerAt(filter, Math.PI * frequencyAt(place)), 1),
  );
}

/** What a filter makes of the power at an angular frequency. */
function powerAt([b0, b1, b2, a1, a2]: Biquad, angle: number): number {
  const [one, two] = [Math.cos(angle), Math.cos(2 * angle)];
  const above = b0 ** 2 + b1 ** 2 + b2 ** 2 + 2 * (b0 * b1 + b1 * b2) * one + 2 * b0 * b2 * two;
  const below = 1 + a1 ** 2 + a2 ** 2 + 2 * (a1 + a1 * a2) * one + 2 * a2 * two;
  return above / below;
}

/**
 * The standard tabulates both filters for 48 kHz alone; these are the analogue ones behind its numbers, as libebur128 found them
 * (https://github.com/jiixyj/libebur128).
 */
function makeShelf(): Biquad {
  const warped = Math.tan((Math.PI * 1681.974450955533) / samplesPerSecond);
  const quality = 0.7071752369554196;
  const high = 10 ** (3.999843853973347 / 20);
  const band = high ** 0.4996667741545416;
  const scale = 1 + warped / quality + warped ** 2;
  return [
    (high + (band * warped) / quality + warped ** 2) / scale,
    (2 * (warped ** 2 - high)) / scale,
    (high - (band * warped) / quality + warped ** 2) / scale,
    (2 * (warped ** 2 - 1)) / scale,
    (1 - warped / quality + warped ** 2) / scale,
  ];
}

function makePass(): Biquad {
  const warped = Math.tan((Math.PI * 38.13547087602444) / samplesPerSecond);
  const quality = 0.5003270373238773;
  const scale = 1 + warped / quality + warped ** 2;
  return [1, -2, 1, (2 * (warped ** 2 - 1)) / scale, (1 - warped / quality + warped ** 2) / scale];
}
