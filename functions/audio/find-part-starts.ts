import type { Chunk } from '../script/script.ts';
import { frameBytes, framesOf } from './mp3-frame.ts';

/** Where each part of a chunk begins, in frames from its first one: the breaks taken out, time is shared by characters. */
export function findPartStarts(frames: Uint8Array, { parts }: Chunk): readonly number[] {
  const breaks = parts.map((part) => framesOf(part.breakSeconds));
  const breakFrames = breaks.reduce((sum, count) => sum + count, 0);
  const speechFrames = Math.max(0, frames.length / frameBytes - breakFrames);
  const characters = Math.max(
    1,
    parts.reduce((sum, { text }) => sum + text.length, 0),
  );
  const starts: number[] = [];
  let before = 0;
  let silent = 0;
  for (const [index, { text }] of parts.entries()) {
    silent += breaks[index] ?? 0;
    starts.push(Math.round((speechFrames * before) / characters) + silent);
    before += text.length;
  }
  return starts;
}
