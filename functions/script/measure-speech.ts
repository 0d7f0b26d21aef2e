/**
 * The slowest of the voices measured says 14.4 characters a second, of which four in five are letters
 * (the others are spaces and signs).
 */
const slowLettersPerSecond = 11.5;

/** Letters and digits of a text, an ideograph or a syllable of Hangul standing for about three letters. */
export function countLetters(text: string): number {
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const dense =
    text.match(/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return letters + 2 * dense;
}

/** How long a slow voice speaks, a digit taking two syllables, which are about six letters. */
export function estimateSeconds(text: string): number {
  const digits = text.match(/\p{N}/gu)?.length ?? 0;
  return (countLetters(text) + 5 * digits) / slowLettersPerSecond;
}
