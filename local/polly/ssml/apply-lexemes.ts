import type { Lexicon } from '../api/lexicons.ts';
import { joinSpoken, type SpokenText, sayInstead } from './spoken-text.ts';

/** What is said for which word. */
export type Aliases = ReadonlyMap<string, string>;

/** The aliases that hold for a language; of two for one word that of the first lexicon holds. */
export function collectAliases(lexicons: readonly Lexicon[], language: string): Aliases {
  const pairs = lexicons
    .filter((lexicon) => lexicon.language === language)
    .flatMap((lexicon) => lexicon.lexemes)
    .flatMap(({ graphemes, alias }) => graphemes.map((word) => [word, alias] as const))
    .filter((pair): pair is readonly [string, string] => pair[0] !== '' && pair[1] !== undefined);
  // A map keeps the last of two: the first lexicon has to come last.
  return new Map(pairs.toReversed());
}

/** The text with the aliases in place of their words; upper and lower case count. */
export function applyAliases(spoken: SpokenText, aliases: Aliases): SpokenText {
  if (aliases.size === 0) return spoken;
  const parts: SpokenText[] = [];
  let done = 0;
  for (const { index, 0: word } of spoken.text.matchAll(writePattern(aliases))) {
    const end = index + word.length;
    const alias = sayInstead(aliases.get(word) ?? word, spoken.from[index] ?? 0, spoken.to[end - 1] ?? 0);
    parts.push(partOf(spoken, done, index), alias);
    done = end;
  }
  return joinSpoken(...parts, partOf(spoken, done, spoken.text.length));
}

/** Whole words only, the longest first. */
function writePattern(aliases: Aliases): RegExp {
  const words = [...aliases.keys()].toSorted((a, b) => b.length - a.length).map(escapePattern);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
}

function partOf({ text, from, to }: SpokenText, start: number, end: number): SpokenText {
  return { text: text.slice(start, end), from: from.slice(start, end), to: to.slice(start, end) };
}

function escapePattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
