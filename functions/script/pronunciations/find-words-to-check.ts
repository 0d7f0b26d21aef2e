import type { Script } from '../script.ts';
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

/**
 * Names and acronyms that are worth hearing before all is spoken, the most frequent first. Those that have a pronunciation are
 * left out, and capitals that begin a sentence or stand in words written small elsewhere.
 */
export function findWordsToCheck(
  { chunks, voice }: Pick<Script, 'chunks' | 'voice'>,
  pronounce: readonly Pronunciation[] = [],
): readonly WordToCheck[] {
  const lexicon = makeLexicon(pronounce, voice);
  const texts = chunks.flatMap(({ parts }) =>
    parts.filter(({ block }) => block >= 0).map(({ text }) => blank(text, findWords(text, lexicon))),
  );
  const counts = new Map<string, number>();
  for (const word of texts.flatMap((text) => candidatesIn(text, voice.language)))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const text of texts) {
    for (const [small] of text.matchAll(/(?<![\p{L}\p{N}\p{M}])\p{Ll}[\p{L}\p{M}]*/gu))
      counts.delete(small.replace(/^./u, (first) => first.toUpperCase()));
  }
  const words = [...counts].map(([word, count]) => ({ word, count }));
  return words.sort((one, other) => other.count - one.count).slice(0, mostWords);
}

/** What has a pronunciation is gone from the text; whatever stands beside it is not at a sentence's start. */
function blank(text: string, found: ReturnType<typeof findWords>): string {
  return found.reduce(
    (rest, { start, end }) => rest.slice(0, start) + '_'.repeat(end - start) + rest.slice(end),
    text,
  );
}

function candidatesIn(text: string, language: string): readonly string[] {
  return [...text.matchAll(capitalised)]
    .filter(({ 0: word, index }) => isUnknown(word, text.slice(Math.max(0, index - 8), index), language))
    .map(({ 0: word }) => word);
}

/** In German every noun has a capital: only what has several is a name for sure. */
function isUnknown(word: string, before: string, language: string): boolean {
  if (Array.from(word).length < 2 || isFamiliar(word, language)) return false;
  if (/\p{L}.*\p{Lu}/u.test(word)) return true;
  return !/^de\b/.test(language) && !sentenceStart.test(before);
}
