import { measureText, spelledSeconds } from '../measure-speech.ts';
import type { Voice } from '../script.ts';
import { tidy } from '../write-ssml.ts';
import type { MarkedPassage } from './pronunciation.ts';
import { indexWords, type WordIndex } from './word-index.ts';
import { type WordTag, writeTag } from './word-tag.ts';

/** A word that is said in another way, ready to be found in a text and written for one voice. */
export type Entry = WordTag & {
  /** As `foldWord` makes it, in lower case unless its case counts. */
  readonly word: string;
  readonly isExact: boolean;
  /** What decides between two that stand at one place: how long the word is as its author gave it, and where it was given. */
  readonly rank: { readonly length: number; readonly number: number };
  /** By how much it takes more of a request than the word itself. */
  readonly more: { readonly characters: number; readonly markup: number; readonly seconds: number };
};

/** How one voice says words: those that its author has said in another way, and its language's. */
export type Lexicon = {
  readonly language: string;
  readonly words: WordIndex;
  /** What stays in capitals among others. */
  readonly acronyms: ReadonlySet<string>;
  /** How many entries it and its base have. */
  readonly size: number;
  /** What holds besides: a whole article's lexicon, beside the words of one block alone. */
  readonly base?: Lexicon;
};

/** The lexicon of a voice; of two entries for one word the first one holds, and all come behind those of the base. */
export function makeLexicon(pronunciations: readonly MarkedPassage[], voice: Voice, base?: Lexicon): Lexicon {
  const longestFirst = pronunciations.toSorted((one, other) => other.word.length - one.word.length);
  const entries: Entry[] = [];
  const before = base?.size ?? 0;
  for (const pronunciation of longestFirst)
    entries.push(...entriesOf(pronunciation, voice, before + entries.length));
  return {
    ...{ language: voice.language, words: indexWords(entries), size: before + entries.length },
    acronyms: base?.acronyms ?? new Set(),
    ...(base === undefined ? {} : { base }),
  };
}

/** As words are compared: accents and apostrophes may be written in two ways. */
export function foldWord(text: string): string {
  return text.replaceAll('’', "'");
}

function entriesOf(pronunciation: MarkedPassage, voice: Voice, number: number): readonly Entry[] {
  const word = foldWord(tidy(pronunciation.word).trim());
  const tag = writeTag(pronunciation, voice);
  if (word === '' || tag === undefined) return [];
  const isExact = pronunciation.case ?? word !== word.toLowerCase();
  const forms = new Set([word.normalize('NFC'), word.normalize('NFD')]);
  return [...forms].map((form) => ({
    ...tag,
    isExact,
    word: isExact ? form : form.toLowerCase(),
    rank: { length: pronunciation.word.length, number },
    more: compareTag(form, tag),
  }));
}

/** By how much a word takes more of a request in its tag. */
export function compareTag(word: string, { before, after, said, isSpelled }: WordTag): Entry['more'] {
  const [written, heard] = [measureText(word), measureText(said ?? word)];
  const seconds = heard.seconds + (isSpelled ? spelledSeconds(word) : 0);
  return {
    characters: Math.max(0, heard.characters - written.characters),
    markup: before.length + after.length,
    seconds: Math.max(0, seconds - written.seconds),
  };
}
