import type { LanguageForms } from './spoken-form.ts';

/** What a match must not be a part of: a word, or a longer chain of numbers such as 1-2-3 or 19.2.2026. */
export const borders = {
  start: '(?<![\\p{L}\\p{N}\\p{M}])',
  end: '(?![\\p{L}\\p{N}\\p{M}])',
  chainBefore: '(?<!\\p{N}[-–−.,:/~])',
  chainBehind: '(?![-–.,:/~]\\p{N})',
  digitBefore: '(?<!\\p{N})',
  digitBehind: '(?!\\p{N})',
} as const;

/** Every pattern is bounded: no text takes more than a fixed number of steps a character. */
const kinds: Readonly<Record<string, string>> = {
  integer: '\\p{Nd}{1,4}',
  day: '(?:[12][0-9]|3[01]|0?[1-9])',
  year: '(?:1[1-9][0-9]{2}|20[0-9]{2})',
  twoDigits: '[0-9]{2}',
  time: '(?:[01]?[0-9]|2[0-4]):[0-5][0-9]',
  hour: '(?:[01]?[0-9]|2[0-4])',
  minute: '[0-5][0-9]',
  // Up to 99; each form of a number once.
  roman: '(?=[IVX]|L[IVX])(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})',
  longRoman: '(?=[IVXL]{2})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})',
  singleRoman: '[VX]',
  firstRoman: 'I',
  numeral: '[Ⅰ-Ⅻⅰ-ⅻ]',
  isoDate: '(?:1[5-9]|20)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])',
  version: '[0-9]{1,3}(?:\\.[0-9]{1,3}){1,4}',
  longVersion: '[0-9]{1,3}(?:\\.[0-9]{1,3}){2,4}',
  phone: '\\+[0-9]{1,3}(?:[ -]?\\(0\\))?(?:[ -]\\(?[0-9]{1,6}\\)?){2,5}',
  localPhone: '\\(?[0-9]{3}\\)?[ -][0-9]{3}-[0-9]{4}',
  // Also `well-known` and `3.5`.
  word: '(?:[\\p{L}\\p{N}\\p{M}\'%°€$£]|(?<=\\p{L})-(?=\\p{L})|(?<=\\p{N})[.,](?=\\p{N})){1,40}[)\\]”"»]{0,2}',
  plainLetters: '[\\p{L}\\p{N}\\p{M}]{0,30}[ﬀ-ﬆĲĳ㍱-㏟\u{1d400}-\u{1d7ff}][\\p{L}\\p{N}\\p{M}㍱-㏟]{0,60}',
};

const numbers = {
  '.': '(?:\\p{Nd}{1,3}(?:,\\p{Nd}{3}){1,4}|\\p{Nd}{1,9})(?:\\.\\p{Nd}{1,4})?',
  ',': '(?:\\p{Nd}{1,3}(?:[. ]\\p{Nd}{3}){1,4}|\\p{Nd}{1,9})(?:,\\p{Nd}{1,4})?',
} as const;

/** The pattern of a kind, or of a language's words; `undefined` where the language has none of that name. */
export function patternOf(kind: string, { decimal, words, lists }: LanguageForms): string | undefined {
  if (kind === 'number') return numbers[decimal];
  const known = kinds[kind];
  if (known !== undefined) return known;
  const list = lists?.[kind];
  if (list !== undefined) return oneOf(Object.keys(list));
  const line = words?.[kind];
  return line === undefined ? undefined : oneOf(splitWords(line).flatMap(inAllCases));
}

/** Words of a line, between bars where there are any. */
export function splitWords(line: string): readonly string[] {
  return line.split(line.includes('|') ? '|' : ' ');
}

function inAllCases(word: string): readonly string[] {
  return [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()];
}

/** The longest first, so that `km/h` is not taken for `km`. */
function oneOf(words: readonly string[]): string {
  const distinct = [...new Set(words)].toSorted((one, other) => other.length - one.length);
  return `(?:${distinct.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')})`;
}
