import type { Mp3 } from '../open-mp3.ts';

/** The main data of all frames side by side, since a frame's own begin in those of the frames before it, and where each frame's place is. */
export type MainData = { readonly bytes: Uint8Array; readonly starts: readonly number[] };

/** Copies the main data together. */
export function gatherMain({ bytes, frames }: Mp3): MainData {
  const parts = frames.map(({ at, header }) => bytes.subarray(at + header.sideInfoEnd, at + header.bytes));
  const gathered = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let end = 0;
  const starts = parts.map((part) => {
    const start = end;
    gathered.set(part, start);
    end += part.length;
    return start;
  });
  return { bytes: gathered, starts };
}
