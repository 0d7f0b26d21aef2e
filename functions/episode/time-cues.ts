import { framesOf, secondsOf } from '../audio/mp3-frame.ts';
import type { Span } from '../audio/recording.ts';
import type { Chunk } from '../script/script.ts';
import type { Cue } from './episode.ts';

/** When each paragraph sounds: from the start of its first part to the end of its last one, without the pause behind. */
export function timeCues(chunks: readonly Chunk[], timeline: readonly Span[]): Cue[] {
  const cues: Cue[] = [];
  for (const [index, chunk] of chunks.entries()) {
    const span = timeline[index];
    if (span === undefined)
      throw new RangeError(`chunk ${index} has no place in a timeline of ${timeline.length}`);
    for (const cue of timeParts(chunk, span)) {
      const last = cues.at(-1);
      if (last?.block === cue.block) cues[cues.length - 1] = { ...last, endSeconds: cue.endSeconds };
      else cues.push(cue);
    }
  }
  return cues;
}

function timeParts({ parts }: Chunk, { startFrame, frames, partStarts }: Span): Cue[] {
  return parts.map(({ block }, index) => {
    const start = partStarts[index] ?? 0;
    const breakFrames = framesOf(parts[index + 1]?.breakSeconds ?? 0);
    const end = Math.max(start, (partStarts[index + 1] ?? frames) - breakFrames);
    return { block, startSeconds: secondsOf(startFrame + start), endSeconds: secondsOf(startFrame + end) };
  });
}
