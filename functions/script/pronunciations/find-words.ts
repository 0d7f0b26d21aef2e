import { type Entry, foldWord, type Lexicon } from './lexicon.ts';
import { firstOf, lookUp, type Shelf } from './word-index.ts';

/** Where a word stands in a text that is said in another way. */
export type FoundWord = { readonly start: number; readonly end: number; readonly entry: SpokenWord };

/** How a word is said: what stands around it, and what it takes more of a request. */
type SpokenWord = Pick<Entry, 'before' | 'after' | 'said' | 'more'>;

/** The words of a lexicon in a text, from left to right: whole words, the longest where several begin at one place. */
export function findWords(text: string, lexicon: Lexicon): readonly FoundWord[] {
  if (lexicon.size === 0) return [];
  const folded = foldWord(text);
  const found: FoundWord[] = [];
  for (let start = 0; start < folded.length; start += 1) {
    const entry = findAt(folded, start, lexicon);
    if (entry === undefined) continue;
    const end = start + entry.word.length;
    found.push({ start, end, entry });
    start = end - 1;
  }
  return found;
}

/** The entries whose words stand anywhere in a text, also inside of longer ones. */
export function listStanding(text: string, { words }: Lexicon): ReadonlySet<Entry> {
  const folded = foldWord(text);
  const standing = new Set<Entry>();
  for (let start = 0; start < folded.length; start += 1) {
    const shelves = words.get(folded.charCodeAt(start));
    if (shelves === undefined || isInWord(folded, start)) continue;
    for (const entry of allOn(shelves, folded, start)) if (!goesOn(folded, start)) standing.add(entry);
  }
  return standing;
}

/** The entry that comes first of all whose words begin here. */
function findAt(text: string, start: number, { words, base }: Lexicon): Entry | undefined {
  const below = base === undefined ? undefined : findAt(text, start, base);
  const shelves = words.get(text.charCodeAt(start));
  if (shelves === undefined || isInWord(text, start)) return below;
  const own = findOn(shelves, text, start);
  return own === undefined || goesOn(text, start) ? below : firstOf(below, own);
}

function findOn(shelves: ReadonlyMap<number, Shelf>, text: string, start: number): Entry | undefined {
  return allOn(shelves, text, start).reduce<Entry | undefined>(firstOf, undefined);
}

/** All whose words begin here and go on no further. */
function allOn(shelves: ReadonlyMap<number, Shelf>, text: string, start: number): readonly Entry[] {
  const all: Entry[] = [];
  for (const [length, shelf] of shelves) {
    const end = start + length;
    if (isInWord(text, end)) continue;
    const found = lookUp(shelf, text.slice(start, end));
    if (found.length > 0 && !goesOnBehind(text, end)) all.push(...found);
  }
  return all;
}

/** Whether a place is between two of ASCII's letters and digits: most are, and that is told without a pattern. */
function isInWord(text: string, at: number): boolean {
  return isPlain(text.charCodeAt(at - 1)) && isPlain(text.charCodeAt(at));
}

function isPlain(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57);
}

/** Korean particles are written right behind a word. */
function goesOnBehind(text: string, end: number): boolean {
  return !/\p{Script=Hangul}/u.test(signBefore(text, end)) && goesOn(text, end);
}

/** Whether the signs around a place belong to one word. */
function goesOn(text: string, at: number): boolean {
  const right = at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : '';
  return isOneWord(signBefore(text, at), right);
}

function signBefore(text: string, at: number): string {
  return Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? '';
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
