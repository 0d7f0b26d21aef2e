import { frameBytes } from '../frames/mp3-frame.ts';

/** Of the side information `global_gain` is bits 30 to 37: the low 2 bits of one byte and the high 6 of the next. */
const gainByte = 4 + 3;

/**
 * The same frames, louder by so many steps of 1.5 dB, or quieter below 0. Nothing is decoded: each frame says itself how loud its values are.
 * 0 is what an encoder writes for silence, and stays; others stay between 1 and 255.
 */
export function applyGain(frames: Uint8Array, steps: number): Uint8Array {
  if (steps === 0) return frames;
  const louder = frames.slice();
  for (let at = gainByte; at < louder.length; at += frameBytes) {
    const [high, low] = [louder[at] ?? 0, louder[at + 1] ?? 0];
    const gain = ((high & 0x03) << 6) | (low >> 2);
    if (gain === 0) continue;
    const changed = Math.min(255, Math.max(1, gain + steps));
    louder[at] = (high & 0xfc) | (changed >> 6);
    louder[at + 1] = ((changed & 0x3f) << 2) | (low & 0x03);
  }
  return louder;
}
