import { secondsOf } from '../audio/mp3-frame.ts';
import type { Span } from '../audio/recording.ts';
import type { Chunk } from '../script/script.ts';
import type { Cue } from './episode.ts';

/** When each paragraph sounds: from the start of its first chunk to the end of its last one, without the pause behind. */
export function timeCues(chunks: readonly Chunk[], timeline: readonly Span[]): Cue[] {
  const cues: Cue[] = [];
  for (const [index, chunk] of chunks.entries()) {
    const span = timeline[index];
    if (span === undefined)
      throw new RangeError(`chunk ${index} has no place in a timeline of ${timeline.length}`);
    const endSeconds = secondsOf(span.startFrame + span.frames);
    const last = cues.at(-1);
    if (last?.block === chunk.block) cues[cues.length - 1] = { ...last, endSeconds };
    else cues.push({ block: chunk.block, startSeconds: secondsOf(span.startFrame), endSeconds });
  }
  return cues;
}
