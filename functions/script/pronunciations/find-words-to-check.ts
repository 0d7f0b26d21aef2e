import type { Script } from '../script.ts';
import { leaveLetters } from '../voices/leave-letters.ts';
import { unsaidLetter } from '../voices/writings.ts';
import { findWords } from './find-words.ts';
import { isFamiliar } from './is-familiar.ts';
import { makeLexicon } from './lexicon.ts';
import type { Pronunciation } from './pronunciation.ts';

/** A word of which a voice may not know how it is said, and how often it comes up. */
export type WordToCheck = { readonly word: string; readonly count: number };

/** More than these are not looked through by anybody. */
const mostWords = 20;

const capitalised = /(?<![\p{L}\p{N}\p{M}])\p{Lu}[\p{L}\p{M}\p{N}]*(?:['’&-]\p{Lu}[\p{L}\p{M}]*)*/gu;

/** Behind these, and at the start, a capital says nothing. */
const sentenceStart = /(?:^|[.!?…:;。！？\n–—•]["'”’»)\]]*\s*|["“„«‘(¿¡[]\s*)$/u;

/** Words in capitals with nothing but spaces between them: whichever of them are names or acronyms, they do not show it. */
const shouted =
  /(?<![\p{L}\p{N}\p{M}])\p{Lu}[\p{Lu}\p{N}\p{M}'’&-]*(?:\s+\p{Lu}[\p{Lu}\p{N}\p{M}'’&-]*)+(?![\p{L}\p{N}\p{M}])/gu;

/** Fewer words among small ones, or fewer letters, may be acronyms beside each other. */
const least = { words: 3, letters: 10 } as const;

/**
 * Names, acronyms and words in letters of another language that are worth hearing before all is spoken, the most frequent first. Those that have a pronunciation are
 * left out, and capitals that begin a sentence, stand in words written small elsewhere, or are those of all words around.
 */
export function findWordsToCheck(
  { chunks, voice }: Pick<Script, 'chunks' | 'voice'>,
  pronounce: readonly Pronunciation[] = [],
): readonly WordToCheck[] {
  const lexicon = makeLexicon(pronounce, voice);
  const texts = chunks.flatMap(({ parts }) =>
    parts
      .filter(({ block }) => block >= 0)
      // Of what is said in letters of another language its author has told which it is.
      .map(({ text }) => leaveLetters(blank(text, findWords(text, lexicon)), voice.language).text),
  );
  const counts = countPlain(texts, voice.language);
  for (const text of texts) {
    for (const [small] of text.matchAll(/(?<![\p{L}\p{N}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu))
      counts.delete(small.replace(/^./u, (first) => first.toUpperCase()));
  }
  const words = [...counts].map(([word, count]) => ({ word, count }));
  return words.sort((one, other) => other.count - one.count).slice(0, mostWords);
}

/** How often each candidate comes up; those of passages in capitals alone are left out. */
function countPlain(texts: readonly string[], language: string): Map<string, number> {
  const plain = new Set(texts.flatMap((text) => candidatesIn(blankShouted(text), language)));
  const all = texts.flatMap((text) => candidatesIn(text, language)).filter((word) => plain.has(word));
  return new Map([...Map.groupBy(all, (word) => word)].map(([word, { length }]) => [word, length]));
}

function blankShouted(text: string): string {
  const isWhole = !/\p{Ll}/u.test(text);
  return text.replace(shouted, (run) => {
    const words = run.split(/\s+/);
    const isLong = words.length >= least.words && words.join('').length >= least.letters;
    return isWhole || isLong ? '_'.repeat(run.length) : run;
  });
}

/** What has a pronunciation is gone from the text; whatever stands beside it is not at a sentence's start. */
function blank(text: string, found: ReturnType<typeof findWords>): string {
  return found.reduce(
    (rest, { start, end }) => rest.slice(0, start) + '_'.repeat(end - start) + rest.slice(end),
    text,
  );
}

function candidatesIn(text: string, language: string): readonly string[] {
  const unsaid: readonly string[] = text.match(wordsUnsaid(language)) ?? [];
  const known = [...text.matchAll(capitalised)]
    .filter(({ 0: word, index }) => isUnknown(word, text.slice(Math.max(0, index - 8), index), language))
    .map(({ 0: word }) => word);
  return [...known.filter((word) => !unsaid.includes(word)), ...unsaid];
}

/** Words in letters that the voice cannot say: a sign such as π is none. */
function wordsUnsaid(language: string): RegExp {
  return new RegExp(`(?:${unsaidLetter(language)}\\p{M}*){2,}`, 'gu');
}

/** In German every noun has a capital: only what has several is a name for sure. */
function isUnknown(word: string, before: string, language: string): boolean {
  if (Array.from(word).length < 2 || isFamiliar(word, language)) return false;
  if (/\p{L}.*\p{Lu}/u.test(word)) return true;
  return !/^de\b/.test(language) && !sentenceStart.test(before);
}
