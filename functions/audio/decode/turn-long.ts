import { valueAt } from './value-at.ts';

const half = 9;
const even = new Float64Array(half);
const odd = new Float64Array(half);

/** From 42.5 degrees down in steps of five: a quarter of the way between two of the 36 samples' angles. */
const angles = Array.from({ length: half }, (_, index) => ((42.5 - 5 * index) * Math.PI) / 180);
const cosines = Float64Array.from(angles, Math.cos);
const sines = Float64Array.from(angles, Math.sin);

/** The cosine transform (DCT-IV) of 18 values from `first` on, by two of nine: as minimp3 does it (CC0, https://github.com/lieff/minimp3). */
export function turnLong(values: Float64Array, first: number, turned: Float64Array): void {
  even[0] = -valueAt(values, first);
  odd[0] = valueAt(values, first + 17);
  for (let index = 0; index < 4; index += 1) {
    const from = first + 4 * index;
    const one = valueAt(values, from + 1);
    const two = valueAt(values, from + 2);
    const three = valueAt(values, from + 3);
    const four = valueAt(values, from + 4);
    odd[8 - 2 * index] = one - two;
    even[1 + 2 * index] = one + two;
    odd[7 - 2 * index] = four - three;
    even[2 + 2 * index] = -(three + four);
  }
  turnNine(even);
  turnNine(odd);
  for (let index = 0; index < half; index += 1) {
    const other = (index & 1) === 1 ? -valueAt(odd, index) : valueAt(odd, index);
    const cosine = valueAt(cosines, index);
    const sine = valueAt(sines, index);
    turned[9 + index] = -(valueAt(even, index) * sine + other * cosine);
    turned[8 - index] = other * sine - valueAt(even, index) * cosine;
  }
}

const cosine = (degrees: number) => Math.cos((degrees * Math.PI) / 180);
const [cosine10, cosine20, cosine30, cosine40] = [cosine(10), cosine(20), cosine(30), cosine(40)];
const [cosine50, cosine70, cosine80] = [cosine(50), cosine(70), cosine(80)];

/** The cosine transform (DCT-III) of nine values in place, with as few multiplications as that takes. */
function turnNine(values: Float64Array): void {
  const v0 = valueAt(values, 0);
  const v1 = valueAt(values, 1);
  const v2 = valueAt(values, 2);
  const v3 = valueAt(values, 3);
  const v4 = valueAt(values, 4);
  const v5 = valueAt(values, 5);
  const v6 = valueAt(values, 6);
  const v7 = valueAt(values, 7);
  const v8 = valueAt(values, 8);
  const base = v0 + v6 * 0.5;
  const both = v4 + v8 - v2;
  const evenA = (v4 + v2) * cosine20;
  const evenB = (v8 + v2) * cosine40;
  const evenC = (v4 - v8) * cosine80;
  const middle = v0 - v6 - both * 0.5;
  const first = base + evenA - evenC;
  const second = base - evenA + evenB;
  const third = base - evenB + evenC;
  const oddA = (v5 + v1) * cosine10;
  const oddB = (v5 - v7) * cosine70;
  const oddC = (v1 + v7) * cosine50;
  const oddD = v3 * cosine30;
  const oddE = (v1 - v5 - v7) * cosine30;
  const up = oddA - oddD - oddC;
  const down = oddB - oddD - oddA;
  const side = oddB + oddD - oddC;
  values[0] = first - down;
  values[1] = middle + oddE;
  values[2] = second - side;
  values[3] = third + up;
  values[4] = v0 - v6 + both;
  values[5] = third - up;
  values[6] = second + side;
  values[7] = middle - oddE;
  values[8] = first + down;
}
