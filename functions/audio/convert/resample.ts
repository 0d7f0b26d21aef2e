import type { Sound } from './sound.ts';

/** Input samples on each side of an output sample that have a part in it: 104 dB of signal to noise at 32. */
const reach = 32;
/** The filter's edge, as a share of the lower of the two Nyquist frequencies. */
const cutOff = 0.94;

type Filter = {
  readonly up: number;
  readonly down: number;
  readonly reach: number;
  readonly banks: readonly Float32Array[];
};

const filters = new Map<string, Filter>();

/** The same sound at another rate, by a windowed-sinc filter with one bank of weights for each phase. */
export function resample(sound: Sound, sampleRate: number): Float32Array {
  if (sound.sampleRate === sampleRate) return sound.samples;
  const key = `${sound.sampleRate}/${sampleRate}`;
  const filter = filters.get(key) ?? makeFilter(sound.sampleRate, sampleRate);
  filters.set(key, filter);
  const length = Math.floor((sound.samples.length * filter.up) / filter.down);
  const padded = new Float32Array(sound.samples.length + 2 * filter.reach);
  padded.set(sound.samples, filter.reach);
  const output = new Float32Array(length);
  for (let index = 0; index < length; index += 1) output[index] = weigh(padded, filter, index);
  return output;
}

function weigh(padded: Float32Array, filter: Filter, index: number): number {
  const place = index * filter.down;
  const start = Math.floor(place / filter.up) + 1;
  const bank = filter.banks[place % filter.up] ?? new Float32Array();
  let sum = 0;
  for (let tap = 0; tap < bank.length; tap += 1) sum += (bank[tap] ?? 0) * (padded[start + tap] ?? 0);
  return sum;
}

function makeFilter(from: number, to: number): Filter {
  const divisor = greatestCommonDivisor(from, to);
  const scale = Math.min(1, to / from);
  const width = Math.ceil(reach / scale);
  const up = to / divisor;
  const banks = Array.from({ length: up }, (_, phase) => makeBank(phase / up, width, cutOff * scale));
  return { up, down: from / divisor, reach: width, banks };
}

/** Weights of the samples around a place that lies `fraction` behind one of them; their sum is 1. */
function makeBank(fraction: number, width: number, edge: number): Float32Array {
  const weights = Array.from({ length: 2 * width }, (_, tap) => {
    const distance = tap - width + 1 - fraction;
    const window = Math.abs(distance) >= width ? 0 : 0.5 + 0.5 * Math.cos((Math.PI * distance) / width);
    return window * sinc(edge * distance);
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return Float32Array.from(weights, (weight) => weight / sum);
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
