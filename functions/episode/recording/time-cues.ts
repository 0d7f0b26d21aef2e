import { framesOf, secondsOf } from '../../audio/frames/mp3-frame.ts';
import type { SentenceStart, Span, WordStart } from '../../audio/recording/recording.ts';
import type { Chunk, ChunkPart } from '../../script/script.ts';
import type { Cue, TimedWord } from '../episode.ts';

/** What is said of each of the article's blocks. */
type Texts = readonly (string | undefined)[];

/**
 * When each sentence sounds. The cues of a paragraph cover all of it: from the start of its first part to the end of its last one,
 * without the pause behind.
 */
export function timeCues(chunks: readonly Chunk[], timeline: readonly Span[], texts: Texts): readonly Cue[] {
  const cues: Cue[] = [];
  for (const [index, chunk] of chunks.entries()) {
    const span = timeline[index];
    if (span === undefined)
      throw new RangeError(`chunk ${index} has no place in a timeline of ${timeline.length}`);
    for (const timed of timeParts(chunk, span)) addPart(cues, timed, texts);
  }
  return cues;
}

/** A part of a chunk, its sentences counted in frames of the recording. */
type TimedPart = {
  readonly part: ChunkPart;
  readonly sentences: readonly SentenceStart[];
  readonly endFrame: number;
};

function timeParts({ parts }: Chunk, { startFrame, frames, sentences }: Span): readonly TimedPart[] {
  return parts.map((part, index) => {
    const starts = sentences[index] ?? [{ from: 0, startFrame: 0 }];
    const breakFrames = framesOf(parts[index + 1]?.breakSeconds ?? 0);
    const end = (sentences[index + 1]?.[0]?.startFrame ?? frames) - breakFrames;
    return {
      part,
      sentences: starts.map((start) => moveSentence(start, startFrame)),
      endFrame: startFrame + Math.max(starts.at(-1)?.startFrame ?? 0, end),
    };
  });
}

function moveSentence({ words, ...start }: SentenceStart, frames: number): SentenceStart {
  const move = (one: WordStart) => ({ ...one, startFrame: one.startFrame + frames });
  return { ...move(start), ...(words === undefined ? {} : { words: words.map(move) }) };
}

function addPart(cues: Cue[], timed: TimedPart, texts: Texts): void {
  const before = cues.at(-1);
  const last = before?.block === timed.part.block ? before : undefined;
  const place = placeOf(timed.part, texts, last?.to ?? 0);
  if (last !== undefined) cues.pop();
  if (place === undefined) cues.push(wholePart(timed, last));
  // The white space between two parts of a paragraph belongs to the words before it.
  else cues.push(...(last === undefined ? [] : [{ ...last, to: place }]), ...sentencesOf(timed, place));
}

function wholePart({ part, sentences, endFrame }: TimedPart, last: Cue | undefined): Cue {
  const startSeconds = last?.startSeconds ?? secondsOf(sentences[0]?.startFrame ?? 0);
  return { block: part.block, startSeconds, endSeconds: secondsOf(endFrame) };
}

function sentencesOf({ part, sentences, endFrame }: TimedPart, place: number): readonly Cue[] {
  return sentences.map(({ from, startFrame, words }, index) => {
    const next = sentences[index + 1];
    return {
      block: part.block,
      startSeconds: secondsOf(startFrame),
      endSeconds: secondsOf(next?.startFrame ?? endFrame),
      from: place + from,
      to: place + (next?.from ?? part.text.length),
      ...(words === undefined ? {} : { words: words.map((word) => timeWord(word, place)) }),
    };
  });
}

function timeWord({ from, startFrame }: WordStart, place: number): TimedWord {
  return { startSeconds: secondsOf(startFrame), from: place + from };
}

/** Where a part's text stands in its block's; the title is no block. */
function placeOf({ block, text }: ChunkPart, texts: Texts, from: number): number | undefined {
  const place = (texts[block] ?? '').indexOf(text, from);
  return place === -1 ? undefined : place;
}
