import { frameBytes, frameHeader } from './mp3-frame.ts';

/**
 * Digital silence: frames whose main data is empty (main_data_begin 0, part2_3_length 0).
 * They lean on no bit reservoir, so they can stand between any two recordings.
 */
export function writeSilence(frames: number): Uint8Array {
  const bytes = new Uint8Array(frames * frameBytes);
  for (let frame = 0; frame < frames; frame += 1) bytes.set(frameHeader, frame * frameBytes);
  return bytes;
}
