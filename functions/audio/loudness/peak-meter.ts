/** BS.1770 wants four times as many samples: what is between two samples may be higher than both. */
const phases = 4;
const halfTaps = 12;
const taps = 2 * halfTaps;

/** Sincs under a Hann window, a row for each of the places a quarter, a half and three quarters of the way; each row adds up to 1. */
const rows = [1, 2, 3].map((phase) => {
  const row = Float64Array.from({ length: taps }, (_, tap) => {
    const distance = tap - halfTaps + 1 - phase / phases;
    const shape = 0.5 + 0.5 * Math.cos((Math.PI * distance) / halfTaps);
    return (shape * Math.sin(Math.PI * distance)) / (Math.PI * distance);
  });
  const sum = row.reduce((total, tap) => total + tap, 0);
  return row.map((tap) => tap / sum);
});

/** Between samples of less than half the highest one nothing higher is found. */
const worthwhile = 0.5;

/** What goes from one stretch to the next: the highest level so far, and the last samples with room for those that follow. */
export type PeakMeter = { peak: number; readonly window: Float64Array };

/** A meter that has heard nothing yet, for stretches of so many samples. */
export function createPeakMeter(stretchSamples: number): PeakMeter {
  return { peak: 0, window: new Float64Array(taps - 1 + stretchSamples) };
}

/** Takes in a stretch of samples; the last twelve of it count with the next. The highest true level so far is the meter's `peak`, 1 being full scale. */
export function takeIn(samples: Float64Array, meter: PeakMeter): void {
  follow(samples, meter);
  const { window } = meter;
  let { peak } = meter;
  for (const sample of samples) if (sample > peak || -sample > peak) peak = Math.abs(sample);
  let before = window[halfTaps - 1] ?? 0;
  for (let at = halfTaps; at + halfTaps <= window.length; at += 1) {
    const sample = window[at] ?? 0;
    const least = worthwhile * peak;
    const isWorthwhile = sample > least || -sample > least || before > least || -before > least;
    if (isWorthwhile) peak = Math.max(peak, peakBetween(window, at - halfTaps));
    before = sample;
  }
  meter.peak = peak;
}

/** Takes in a stretch that does not count itself, but comes before one that does. */
export function follow(samples: Float64Array, { window }: PeakMeter): void {
  window.copyWithin(0, samples.length);
  window.set(samples, taps - 1);
}

function peakBetween(samples: Float64Array, from: number): number {
  let peak = 0;
  for (const row of rows) {
    let sum = 0;
    for (let tap = 0; tap < taps; tap += 1) sum += (samples[from + tap] ?? 0) * (row[tap] ?? 0);
    peak = Math.max(peak, Math.abs(sum));
  }
  return peak;
}
