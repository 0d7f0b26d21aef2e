import { frameBytes } from '../../functions/audio/frames/mp3-frame.ts';
import { writeSilence } from '../../functions/audio/frames/write-silence.ts';

/** Frames whose side information names this gain and so many bits of main data. */
export function sounding(frames: number, gain: number, bits = 1_000): Uint8Array {
  const bytes = writeSilence(frames);
  for (let at = 0; at < bytes.length; at += frameBytes)
    bytes.set([0, bits >> 5, (bits & 0x1f) << 3, gain >> 6, (gain & 0x3f) << 2], at + 4);
  return bytes;
}

/** Frames as loud as words are. */
export const speech = (frames: number) => sounding(frames, 170);

/** Frames as a voice's silence is, on which less is spent. */
export const hiss = (frames: number) => sounding(frames, 130, 800);
