import { type Measured, measureText } from '../measure-speech.ts';
import { escapeText } from '../write-ssml.ts';
import { findSpokenWords } from './find-spoken-words.ts';
import type { FoundWord } from './find-words.ts';
import type { Lexicon } from './lexicon.ts';

/** A text as a request has it, and as it is heard. */
export type WrittenWords = { readonly ssml: string; readonly said: string };

/** What saying a text takes of a request, with the words that are said in another way. */
export type MeasuredWords = Measured & {
  /** By how much it would be more if aliases were billed: AWS says of tags only that they are not. */
  readonly moreCharacters: number;
  /** Characters of the tags around words, which count towards a request's length alone. */
  readonly markup: number;
};

/** A tidied text as SSML, in which the lexicon's words are said as it says, and numbers and signs as its language does. */
export function writeWords(text: string, lexicon: Lexicon): WrittenWords {
  const found = findSpokenWords(text, lexicon);
  if (found.length === 0) return { ssml: escapeText(text), said: text };
  return {
    ssml: replaceWords(text, found, { word: wrapWord, rest: escapeText }),
    said: replaceWords(text, found, { word: (word, { said }) => said ?? word, rest: (rest) => rest }),
  };
}

/** What a tidied text takes of a request. */
export function measureWords(text: string, lexicon: Lexicon): MeasuredWords {
  const { characters, seconds } = measureText(text);
  const all = findSpokenWords(text, lexicon).map(({ entry }) => entry.more);
  const sum = (count: (more: (typeof all)[number]) => number) =>
    all.reduce((total, more) => total + count(more), 0);
  return {
    characters,
    moreCharacters: sum((more) => more.characters),
    markup: sum((more) => more.markup),
    seconds: seconds + sum((more) => more.seconds),
  };
}

function wrapWord(word: string, { before, after }: FoundWord['entry']): string {
  return before + escapeText(word) + after;
}

type Replacing = {
  readonly word: (word: string, entry: FoundWord['entry']) => string;
  readonly rest: (text: string) => string;
};

function replaceWords(text: string, found: readonly FoundWord[], { word, rest }: Replacing): string {
  let done = 0;
  const parts = found.map(({ start, end, entry }) => {
    const part = rest(text.slice(done, start)) + word(text.slice(start, end), entry);
    done = end;
    return part;
  });
  return parts.join('') + rest(text.slice(done));
}
