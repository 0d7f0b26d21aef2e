import { countSyllables } from '../script/count-syllables.ts';
import type { Chunk } from '../script/script.ts';
import { splitSentences } from '../script/sentences/split-sentences.ts';
import { choosePauses, type Stretch } from './choose-pauses.ts';
import { findOnset } from './find-onset.ts';
import { findPartStarts } from './find-part-starts.ts';
import { findPauses, findQuietLevel, type Pause } from './find-pauses.ts';
import { isPlausible } from './is-plausible.ts';
import { readLevels } from './read-levels.ts';
import type { SentenceStart } from './recording.ts';

/** Shorter quiet runs are parts of words: a stop consonant's is up to 0.07 s long. */
const leastPauseFrames = 3;

/** Of so many sentence ends' worth of longest pauses the shortest is what a voice's pause is like. */
const typicalRank = 0.6;

/** Where nothing better is known: 0.3 s. */
const usualPauseFrames = 12;

/**
 * Where each sentence of each part of a chunk begins, found by the pauses between them; nothing is decoded. A part of which
 * that cannot be told, because its voice does not pause where its sentences end, counts as one sentence.
 */
export function findSentences(
  frames: Uint8Array,
  { parts }: Pick<Chunk, 'parts'>,
  language: string,
): readonly (readonly SentenceStart[])[] {
  const partStarts = findPartStarts(frames, { parts });
  const levels = readLevels(frames);
  const quietLevel = findQuietLevel(levels);
  return parts.map(({ text }, index) => {
    const startFrame = partStarts[index] ?? 0;
    const sentences = splitSentences(text, language);
    const first = Math.ceil(startFrame);
    const sound = { levels: levels.subarray(first, partStarts[index + 1]), quietLevel };
    const pauses = sentences.length < 2 ? [] : choose(sentences.map(countSyllables), sound);
    const starts = pauses.map((pause) =>
      findOnset(frames, { ...pause, startFrame: first + pause.startFrame }),
    );
    return placeStarts(sentences, [startFrame, ...starts]);
  });
}

function placeStarts(sentences: readonly string[], starts: readonly number[]): readonly SentenceStart[] {
  let from = 0;
  return starts.map((startFrame, index) => {
    const start = { from, startFrame };
    from += sentences[index]?.length ?? 0;
    return start;
  });
}

type Sound = { readonly levels: Uint8Array; readonly quietLevel: number };

/** The pauses behind all sentences but the last; none where they cannot be told. */
function choose(syllables: readonly number[], { levels, quietLevel }: Sound): readonly Pause[] {
  const isLoud = (level: number) => level > quietLevel;
  const first = levels.findIndex(isLoud);
  const sounding = levels.subarray(Math.max(0, first), levels.findLastIndex(isLoud) + 1);
  const pauses = findPauses(sounding, quietLevel, leastPauseFrames);
  const breakFrames = typicalPause(pauses, syllables.length - 1);
  const stretches: readonly Stretch[] = syllables.map((length) => ({ length, breakFrames }));
  const chosen = choosePauses(stretches, pauses, sounding.length) ?? [];
  if (!isPlausible(stretches, { pauses, chosen, frames: sounding.length })) return [];
  return chosen.map((pause) => ({ ...pause, startFrame: pause.startFrame + first }));
}

function typicalPause(pauses: readonly Pause[], count: number): number {
  const longest = pauses.map((pause) => pause.frames).sort((left, right) => right - left);
  return longest[Math.floor(typicalRank * count)] ?? usualPauseFrames;
}
