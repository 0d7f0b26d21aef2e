import { type Saying, secondsLimit } from '../cut-saying.ts';
import { breakFor } from '../pauses.ts';
import type { MeasuredWords } from '../pronunciations/write-words.ts';
import { lengthOfFrame } from '../voices/write-frame.ts';
import { billedCharactersLimit, ssmlLimit, writeBreak } from '../write-ssml.ts';
import { hashOn, hashStart, toHash } from './fnv-1a.ts';

/** What is taken of a request's limits. */
export type Size = MeasuredWords & {
  /** Characters of the breaks, and of what stands around the whole request. */
  readonly tags: number;
};

/** A piece, its size where it does not begin a request, and the border in front of it. */
export type Bordered = Size & {
  readonly piece: Saying;
  /** Characters that it takes besides where it begins one. */
  readonly frame: number;
  readonly pauseSeconds: number;
  readonly hash: number;
};

/** Enough to tell a passage from others, and little enough that an edit seldom falls into it. */
const openingLength = 24;

/** The pieces with their sizes and borders. */
export function findBorders(pieces: readonly Saying[]): readonly Bordered[] {
  return pieces.map((piece, index) => {
    const before = pieces[index - 1];
    const pauseSeconds = before?.pauseSeconds ?? 0;
    const isSameBlock = before === undefined || before.block === piece.block;
    const breakSeconds = isSameBlock ? 0 : breakFor(pauseSeconds);
    return {
      piece,
      frame: lengthOfFrame(piece.tongue.voice),
      pauseSeconds,
      hash: hashOpening(piece.text),
      characters: piece.characters,
      moreCharacters: piece.moreCharacters,
      markup: piece.markup,
      tags: writeBreak(breakSeconds).length,
      seconds: piece.seconds + breakSeconds,
    };
  });
}

/** The size of nothing. */
export const emptySize: Size = { characters: 0, moreCharacters: 0, markup: 0, tags: 0, seconds: 0 };

/** A request with one more piece; the break in front of its first piece is not asked for. */
export function addSize(sum: Size, piece: Bordered, isFirst: boolean): Size {
  return {
    characters: sum.characters + piece.characters,
    moreCharacters: sum.moreCharacters + piece.moreCharacters,
    markup: sum.markup + piece.markup,
    tags: sum.tags + (isFirst ? piece.frame : piece.tags),
    seconds: sum.seconds + piece.seconds,
  };
}

/** The size of a request that says these pieces. */
export function sizeOf(pieces: readonly Bordered[]): Size {
  return pieces.reduce<Size>((sum, piece, index) => addSize(sum, piece, index === 0), emptySize);
}

/** How full a request of this size is, by the limit that it comes nearest to; over 1 it is too much. */
export function shareOf({ characters, moreCharacters, markup, tags, seconds }: Size): number {
  return Math.max(
    (characters + moreCharacters) / billedCharactersLimit,
    (characters + markup + tags) / ssmlLimit,
    seconds / secondsLimit,
  );
}

/** Below zero where the first is the better border: the longest pause, such as one before a heading, then the least hash. */
export function compareBorders(a: Bordered | undefined, b: Bordered | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return b.pauseSeconds - a.pauseSeconds || a.hash - b.hash;
}

/** A number made from a passage's first letters. */
function hashOpening(text: string): number {
  let value = hashStart;
  for (const sign of text.slice(0, openingLength)) value = hashOn(value, sign.codePointAt(0) ?? 0);
  return toHash(value);
}
