/**
 * About how many syllables a text is said in, which tells better than its letters how long a single sentence takes. Vowels in a row are one syllable,
 * as is an ideograph; numbers, signs and acronyms are longer than they look.
 */
export function countSyllables(text: string): number {
  const words = text.normalize('NFD').match(/[\p{L}\p{M}'’]+|\p{N}[\p{N}.,:]*|[%$€£&+=]/gu) ?? [];
  return words.reduce((sum, word) => sum + syllablesOf(word), 0);
}

/** What a letter adds, however many vowels there are: consonants take time too. */
const perLetter = 0.042;

/** Of numbers with one to four digits, in English: "seven", "seventy-seven" … */
const perNumber = [0, 1.2, 2.6, 5.2, 6.5] as const;
const perDigit = 2;

function syllablesOf(word: string): number {
  if (/^\p{N}/u.test(word)) return syllablesOfNumber(word);
  if (!/\p{L}/u.test(word)) return word === '&' ? 1 : 2;
  if (/\p{Script=Latin}/u.test(word)) return syllablesOfLatin(word.replace(/[\p{M}'’]/gu, ''));
  return countSigns(word);
}

function syllablesOfNumber(number: string): number {
  const digits = number.replace(/\P{N}/gu, '').length;
  const point = /[.:]\p{N}/u.test(number) ? 1.2 : 0;
  return point + (perNumber[digits] ?? digits * perDigit);
}

function syllablesOfLatin(word: string): number {
  const vowels = word.toLowerCase().match(/[aeiouyæøœ]+/g)?.length ?? 0;
  // W is "double u".
  if (vowels === 0) return word.length + 2 * (word.match(/w/gi)?.length ?? 0);
  const mute = vowels > 1 && /[^aeiouyl]e$|[^aeiouytd]ed$/i.test(word) ? 1 : 0;
  return vowels - mute + perLetter * word.length;
}

/** A sign of the other scripts is a syllable or, in alphabets, about half of one. */
function countSigns(word: string): number {
  const dense =
    word.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const letters = word.match(/\p{L}/gu)?.length ?? 0;
  return dense + (letters - dense) / 2;
}
