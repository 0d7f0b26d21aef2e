import type { Lexicon } from './pronunciations/lexicon.ts';
import { type MeasuredWords, measureWords } from './pronunciations/write-words.ts';
import { splitSentences } from './split-sentences.ts';
import { cutText, type Limit, splitText } from './split-text.ts';
import { billedCharactersLimit, ssmlLimit } from './write-ssml.ts';

/** A block's words, tidied and measured, and the pause between them and the next ones. */
export type Saying = MeasuredWords & {
  readonly block: number;
  readonly text: string;
  readonly pauseSeconds: number;
};

/**
 * Polly cuts audio at ten minutes without an error. Only scripts of syllables and long numbers come near it; a tenth of
 * it is head-room.
 */
export const secondsLimit = 540;

/** Whose language and whose way of saying words a text is cut for. */
export type Tongue = { readonly language: string; readonly lexicon: Lexicon };

/** A saying in as few pieces as one request each can say; the pause is the last one's. */
export function cutSaying(saying: Saying, tongue: Tongue): readonly Saying[] {
  if (fits(saying)) return [saying];
  return pauseAtEnd(saying, cutToFit(saying.text, tongue, splitText));
}

/** A saying in its sentences, and these cut where one alone is too much for a request; joined they are the saying. */
export function cutSentences(saying: Saying, tongue: Tongue): readonly Saying[] {
  const sentences = splitSentences(saying.text, tongue.language).map((text) => measurePiece(text, tongue));
  const pieces = sentences.flatMap((sentence) =>
    fits(sentence) ? [sentence] : cutToFit(sentence.text, tongue, cutText),
  );
  return pauseAtEnd(
    saying,
    pieces.filter((piece) => /\S/.test(piece.text)),
  );
}

type Piece = MeasuredWords & { readonly text: string };

/** Parts that were measured one by one can say more together, where they make up a phrase of the lexicon: then all are cut smaller. */
function cutToFit(text: string, tongue: Tongue, cut: typeof cutText): readonly Piece[] {
  const measure = (part: string) => unitsOf(measureWords(part, tongue.lexicon));
  for (let units = billedCharactersLimit; ; units *= 0.8) {
    const limit: Limit = { units, measure };
    const pieces = cut(text, tongue.language, limit).map((part) => measurePiece(part, tongue));
    if (units < 1 || pieces.every(fits)) return pieces;
  }
}

function fits(measured: MeasuredWords): boolean {
  return unitsOf(measured) <= billedCharactersLimit;
}

/** How much of a request is taken, by the limit that it comes nearest to, in billed characters. */
function unitsOf({ characters, moreCharacters, markup, seconds }: MeasuredWords): number {
  return Math.max(
    characters + moreCharacters,
    ((characters + markup) / ssmlLimit) * billedCharactersLimit,
    (seconds / secondsLimit) * billedCharactersLimit,
  );
}

function measurePiece(text: string, { lexicon }: Tongue): Piece {
  return { text, ...measureWords(text, lexicon) };
}

function pauseAtEnd({ block, pauseSeconds }: Saying, pieces: readonly Piece[]): readonly Saying[] {
  return pieces.map((piece, index) => ({
    ...piece,
    block,
    pauseSeconds: index === pieces.length - 1 ? pauseSeconds : 0,
  }));
}
