import { countSyllables } from '../../script/count-syllables.ts';
import type { Chunk, ChunkPart } from '../../script/script.ts';
import { splitSentences } from '../../script/sentences/split-sentences.ts';
import { delayFrames, frameBytes } from '../frames/mp3-frame.ts';
import { findOnset } from '../pauses/find-onset.ts';
import { findPauses, type Pause } from '../pauses/find-pauses.ts';
import { type HeardSound, hearSound } from '../pauses/hear-sound.ts';
import type { SentenceStart } from '../recording/recording.ts';
import { choosePauses, type Stretch } from './choose-pauses.ts';
import { findPartStarts } from './find-part-starts.ts';
import { isPlausible } from './is-plausible.ts';

/** Shorter quiet runs are parts of words: a stop consonant's is up to 0.07 s long. */
const leastPauseFrames = 3;

/** Of so many sentence ends' worth of longest pauses the shortest is what a voice's pause is like. */
const typicalRank = 0.6;

/**
 * Where each sentence of each part of a chunk is heard to begin, found by the pauses between them. A part of which
 * that cannot be told, because its voice does not pause where its sentences end, counts as one sentence.
 */
export function findSentences(
  frames: Uint8Array,
  { parts }: Pick<Chunk, 'parts'>,
  language: string,
): readonly (readonly SentenceStart[])[] {
  const texts = parts.map(({ text }) => splitSentences(text, language));
  if (parts.length === 1 && (texts[0]?.length ?? 0) < 2) return [[{ from: 0, startFrame: 0 }]];
  const sound = hearSound(frames);
  const partStarts = findPartStarts(sound, { parts });
  const end = frames.length / frameBytes;
  // A chunk's own start is where its silence begins.
  const listen = (start: number) => (start === 0 ? 0 : Math.min(end, start + delayFrames));
  return parts.map((part, index) => {
    const startFrame = partStarts[index] ?? 0;
    const sentences = texts[index] ?? [];
    const first = Math.ceil(startFrame);
    const heard = {
      levels: sound.levels.subarray(first, partStarts[index + 1]),
      quietLevel: sound.quietLevel,
    };
    const pauses = sentences.length < 2 ? [] : choose(countEach(sentences, part, language), heard);
    const starts = pauses.map((pause) =>
      findOnset(sound, { ...pause, startFrame: first + pause.startFrame }),
    );
    return placeStarts(sentences, [startFrame, ...starts].map(listen));
  });
}

/** How long each sentence is as it is said, which tells them apart as its text does, but for rare abbreviations said in full. */
function countEach(
  sentences: readonly string[],
  { said }: Pick<ChunkPart, 'said'>,
  language: string,
): readonly number[] {
  const spoken = said === undefined ? sentences : splitSentences(said, language);
  return (spoken.length === sentences.length ? spoken : sentences).map(countSyllables);
}

function placeStarts(sentences: readonly string[], starts: readonly number[]): readonly SentenceStart[] {
  let from = 0;
  return starts.map((startFrame, index) => {
    const start = { from, startFrame };
    from += sentences[index]?.length ?? 0;
    return start;
  });
}

type Sound = Pick<HeardSound, 'levels' | 'quietLevel'>;

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
  // Where there are fewer none is chosen, whatever is expected of them.
  return longest[Math.floor(typicalRank * count)] ?? leastPauseFrames;
}
