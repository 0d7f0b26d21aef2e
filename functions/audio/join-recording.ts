import { frameBytes, framesOf, secondsOf } from './mp3-frame.ts';
import type { Recording, Span } from './recording.ts';
import { type Tags, writeId3 } from './write-id3.ts';
import { writeInfoFrame } from './write-info-frame.ts';
import { writeSilence } from './write-silence.ts';

/** One chunk's sound: bare frames as `readFrames` returns them, where its parts begin, and the silence behind them. */
export type Part = {
  readonly frames: Uint8Array;
  readonly partStarts: readonly number[];
  readonly pauseSeconds: number;
};

/**
 * One MP3 out of the chunks' frames, untouched and in order, with silent frames between them, one tag and one Info frame in front.
 * Nothing is decoded or encoded: the duration is the number of frames, and right in every tool.
 */
export function joinRecording(parts: readonly Part[], tags: Omit<Tags, 'durationSeconds'>): Recording {
  const timeline = layOut(parts);
  const frames = parts.reduce(
    (sum, part) => sum + part.frames.length / frameBytes + framesOf(part.pauseSeconds),
    0,
  );
  const durationSeconds = secondsOf(frames);
  const tag = writeId3({ ...tags, durationSeconds });
  const bytes = new Uint8Array(tag.length + (frames + 1) * frameBytes);
  bytes.set(tag);
  bytes.set(writeInfoFrame(frames), tag.length);
  fill(bytes.subarray(tag.length + frameBytes), parts);
  return { bytes, frames, durationSeconds, timeline };
}

function layOut(parts: readonly Part[]): Span[] {
  let startFrame = 0;
  return parts.map((part) => {
    const span = { startFrame, frames: part.frames.length / frameBytes, partStarts: part.partStarts };
    startFrame += span.frames + framesOf(part.pauseSeconds);
    return span;
  });
}

function fill(bytes: Uint8Array, parts: readonly Part[]): void {
  let offset = 0;
  for (const part of parts) {
    const silence = writeSilence(framesOf(part.pauseSeconds));
    bytes.set(part.frames, offset);
    bytes.set(silence, offset + part.frames.length);
    offset += part.frames.length + silence.length;
  }
}
