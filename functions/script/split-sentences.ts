import { isAbbreviation } from './abbreviations.ts';
import { segment } from './segment.ts';

/**
 * Cuts a paragraph into sentences; joined they are the paragraph again, white space staying at the end of the sentence before.
 * Unicode's rules end a sentence after every "Dr."; what they cut wrongly is put together again.
 */
export function splitSentences(text: string, language: string): string[] {
  const sentences: string[][] = [];
  let before = '';
  for (const piece of segment(text, 'sentence', language)) {
    const sentence = goesOn(before, piece, language) ? sentences.at(-1) : undefined;
    if (sentence === undefined) sentences.push([piece]);
    else sentence.push(piece);
    before = tailOf((sentence === undefined ? '' : before) + piece);
  }
  return sentences.map((pieces) => pieces.join(''));
}

/** How far a sentence is looked back and ahead for its brackets: looking at all of a long one each time is quadratic. */
const sightLength = 400;

/** The end of a sentence as far as it matters, and whether white space follows. */
function tailOf(sentence: string): string {
  const end = sentence.trimEnd();
  return end.slice(-sightLength) + (end === sentence ? '' : ' ');
}

function goesOn(before: string, after: string, language: string): boolean {
  const end = before.trimEnd();
  if (end === '' || !/\S/.test(after)) return true;
  if (/^["'”’»)\]]+\s*$/.test(after)) return true;
  return startsInside(end, after) || endsInside(end, language);
}

/** `“Why?” she asked.` and `Yahoo! was` go on in lower case; `(He left. She stayed.)` until the bracket closes. */
function startsInside(end: string, after: string): boolean {
  if (/^\s*["'“‘«(]?\p{Ll}/u.test(after)) return true;
  return end.lastIndexOf('(') > end.lastIndexOf(')') && after.slice(0, sightLength).includes(')');
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
