import { acronymsOf } from './acronyms.ts';
import { type CapitalWord, capitalise, sayCapitals } from './say-capitals.ts';
import type { SpokenForm } from './spoken-form.ts';

/** In which language words in capitals are said, and what is known of them. */
export type Capitals = {
  readonly language: string;
  /** Acronyms of the article. */
  readonly acronyms: ReadonlySet<string>;
  /** Whether something else is said for a part of the text already. */
  readonly isTaken: (start: number, end: number) => boolean;
};

/** Fewer words in capitals among others are names. */
const leastWords = 3;
const leastLetters = 10;

/** Words between spaces; what holds a small letter, a digit or full stops is none in capitals. */
const inCapitals =
  /(?<![\p{L}\p{N}\p{M}.&])\p{Lu}[\p{Lu}\p{M}]{0,40}(?:['’-]\p{Lu}{1,40}){0,3}(?![\p{L}\p{N}\p{M}&]|\.\p{L})/gu;

/** `T H E   E N D`: more letters than any acronym that is spelled. */
const spaced = /(?<![\p{L}\p{N}\p{M}.] ?)\p{Lu}(?: \p{Lu}){5,40}(?! ?[\p{L}\p{N}\p{M}])/gu;

/**
 * Headings and passages in capitals, as words: a voice takes some of them for acronyms. Acronyms that are said letter by
 * letter stay capitals.
 */
export function findCapitals(text: string, capitals: Capitals): readonly SpokenForm[] {
  const letters = Array.from(text.matchAll(spaced), ({ 0: match, index }) => ({
    ...{ start: index, end: index + match.length },
    said: capitalise(match.replaceAll(' ', ''), capitals.language),
  }));
  const runs = findRuns(text).filter((run) => isPassage(run, text));
  return [...letters, ...runs.flatMap((run) => sayRun(run, text, capitals))];
}

/** One space, or an abbreviation with full stops among the words. */
const between = /^ (?:(?:\p{Lu}\.){2,4} )?$/u;

/** Words in capitals with nothing but a space between. */
function findRuns(text: string): readonly (readonly CapitalWord[])[] {
  const isWhole = !/\p{Ll}/u.test(text);
  const runs: CapitalWord[][] = [];
  let end = -1;
  for (const { 0: letters, index: start } of text.matchAll(inCapitals)) {
    const isNext = end >= 0 && (isWhole || between.test(text.slice(end, start)));
    if (isNext) runs.at(-1)?.push({ start, text: letters });
    else runs.push([{ start, text: letters }]);
    end = start + letters.length;
  }
  return runs;
}

/** Three words of ten letters, or all of a heading of two. */
function isPassage(run: readonly CapitalWord[], text: string): boolean {
  const letters = run.reduce((sum, word) => sum + word.text.length, 0);
  if (run.length >= leastWords) return letters >= leastLetters;
  return run.length === 2 && !/\p{Ll}/u.test(text) && run.some((word) => word.text.length > leastWords);
}

function sayRun(
  run: readonly CapitalWord[],
  text: string,
  { language, acronyms, isTaken }: Capitals,
): readonly SpokenForm[] {
  const manner = { language, acronyms, kept: keptIn(language) };
  const forms: SpokenForm[] = [];
  for (const word of run.filter(({ start, text: letters }) => !isTaken(start, start + letters.length))) {
    const end = word.start + word.text.length;
    const said = sayCapitals(word, text, manner);
    if (said === word.text && !isJoining(word.text, language)) continue;
    const last = forms.at(-1);
    // Neighbours are one: fewer tags.
    if (last !== undefined && text.slice(last.end, word.start) === ' ')
      forms[forms.length - 1] = { start: last.start, end, said: `${last.said} ${said}` };
    else forms.push({ start: word.start, end, said });
  }
  return forms.filter((form) => form.said !== text.slice(form.start, form.end));
}

const patterns = new Map<string, RegExp>();

function keptIn(language: string): RegExp {
  const kept = patterns.get(language) ?? acronymsOf(language);
  patterns.set(language, kept);
  return kept;
}

/** `A` is the same in small letters, and one with its neighbours. */
function isJoining(word: string, language: string): boolean {
  return word.length === 1 && !(word === 'I' && /^en\b/.test(language));
}
