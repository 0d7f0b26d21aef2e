import { decodeFrames } from '../decode/decode-frames.ts';
import type { EncodedSound } from '../decode/encoded-sound.ts';
import { granuleSamples } from '../decode/read-spectrum.ts';
import { slots } from '../decode/transform-spectrum.ts';
import { valueAt } from '../decode/value-at.ts';
import { createPeakMeter, follow, takeIn } from './peak-meter.ts';

/** Of a tenth of the frames, chosen by their swing, the highest was the highest of all in each of 120 stretches of Polly's speech. */
const candidateShare = 0.1;
const leastCandidates = 8;

/** A frame overlaps with the one before it, and its sound is made of sixteen slots before that. */
const warmingFrames = 2;

/** How far a granule's subbands swing together at most: what they would add up to if all of them were in phase. */
export function findSwing(samples: Float64Array): number {
  sums.fill(0);
  for (let from = 0; from < samples.length; from += slots) {
    for (let slot = 0; slot < slots; slot += 1) {
      sums[slot] = valueAt(sums, slot) + Math.abs(valueAt(samples, from + slot));
    }
  }
  return Math.max(...sums);
}

const sums = new Float64Array(slots);

/** The highest true level, 1 being full scale: only those frames are made sound of in which it can be, as their swings show. */
export function findPeak(encoded: EncodedSound, swings: Float64Array): number {
  const meter = createPeakMeter(granuleSamples);
  for (const range of rangesOf(candidatesOf(swings), swings.length)) {
    let frame = range.from;
    decodeFrames(encoded, range, (samples) => {
      if (frame < range.first) follow(samples, meter);
      else takeIn(samples, meter);
      frame += 1;
    });
  }
  return meter.peak;
}

function candidatesOf(swings: Float64Array): Uint32Array {
  // The filterbank is late by most of a frame.
  const heard = swings.map((swing, frame) => Math.max(swing, swings[frame - 1] ?? 0));
  const order = Uint32Array.from(heard.keys()).sort((one, two) => valueAt(heard, two) - valueAt(heard, one));
  return order.slice(0, Math.max(leastCandidates, Math.ceil(order.length * candidateShare))).sort();
}

/** Stretches that hold these frames and each the next, with whose beginning its end is measured; those that touch are one. */
function rangesOf(frames: Uint32Array, count: number) {
  const ranges: { readonly from: number; readonly first: number; to: number }[] = [];
  for (const frame of frames) {
    const from = Math.max(0, frame - warmingFrames);
    const to = Math.min(count, frame + 2);
    const last = ranges.at(-1);
    if (last !== undefined && from <= last.to) last.to = to;
    else ranges.push({ from, first: frame, to });
  }
  return ranges;
}
