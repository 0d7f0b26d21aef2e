import { foldWord } from '../../../functions/script/pronunciations/lexicon.ts';
import type { Pronunciation } from '../../../functions/script/pronunciations/pronunciation.ts';
import { writeTag } from '../../../functions/script/pronunciations/word-tag.ts';
import type { Voice } from '../../../functions/script/script.ts';
import { tidy } from '../../../functions/script/write-ssml.ts';

/** Words in a text as they are found by trying every one of them at every place, the longest first. */
export function findWordsPlainly(text: string, pronunciations: readonly Pronunciation[], voice: Voice) {
  const folded = foldWord(text);
  const words = pronunciations
    .toSorted((one, other) => other.word.length - one.word.length)
    .flatMap((pronunciation) => formsOf(pronunciation, voice));
  const found: { start: number; end: number; before: string; said: string | undefined }[] = [];
  for (let start = 0; start < folded.length; start += 1) {
    const entry = words.find((candidate) => isAt(folded, start, candidate));
    if (entry === undefined) continue;
    const end = start + entry.word.length;
    found.push({ start, end, before: entry.before, said: entry.said });
    start = end - 1;
  }
  return found;
}

function formsOf(pronunciation: Pronunciation, voice: Voice) {
  const given = foldWord(tidy(pronunciation.word).trim());
  const tag = writeTag(pronunciation, voice);
  if (given === '' || tag === undefined) return [];
  const isExact = pronunciation.case ?? given !== given.toLowerCase();
  return [...new Set([given.normalize('NFC'), given.normalize('NFD')])].map((form) => {
    const word = isExact ? form : form.toLowerCase();
    const firsts = new Set((isExact ? [word] : [word, word.toUpperCase()]).map((one) => one.charCodeAt(0)));
    return { ...tag, word, isExact, firsts };
  });
}

type Form = ReturnType<typeof formsOf>[number];

function isAt(text: string, start: number, { word, isExact, firsts }: Form): boolean {
  const end = start + word.length;
  const written = text.slice(start, end);
  if (!firsts.has(text.charCodeAt(start)) || (isExact ? written : written.toLowerCase()) !== word)
    return false;
  return !isOneWord(signBefore(text, start), signAt(text, start)) && !goesOnBehind(text, end);
}

function goesOnBehind(text: string, end: number): boolean {
  const last = signBefore(text, end);
  return !/\p{Script=Hangul}/u.test(last) && isOneWord(last, end < text.length ? signAt(text, end) : '');
}

function signBefore(text: string, at: number): string {
  return Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? '';
}

function signAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const katakana = /[\p{Script=Katakana}ー]/u;

function isOneWord(left: string, right: string): boolean {
  if (/\p{M}/u.test(right)) return true;
  if (!/[\p{L}\p{N}\p{M}]/u.test(left) || !/[\p{L}\p{N}]/u.test(right))
    return left === right && /[\p{P}\p{S}]/u.test(left);
  if (katakana.test(left) && katakana.test(right)) return true;
  if (/\p{Script=Hangul}/u.test(right) && !/\p{Script=Hangul}/u.test(left)) return false;
  return !spaceless.test(left) && !spaceless.test(right);
}
