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

/** How one voice says words: those that its author has said in another way, by their first UTF-16 unit, the longest first, and its language's. */
export type Lexicon = { readonly words: ReadonlyMap<number, readonly Entry[]>; readonly language: string };

/** The lexicon of a voice; of two entries for one word the first one holds. */
export function makeLexicon(pronunciations: readonly Passage[], voice: Voice): Lexicon {
  const words = new Map<number, Entry[]>();
  const longestFirst = pronunciations.toSorted((one, other) => other.word.length - one.word.length);
  for (const pronunciation of longestFirst) {
    for (const entry of entriesOf(pronunciation, voice)) {
      for (const unit of firstUnits(entry)) words.set(unit, [...(words.get(unit) ?? []), entry]);
    }
  }
  return { words, language: voice.language };
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

function firstUnits({ word, isExact }: Entry): ReadonlySet<number> {
  const forms = isExact ? [word] : [word, word.toUpperCase()];
  return new Set(forms.map((form) => form.charCodeAt(0)));
}
