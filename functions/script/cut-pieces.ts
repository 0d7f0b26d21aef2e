import { estimateSeconds } from './measure-speech.ts';
import { splitSentences } from './split-sentences.ts';
import { cutText, type Limit, splitText } from './split-text.ts';
import { billedCharactersLimit, countBilledCharacters } from './write-ssml.ts';

/** A block's words, and the pause between them and the next ones. */
export type Saying = { readonly block: number; readonly text: string; readonly pauseSeconds: number };

/**
 * Polly cuts audio at ten minutes without an error. Only scripts of syllables and long numbers come near it; a tenth of
 * it is head-room.
 */
export const secondsLimit = 540;

const limit: Limit = {
  units: billedCharactersLimit,
  measure: (text) =>
    Math.max(countBilledCharacters(text), (estimateSeconds(text) / secondsLimit) * billedCharactersLimit),
};

/** A saying in as few pieces as one request each can say; the pause is the last one's. */
export function cutSaying(saying: Saying, language: string): readonly Saying[] {
  return pauseAtEnd(saying, splitText(saying.text, language, limit));
}

/** A saying in its sentences, and these cut where one alone is too much for a request; joined they are the saying. */
export function cutSentences(saying: Saying, language: string): readonly Saying[] {
  const sentences = splitSentences(saying.text, language);
  const pieces = sentences.flatMap((sentence) => cutText(sentence, language, limit));
  return pauseAtEnd(
    saying,
    pieces.filter((piece) => /\S/.test(piece)),
  );
}

function pauseAtEnd({ block, pauseSeconds }: Saying, texts: readonly string[]): readonly Saying[] {
  return texts.map((text, index) => ({
    block,
    text,
    pauseSeconds: index === texts.length - 1 ? pauseSeconds : 0,
  }));
}
