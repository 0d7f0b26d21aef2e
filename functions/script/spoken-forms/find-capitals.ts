import type { SpokenForm } from './spoken-form.ts';

/** Which words stay capitals, and in which language the others become small. */
export type Capitals = {
  readonly language: string;
  readonly kept: RegExp | undefined;
  /** Whether something else is said for a part of the text already. */
  readonly isTaken: (start: number, end: number) => boolean;
};

type Word = { readonly start: number; readonly text: string };

/** Fewer words in capitals among others are names. */
const leastWords = 3;
const leastLetters = 10;

/** Words between spaces; what holds a small letter, a digit or full stops is none in capitals. */
const inCapitals =
  /(?<![\p{L}\p{N}\p{M}.&])\p{Lu}[\p{Lu}\p{M}]{0,40}(?:['’-]\p{Lu}{1,40}){0,3}(?![\p{L}\p{N}\p{M}&]|\.\p{L})/gu;

/** `T H E   E N D`: more letters than any acronym that is spelled. */
const spaced = /(?<![\p{L}\p{N}\p{M}.] ?)\p{Lu}(?: \p{Lu}){5,40}(?! ?[\p{L}\p{N}\p{M}])/gu;

/**
 * Headings and passages in capitals, as words: a voice takes some of them for acronyms. Words without a vowel and those that are said letter by
 * letter stay capitals.
 */
export function findCapitals(text: string, capitals: Capitals): readonly SpokenForm[] {
  const letters = Array.from(text.matchAll(spaced), ({ 0: match, index }) => ({
    ...{ start: index, end: index + match.length },
    said: small(match.replaceAll(' ', ''), capitals.language),
  }));
  const runs = findRuns(text).filter((run) => isPassage(run, text));
  return [...letters, ...runs.flatMap((run) => sayRun(run, text, capitals))];
}

/** One space, or an abbreviation with full stops among the words. */
const between = /^ (?:(?:\p{Lu}\.){2,4} )?$/u;

/** Words in capitals with nothing but a space between. */
function findRuns(text: string): readonly (readonly Word[])[] {
  const isWhole = !/\p{Ll}/u.test(text);
  const runs: Word[][] = [];
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
function isPassage(run: readonly Word[], text: string): boolean {
  const letters = run.reduce((sum, word) => sum + word.text.length, 0);
  if (run.length >= leastWords) return letters >= leastLetters;
  return run.length === 2 && !/\p{Ll}/u.test(text) && run.some((word) => word.text.length > leastWords);
}

function sayRun(run: readonly Word[], text: string, capitals: Capitals): readonly SpokenForm[] {
  const forms: SpokenForm[] = [];
  for (const word of run) {
    const end = word.start + word.text.length;
    if (capitals.isTaken(word.start, end) || isKept(word, text, capitals)) continue;
    const said = small(word.text, capitals.language);
    const last = forms.at(-1);
    // Neighbours are one: fewer tags.
    if (last !== undefined && text.slice(last.end, word.start) === ' ')
      forms[forms.length - 1] = { start: last.start, end, said: `${last.said} ${said}` };
    else forms.push({ start: word.start, end, said });
  }
  return forms.filter((form) => form.said !== text.slice(form.start, form.end));
}

const vowel = /[AEIOUYÄÖÜÅÆØŒÁÉÍÓÚÀÈÌÒÙÂÊÎÔÛÃÕĄĘÓĚЫАЕИОУЭЮЯΑΕΗΙΟΥΩ]/u;

function isKept({ start, text: word }: Word, text: string, { kept, language }: Capitals): boolean {
  if (word.length === 1) return word === 'I' && /^en\b/.test(language);
  if (!vowel.test(word.normalize('NFD')) || /^[IVX]+$/.test(word)) return true;
  if (kept === undefined) return false;
  kept.lastIndex = start;
  return kept.exec(text)?.[0] === word;
}

function small(word: string, language: string): string {
  const [first = '', ...rest] = [...word];
  return first + rest.join('').toLocaleLowerCase(language);
}
