import { frameBytes, frameHeader, sideInfoEnd } from '../frames/mp3-frame.ts';

/** Frames, bytes and table of contents follow. */
const infoFlags = 7;

/**
 * The silent frame in front that tells players the exact length and where each hundredth begins.
 * It counts its own bytes but not itself among the frames, as LAME's does. The part with LAME's own fields is left out:
 * it would not fit into a frame of 48 kbit/s, and validators call a larger first frame a change of bit rate.
 */
export function writeInfoFrame(frames: number): Uint8Array {
  const bytes = new Uint8Array(frameBytes);
  const view = new DataView(bytes.buffer);
  bytes.set(frameHeader);
  bytes.set(new TextEncoder().encode('Info'), sideInfoEnd);
  view.setUint32(sideInfoEnd + 4, infoFlags);
  view.setUint32(sideInfoEnd + 8, frames);
  view.setUint32(sideInfoEnd + 12, (frames + 1) * frameBytes);
  // At a constant bit rate the i-th hundredth of the time begins at the i-th hundredth of the bytes, in 256ths.
  for (let percent = 0; percent < 100; percent += 1) {
    bytes[sideInfoEnd + 16 + percent] = Math.floor((256 * percent) / 100);
  }
  return bytes;
}
