import { type Entry, foldWord, type Lexicon } from './lexicon.ts';

/** Where a word stands in a text that is said in another way. */
export type FoundWord = { readonly start: number; readonly end: number; readonly entry: Saying };

/** How a word is said: what stands around it, and what it takes more of a request. */
type Saying = Pick<Entry, 'before' | 'after' | 'said' | 'more'>;

/** The words of a lexicon in a text, from left to right: whole words, the longest where several begin at one place. */
export function findWords(text: string, { words }: Lexicon): readonly FoundWord[] {
  if (words.size === 0) return [];
  const folded = foldWord(text);
  const found: FoundWord[] = [];
  for (let start = 0; start < folded.length; start += 1) {
    const entry = words.get(folded.charCodeAt(start))?.find((candidate) => isAt(folded, start, candidate));
    if (entry === undefined) continue;
    const end = start + entry.word.length;
    found.push({ start, end, entry });
    start = end - 1;
  }
  return found;
}

function isAt(text: string, start: number, { word, isExact }: Entry): boolean {
  const end = start + word.length;
  const written = text.slice(start, end);
  if ((isExact ? written : written.toLowerCase()) !== word) return false;
  return !goesOnBefore(text, start) && !goesOnBehind(text, end);
}

function goesOnBefore(text: string, start: number): boolean {
  const before = Array.from(text.slice(Math.max(0, start - 2), start)).at(-1) ?? '';
  return isOneWord(before, String.fromCodePoint(text.codePointAt(start) ?? 0));
}

/** Korean particles are written right behind a word. */
function goesOnBehind(text: string, end: number): boolean {
  const last = Array.from(text.slice(Math.max(0, end - 2), end)).at(-1) ?? '';
  const behind = end < text.length ? String.fromCodePoint(text.codePointAt(end) ?? 0) : '';
  return !/\p{Script=Hangul}/u.test(last) && isOneWord(last, behind);
}

/** Scripts that leave no spaces between words. */
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const katakana = /[\p{Script=Katakana}ー]/u;

/** Whether two neighbouring signs belong to one word: what has no spaces has no such borders, but names in katakana have. */
function isOneWord(left: string, right: string): boolean {
  if (/\p{M}/u.test(right)) return true;
  if (!/[\p{L}\p{N}\p{M}]/u.test(left) || !/[\p{L}\p{N}]/u.test(right)) {
    return left === right && /[\p{P}\p{S}]/u.test(left);
  }
  if (katakana.test(left) && katakana.test(right)) return true;
  if (/\p{Script=Hangul}/u.test(right) && !/\p{Script=Hangul}/u.test(left)) return false;
  return !spaceless.test(left) && !spaceless.test(right);
}
