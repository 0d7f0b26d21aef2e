import { concatenate } from '../frames/concatenate.ts';
import { frameBytes, framesOf, secondsOf } from '../frames/mp3-frame.ts';
import { type Tags, writeId3 } from '../tag/write-id3.ts';
import type { Recording, Span } from './recording.ts';
import { writeInfoFrame } from './write-info-frame.ts';

/** What has to be known of a chunk's sound: its length, where its sentences begin, and the silence behind it. */
export type Measure = Omit<Span, 'startFrame'> & { readonly pauseSeconds: number };

/**
 * Plans one MP3 out of the chunks' frames, in order, with silent frames between them, one tag and one Info frame in front.
 * The duration is the number of frames, and right in every tool.
 */
export function layOutRecording(
  measures: readonly Measure[],
  tags: Omit<Tags, 'durationSeconds' | 'chapters'>,
  findChapters: (timeline: readonly Span[]) => Tags['chapters'] = () => [],
): Recording {
  const timeline: Span[] = [];
  let frames = 0;
  for (const measure of measures) {
    timeline.push({ startFrame: frames, frames: measure.frames, sentences: measure.sentences });
    frames += measure.frames + framesOf(measure.pauseSeconds);
  }
  const durationSeconds = secondsOf(frames);
  const chapters = findChapters(timeline);
  const header = concatenate([writeId3({ ...tags, durationSeconds, chapters }), writeInfoFrame(frames)]);
  return { header, frames, bytes: header.length + frames * frameBytes, durationSeconds, timeline };
}
