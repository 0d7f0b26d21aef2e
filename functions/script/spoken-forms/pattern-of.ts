import type { LanguageForms } from './spoken-form.ts';

/** Letters of scripts without spaces, or whose particles stand right behind a number, are no part of it. */
const apart = '[\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{sc=Hangul}]';

/** What a match must not be a part of: a word, or a longer chain of numbers such as 1-2-3 or 19.2.2026. */
export const borders = {
  start: `(?<!(?!${apart})[\\p{L}\\p{N}\\p{M}])`,
  end: `(?!(?!${apart})[\\p{L}\\p{N}\\p{M}])`,
  chainBefore: '(?<!\\p{N}[-–−.,:/~])',
  chainBehind: '(?![-–.,:/~]\\p{N})',
  digitBefore: '(?<!\\p{N})',
  digitBehind: '(?!\\p{N})',
} as const;

/** Latin, Arabic, Persian and Devanagari ones; all digits there are would take fifteen times as long to look for. */
const digit = '[0-9٠-٩۰-۹०-९]';

/** Up to 89; a single L is a letter. */
const roman = '(?:[IVX][IVXL]{0,6}|L[IVX]{1,6})';

/** Every pattern of a rule is bounded: no text takes more than a fixed number of steps a character. */
const kinds: Readonly<Record<string, string>> = {
  integer: `${digit}{1,4}`,
  day: '(?:[12][0-9]|3[01]|0?[1-9])',
  year: '(?:1[1-9][0-9]{2}|20[0-9]{2}|[١٢][٠-٩]{3}|[۱۲][۰-۹]{3}|[१२][०-९]{3})',
  twoDigits: '[0-9]{2}',
  time: '(?:[01]?[0-9]|2[0-4]):[0-5][0-9]',
  clock: '[01]?[0-9](?:[:.][0-5][0-9])? ?(?:am|pm|a\\.m\\.|p\\.m\\.|AM|PM)',
  hour: '(?:[01]?[0-9]|2[0-4])',
  minute: '[0-5][0-9]',
  roman,
  longRoman: '[IVXL][IVXL]{1,6}',
  singleRoman: '[VX]',
  firstRoman: 'I',
  numeral: '[Ⅰ-Ⅻⅰ-ⅻ]',
  isoDate: '(?:1[5-9]|20)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])',
  version: '[0-9]{1,3}(?:\\.[0-9]{1,3}){1,4}',
  // Not a million as it is written elsewhere.
  longVersion: '(?![0-9]{1,3}(?:\\.[0-9]{3}){1,4}(?![0-9]|\\.[0-9]))[0-9]{1,3}(?:\\.[0-9]{1,3}){2,4}',
  phone: '\\+[0-9]{1,3}(?:[ -]?\\(0\\))?(?:[ -]\\(?[0-9]{1,8}\\)?){2,5}',
  localPhone: '\\(?[0-9]{3}\\)?[ -][0-9]{3}-[0-9]{4}',
  // Also `well-known` and `3.5`.
  word: '(?:[\\p{L}\\p{N}\\p{M}\'%°€$£]|(?<=\\p{L})-(?=\\p{L})|(?<=\\p{N})[.,](?=\\p{N})){1,40}[)\\]”"»]{0,2}',
  power: '⁻?[⁰¹²³⁴-⁹]{1,3}',
  lowered: '(?:[\\p{L}\\p{Nd}]{1,20}[₀-₉]{1,9}){1,9}[\\p{L}\\p{Nd}]{0,20}',
  plainLetters: '[\\p{L}\\p{Nd}\\p{M}]{0,30}[ﬀ-ﬆĲĳ㍱-㏟\u{1d400}-\u{1d7ff}][\\p{L}\\p{Nd}\\p{M}㍱-㏟]{0,60}',
};

/** Kinds that depend on the sign of decimals. */
const numbers: Readonly<Record<string, Readonly<Record<LanguageForms['decimal'], string>>>> = {
  number: {
    '.': `(?:${digit}{1,3}(?:,${digit}{3}){1,4}|${digit}{1,9})(?:\\.${digit}{1,4})?`,
    ',': `(?:${digit}{1,3}(?:[. ]${digit}{3}){1,4}|${digit}{1,9})(?:,${digit}{1,4})?`,
  },
  largeNumber: { '.': '[0-9]{1,3}(?:,[0-9]{3}){1,4}', ',': '[0-9]{1,3}(?:[. ][0-9]{3}){1,4}' },
  brokenNumber: { '.': '[0-9]{1,4}\\.[0-9]{1,4}', ',': '[0-9]{1,4},[0-9]{1,4}' },
};

/** The pattern of a kind, or of a language's words; `undefined` where the language has none of that name. */
export function patternOf(kind: string, forms: LanguageForms): string | undefined {
  if (kind === 'series') return seriesOf(forms, 1);
  if (kind === 'romans') return seriesOf(forms, 0);
  if (kind === 'plural') return forms.plural;
  const { decimal, words, lists } = forms;
  const known = kinds[kind] ?? numbers[kind]?.[decimal];
  if (known !== undefined) return known;
  const list = lists?.[kind];
  if (list !== undefined) return oneOf(Object.keys(list));
  const line = words?.[kind];
  return line === undefined ? undefined : oneOf(splitWords(line).flatMap(inAllCases));
}

/** Two Roman numerals or more, also with the stops of ordinals; a later single I is left out, for it is a word. */
function seriesOf({ words }: LanguageForms, leastJoints: number): string | undefined {
  if (words?.joint === undefined) return undefined;
  const word = oneOf(splitWords(words.joint));
  const end = "(?![IVXL])(?:'s)?";
  const later = `(?:[IVXL]{2,7}|[VX])${end}`;
  // Only a list that ends in a word: behind another comma something else may begin.
  const comma = `, (?=(?:${later}\\.?, ){0,3}${later}\\.?,? ${word} )`;
  return `${roman}${end}(?:\\.?(?:${comma}| ?[-–] ?|,? ${word} )${later}){${leastJoints},4}`;
}

/** Words of a line, between bars where there are any. */
export function splitWords(line: string): readonly string[] {
  return line.split(line.includes('|') ? '|' : ' ');
}

function inAllCases(word: string): readonly string[] {
  if (word.length === 1) return [word];
  return [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()];
}

/** The longest first, so that `km/h` is not taken for `km`. */
function oneOf(words: readonly string[]): string {
  const distinct = [...new Set(words)].toSorted((one, other) => other.length - one.length);
  return `(?:${distinct.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|')})`;
}
