import { isAbbreviation } from './abbreviations.ts';
import { segment } from './segment.ts';

/**
 * Cuts a paragraph into sentences; joined they are the paragraph again, white space staying at the end of the sentence before.
 * Unicode's rules end a sentence after every "Dr."; what they cut wrongly is put together again.
 */
export function splitSentences(text: string, language: string): string[] {
  const sentences: string[] = [];
  for (const piece of segment(text, 'sentence', language)) {
    const before = sentences.at(-1);
    if (before !== undefined && goesOn(before, piece, language))
      sentences[sentences.length - 1] = before + piece;
    else sentences.push(piece);
  }
  return sentences;
}

function goesOn(before: string, after: string, language: string): boolean {
  const end = before.trimEnd();
  if (!/\S/.test(after) || !/\S/.test(before)) return true;
  if (/^["'”’»)\]]+\s*$/.test(after)) return true;
  return startsInside(end, after) || endsInside(end, language);
}

/** `“Why?” she asked.` and `Yahoo! was` go on in lower case; `(He left. She stayed.)` until the bracket closes. */
function startsInside(end: string, after: string): boolean {
  if (/^\s*["'“‘«(]?\p{Ll}/u.test(after)) return true;
  const tail = end.slice(-400);
  return tail.lastIndexOf('(') > tail.lastIndexOf(')') && after.slice(0, 400).includes(')');
}

function endsInside(end: string, language: string): boolean {
  if (!end.endsWith('.')) return false;
  const word = /(?:^|[\s("'“‘«[/–—-])([^\s("'“‘«[/–—]*)\.$/u.exec(end.slice(-24))?.[1] ?? '';
  return isInitial(word) || isAbbreviation(word, language) || isOrdinal(word, language);
}

/** The J. of `J. Smith` and the R. of `J.R. Smith`, but neither `I.` nor `plan B.`'s lower-case neighbours. */
function isInitial(word: string): boolean {
  return /^(?:\p{Lu}\.)*\p{Lu}$/u.test(word) && word !== 'I' && !/^U\.[SKN]$/.test(word);
}

/** German and its neighbours write `3. Oktober`: up to two digits before a full stop are an ordinal. */
function isOrdinal(word: string, language: string): boolean {
  return /^(?:de|da|nb|nn|no|fi|cs|is|pl)\b/.test(language) && /^\d{1,2}$/.test(word);
}
