/** The only sampling rate of our recordings. */
const samplesPerSecond = 24_000;

/** A filter of second order: `a0` is 1. */
type Biquad = readonly [b0: number, b1: number, b2: number, a1: number, a2: number];

/** What goes from one sample to the next: two numbers a filter. */
export type Weighting = { shelf1: number; shelf2: number; pass1: number; pass2: number };

const shelf = makeShelf();
const pass = makePass();

/** A meter's ear that has heard nothing yet. */
export function createWeighting(): Weighting {
  return { shelf1: 0, shelf2: 0, pass1: 0, pass2: 0 };
}

/** Which of the samples are meant: the first, and the one behind the last. */
type Range = { readonly from: number; readonly to: number };

/** The energy of some samples as an ear weighs it: K-weighting of ITU-R BS.1770, at 24 kHz. */
export function weighSound(samples: Float64Array, { from, to }: Range, state: Weighting): number {
  let { shelf1, shelf2, pass1, pass2 } = state;
  let energy = 0;
  for (let at = from; at < to; at += 1) {
    const sample = samples[at] ?? 0;
    const raised = shelf[0] * sample + shelf1;
    shelf1 = shelf[1] * sample - shelf[3] * raised + shelf2;
    shelf2 = shelf[2] * sample - shelf[4] * raised;
    const passed = pass[0] * raised + pass1;
    pass1 = pass[1] * raised - pass[3] * passed + pass2;
    pass2 = pass[2] * raised - pass[4] * passed;
    energy += passed * passed;
  }
  state.shelf1 = shelf1;
  state.shelf2 = shelf2;
  state.pass1 = pass1;
  state.pass2 = pass2;
  return energy;
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
