import { findForms } from '../spoken-forms/find-forms.ts';
import type { SpokenForm } from '../spoken-forms/spoken-form.ts';
import { type FoundWord, findWords } from './find-words.ts';
import { compareTag, type Lexicon } from './lexicon.ts';
import { replaceBy } from './word-tag.ts';

/**
 * All of a text that is said otherwise than it is written, from left to right: the author's words, which come first, and numbers, numerals and signs
 * by the rules of the language.
 */
export function findSpokenWords(text: string, lexicon: Lexicon): readonly FoundWord[] {
  const words = findWords(text, lexicon);
  const taken = words.map(({ start, end, entry }) => ({ start, end, said: entry.said }));
  const forms = findForms(text, lexicon.language, { taken, acronyms: lexicon.acronyms });
  if (forms.length === 0) return words;
  // A form may stand for one of the words and a pause behind it.
  const starts = new Set(forms.map(({ start }) => start));
  const rest = words.filter(({ start }) => !starts.has(start));
  return [...rest, ...forms.map((form) => writeForm(form, text))].sort(
    (one, other) => one.start - other.start,
  );
}

function writeForm({ start, end, said }: SpokenForm, text: string): FoundWord {
  const tag = replaceBy(said);
  return { start, end, entry: { ...tag, more: compareTag(text.slice(start, end), tag) } };
}
