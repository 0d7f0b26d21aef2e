import { measureText, spelledSeconds } from '../measure-speech.ts';
import type { Voice } from '../script.ts';
import { tidy } from '../write-ssml.ts';
import type { Passage } from './pronunciation.ts';
import { type WordTag, writeTag } from './word-tag.ts';

/** A word that is said in another way, ready to be found in a text and written for one voice. */
export type Entry = WordTag & {
  /** As `foldWord` makes it, in lower case unless its case counts. */
  readonly word: string;
  readonly isExact: boolean;
  /** By how much it takes more of a request than the word itself. */
  readonly more: { readonly characters: number; readonly markup: number; readonly seconds: number };
};

/** The words that are said in another way by one voice, by their first UTF-16 unit, the longest first. */
export type Lexicon = ReadonlyMap<number, readonly Entry[]>;

/** Nothing is said in another way. */
export const emptyLexicon: Lexicon = new Map();

/** The lexicon of a voice; of two entries for one word the first one holds. */
export function makeLexicon(pronunciations: readonly Passage[], voice: Voice): Lexicon {
  const lexicon = new Map<number, Entry[]>();
  const longestFirst = pronunciations.toSorted((one, other) => other.word.length - one.word.length);
  for (const pronunciation of longestFirst) {
    for (const entry of entriesOf(pronunciation, voice)) {
      for (const unit of firstUnits(entry)) lexicon.set(unit, [...(lexicon.get(unit) ?? []), entry]);
    }
  }
  return lexicon;
}

/** As words are compared: accents and apostrophes may be written in two ways. */
export function foldWord(text: string): string {
  return text.replaceAll('’', "'");
}

function entriesOf(pronunciation: Passage, voice: Voice): readonly Entry[] {
  const word = foldWord(tidy(pronunciation.word).trim());
  const tag = writeTag(pronunciation, voice);
  if (word === '' || tag === undefined) return [];
  const isExact = pronunciation.case ?? word !== word.toLowerCase();
  const forms = new Set([word.normalize('NFC'), word.normalize('NFD')]);
  return [...forms].map((form) => ({
    ...tag,
    isExact,
    word: isExact ? form : form.toLowerCase(),
    more: compare(form, tag),
  }));
}

function compare(word: string, { before, after, said, isSpelled }: WordTag): Entry['more'] {
  const [written, heard] = [measureText(word), measureText(said ?? word)];
  const seconds = heard.seconds + (isSpelled ? spelledSeconds(word) : 0);
  return {
    characters: Math.max(0, heard.characters - written.characters),
    markup: before.length + after.length,
    seconds: Math.max(0, seconds - written.seconds),
  };
}

function firstUnits({ word, isExact }: Entry): ReadonlySet<number> {
  const forms = isExact ? [word] : [word, word.toUpperCase()];
  return new Set(forms.map((form) => form.charCodeAt(0)));
}
