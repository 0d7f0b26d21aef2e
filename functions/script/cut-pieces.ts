import { type Measured, measureText } from './measure-speech.ts';
import { splitSentences } from './split-sentences.ts';
import { cutText, type Limit, splitText } from './split-text.ts';
import { billedCharactersLimit } from './write-ssml.ts';

/** A block's words, tidied and measured, and the pause between them and the next ones. */
export type Saying = Measured & {
  readonly block: number;
  readonly text: string;
  readonly pauseSeconds: number;
};

/**
 * Polly cuts audio at ten minutes without an error. Only scripts of syllables and long numbers come near it; a tenth of
 * it is head-room.
 */
export const secondsLimit = 540;

const limit: Limit = { units: billedCharactersLimit, measure: (text) => unitsOf(measureText(text)) };

/** A saying in as few pieces as one request each can say; the pause is the last one's. */
export function cutSaying(saying: Saying, language: string): readonly Saying[] {
  if (unitsOf(saying) <= limit.units) return [saying];
  return pauseAtEnd(saying, splitText(saying.text, language, limit).map(measurePiece));
}

/** A saying in its sentences, and these cut where one alone is too much for a request; joined they are the saying. */
export function cutSentences(saying: Saying, language: string): readonly Saying[] {
  const sentences = splitSentences(saying.text, language).map(measurePiece);
  const pieces = sentences.flatMap((sentence) =>
    unitsOf(sentence) <= limit.units ? [sentence] : cutText(sentence.text, language, limit).map(measurePiece),
  );
  return pauseAtEnd(
    saying,
    pieces.filter((piece) => /\S/.test(piece.text)),
  );
}

type Piece = Measured & { readonly text: string };

function unitsOf({ characters, seconds }: Measured): number {
  return Math.max(characters, (seconds / secondsLimit) * billedCharactersLimit);
}

function measurePiece(text: string): Piece {
  const { characters, seconds } = measureText(text);
  return { text, characters, seconds };
}

function pauseAtEnd({ block, pauseSeconds }: Saying, pieces: readonly Piece[]): readonly Saying[] {
  return pieces.map(({ text, characters, seconds }, index) => ({
    ...{ block, text, characters, seconds },
    pauseSeconds: index === pieces.length - 1 ? pauseSeconds : 0,
  }));
}
