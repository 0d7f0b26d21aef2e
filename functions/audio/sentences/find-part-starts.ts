import { countLetters } from '../../script/measure-speech.ts';
import type { Chunk, ChunkPart } from '../../script/script.ts';
import { framesOf } from '../frames/mp3-frame.ts';
import { findOnset } from '../pauses/find-onset.ts';
import { findPauses } from '../pauses/find-pauses.ts';
import type { HeardSound } from '../pauses/hear-sound.ts';
import { choosePauses } from './choose-pauses.ts';

/** A pause that is shorter than this part of the shortest break asked for is none of them. */
const leastShare = 0.6;

/**
 * Where each part of a chunk begins, in frames from its first one, found by the breaks between the parts.
 * Where there are fewer pauses than breaks the time is shared by letters.
 */
export function findPartStarts(sound: HeardSound, { parts }: Pick<Chunk, 'parts'>): readonly number[] {
  const [, ...later] = parts;
  if (later.length === 0) return [0];
  const shortest = framesOf(Math.min(...later.map(({ breakSeconds }) => breakSeconds)));
  const leastFrames = Math.max(1, Math.floor(leastShare * shortest));
  const pauses = findPauses(sound.levels, sound.quietLevel, leastFrames);
  const stretches = parts.map(({ text, said }, index) => ({
    length: countLetters(said ?? text),
    breakFrames: Math.max(1, framesOf(parts[index + 1]?.breakSeconds ?? 0)),
  }));
  const chosen = choosePauses(stretches, pauses, sound.levels.length);
  return chosen === undefined
    ? shareByLetters(parts, sound.levels.length)
    : [0, ...chosen.map((pause) => findOnset(sound, pause))];
}

function shareByLetters(parts: readonly ChunkPart[], frames: number): readonly number[] {
  const breaks = parts.map((part) => framesOf(part.breakSeconds));
  const sounding = Math.max(0, frames - breaks.reduce((sum, count) => sum + count, 0));
  const letters = parts.reduce((sum, { text, said }) => sum + countLetters(said ?? text), 0);
  let before = 0;
  let silent = 0;
  return parts.map(({ text, said }, index) => {
    silent += breaks[index] ?? 0;
    const start = Math.round((sounding * before) / Math.max(1, letters)) + silent;
    before += countLetters(said ?? text);
    return Math.min(start, frames);
  });
}
