import type { MeasuredWords } from './pronunciations/write-words.ts';
import { splitSentences } from './sentences/split-sentences.ts';
import { cutText, type Limit, splitText } from './sentences/split-text.ts';
import { measureBy, type Tongue } from './voices/tongue.ts';
import { lengthOfFrame } from './voices/write-frame.ts';
import { billedCharactersLimit, ssmlLimit } from './write-ssml.ts';

/** A block's words, tidied and measured, who says them, and the pause between them and the next ones. */
export type Saying = MeasuredWords & {
  readonly block: number;
  readonly text: string;
  readonly tongue: Tongue;
  readonly pauseSeconds: number;
};

/**
 * Polly cuts audio at ten minutes without an error. Only scripts of syllables and long numbers come near it; a tenth of
 * it is head-room.
 */
export const secondsLimit = 540;

/** A saying in as few pieces as one request each can say; the pause is the last one's. */
export function cutSaying(saying: Saying): readonly Saying[] {
  if (fits(saying, saying.tongue)) return [saying];
  return pauseAtEnd(saying, cutToFit(saying.text, saying.tongue, splitText));
}

/** A saying in its sentences, and these cut where one alone is too much for a request; joined they are the saying. */
export function cutSentences(saying: Saying): readonly Saying[] {
  const { text: whole, tongue } = saying;
  const sentences = splitSentences(whole, tongue.voice.language).map((text) => measurePiece(text, tongue));
  const pieces = sentences.flatMap((sentence) =>
    fits(sentence, tongue) ? [sentence] : cutToFit(sentence.text, tongue, cutText),
  );
  return pauseAtEnd(
    saying,
    pieces.filter((piece) => /\S/.test(piece.text)),
  );
}

type MeasuredText = MeasuredWords & { readonly text: string };

/** Parts that were measured one by one can say more together, where they make up a phrase of the lexicon: then all are cut smaller. */
function cutToFit(text: string, tongue: Tongue, cut: typeof cutText): readonly MeasuredText[] {
  const measure = (part: string) => unitsOf(measureBy(tongue, part), tongue);
  for (let units = billedCharactersLimit; ; units *= 0.8) {
    const limit: Limit = { units, measure };
    const pieces = cut(text, tongue.voice.language, limit).map((part) => measurePiece(part, tongue));
    if (units < 1 || pieces.every((piece) => fits(piece, tongue))) return pieces;
  }
}

function fits(measured: MeasuredWords, tongue: Tongue): boolean {
  return unitsOf(measured, tongue) <= billedCharactersLimit;
}

/** How much of a request is taken, by the limit that it comes nearest to, in billed characters. */
function unitsOf({ characters, moreCharacters, markup, seconds }: MeasuredWords, { voice }: Tongue): number {
  return Math.max(
    characters + moreCharacters,
    ((characters + markup + lengthOfFrame(voice)) / ssmlLimit) * billedCharactersLimit,
    (seconds / secondsLimit) * billedCharactersLimit,
  );
}

function measurePiece(text: string, tongue: Tongue): MeasuredText {
  return { text, ...measureBy(tongue, text) };
}

function pauseAtEnd(
  { block, tongue, pauseSeconds }: Saying,
  pieces: readonly MeasuredText[],
): readonly Saying[] {
  return pieces.map((piece, index) => ({
    ...piece,
    block,
    tongue,
    pauseSeconds: index === pieces.length - 1 ? pauseSeconds : 0,
  }));
}
