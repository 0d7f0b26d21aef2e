import { slots, subbands } from '../../decode/transform-spectrum.ts';
import { turnLong } from '../../decode/turn-long.ts';
import { valueAt } from '../../decode/value-at.ts';

const half = slots / 2;

/** The long window, with the share in it that makes decoding after encoding change nothing. */
const window = Float64Array.from(
  { length: 2 * slots },
  (_, index) => Math.sin((Math.PI / 36) * (index + 0.5)) / half,
);

/** ISO/IEC 11172-3, table B.9, as the decoder has it. */
const aliasing = [-0.6, -0.535, -0.33, -0.185, -0.095, -0.041, -0.0142, -0.0037];
const ownShares = Float64Array.from(aliasing, (share) => 1 / Math.sqrt(1 + share * share));
const otherShares = Float64Array.from(aliasing, (share) => share / Math.sqrt(1 + share * share));

const block = new Float64Array(2 * slots);
const folded = new Float64Array(slots);
const turned = new Float64Array(slots);

/**
 * Turns 18 samples of each subband into a granule's spectrum, in place, with the 18 before them, which are in `overlap`;
 * there the new ones stay for the next granule.
 */
export function transformSamples(samples: Float64Array, overlap: Float64Array): void {
  for (let band = 0; band < subbands; band += 1) {
    takeBlock(samples, overlap, band);
    fold();
    turnLong(folded, 0, turned);
    samples.set(turned, band * slots);
  }
  unmixAliases(samples);
}

function takeBlock(samples: Float64Array, overlap: Float64Array, band: number): void {
  for (let index = 0; index < slots; index += 1) {
    const at = band * slots + index;
    // Every second subband is upside down: that turns its frequencies round.
    const sample = (band & index & 1) === 1 ? -valueAt(samples, at) : valueAt(samples, at);
    block[index] = valueAt(overlap, at) * valueAt(window, index);
    block[slots + index] = sample * valueAt(window, slots + index);
    overlap[at] = sample;
  }
}

/** Of four quarters a, b, c, d remain two, -c' - d and a - b' (' is backwards), whose cosine transform (DCT-IV) is the block's (MDCT). */
function fold(): void {
  for (let index = 0; index < half; index += 1) {
    folded[index] = -valueAt(block, 3 * half - 1 - index) - valueAt(block, 3 * half + index);
    folded[half + index] = valueAt(block, index) - valueAt(block, slots - 1 - index);
  }
}

/** The decoder's butterflies, turned back. */
function unmixAliases(spectrum: Float64Array): void {
  for (let border = slots; border < subbands * slots; border += slots) {
    for (let index = 0; index < aliasing.length; index += 1) {
      const low = valueAt(spectrum, border - 1 - index);
      const high = valueAt(spectrum, border + index);
      const own = valueAt(ownShares, index);
      const other = valueAt(otherShares, index);
      spectrum[border - 1 - index] = low * own + high * other;
      spectrum[border + index] = high * own - low * other;
    }
  }
}
