import { concatenate } from '../frames/concatenate.ts';
import { ascii, writeFrame, writeTag } from '../tag/id3-frame.ts';
import type { Loudness } from './measure-loudness.ts';

/** Whose frame it is, as ID3's PRIV wants it said; another way of measuring gets another number. */
const owner = ascii('bucketcast.loudness.1\0');

/** Header of the tag, header of its only frame, and the owner. */
const dataStart = 10 + 10 + owner.length;

/**
 * An ID3 tag that says how loud the sound behind it is, so that it is measured once: the peak and the powers as 32-bit floats, the low byte
 * first. It takes 40 bytes a second, where the sound takes 6,000.
 */
export function writeLoudnessTag({ powers, peak }: Loudness): Uint8Array {
  const data = new DataView(new ArrayBuffer(4 + 4 * powers.length));
  for (const [index, value] of [peak, ...powers].entries()) data.setFloat32(4 * index, value, true);
  return writeTag([writeFrame('PRIV', concatenate([owner, new Uint8Array(data.buffer)]))]);
}

/** What such a tag in front of a sound says; `undefined` where there is none. */
export function readLoudnessTag(bytes: Uint8Array): Loudness | undefined {
  if (!owner.every((byte, index) => bytes[dataStart - owner.length + index] === byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const count = (view.getUint32(14) - owner.length) / 4;
  if (!Number.isInteger(count) || count < 1 || dataStart + 4 * count > bytes.length) return undefined;
  const [peak = 0, ...powers] = Array.from({ length: count }, (_, index) =>
    view.getFloat32(dataStart + 4 * index, true),
  );
  return { peak, powers: Float32Array.from(powers) };
}
