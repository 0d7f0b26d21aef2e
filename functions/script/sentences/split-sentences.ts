import { isAbbreviation } from './abbreviations.ts';
import { segment } from './segment.ts';
import { saysWho, startsSentence } from './sentence-starts.ts';
import { settleBorders } from './settle-borders.ts';

/**
 * Cuts a paragraph into sentences; joined they are the paragraph again, white space staying at the end of the sentence before.
 * Unicode's rules end a sentence after every "Dr."; what they cut wrongly is put together again.
 */
export function splitSentences(text: string, language: string): string[] {
  const sentences: string[][] = [];
  let before = '';
  for (const piece of settleBorders(segment(text, 'sentence', language), language)) {
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
  if (/^["'”’»)\]]+\s*$/.test(after) || isListMark(end)) return true;
  if (startsInside(end, after) || resumesSpeech(end, after, language)) return true;
  return saysWho(end, after, language) || endsInside(end, after, language);
}

/** The `1.`, `a)` or `• 9.` that a line of a list begins with is no sentence. */
function isListMark(sentence: string): boolean {
  return /^[•⁃·–-]?\s*(?:\p{N}{1,3}|\p{Ll})(?:[.)]|\.\))$/u.test(sentence);
}

/** `“Why?” she asked.` and `Yahoo! was` go on in lower case; `(He left. She stayed.)` until the bracket closes. */
function startsInside(end: string, after: string): boolean {
  if (/^\s*["'“‘«(]?\p{Ll}/u.test(after)) return true;
  return end.lastIndexOf('(') > end.lastIndexOf(')') && after.slice(0, sightLength).includes(')');
}

/** Russian takes what a speaker goes on with behind a dash, in the same marks: `«Что? – спросила она. – Иди»`. */
function resumesSpeech(end: string, after: string, language: string): boolean {
  return /^ru\b/.test(language) && /^\s*[–—]\s/.test(after) && end.lastIndexOf('«') > end.lastIndexOf('»');
}

function endsInside(end: string, after: string, language: string): boolean {
  if (!end.endsWith('.')) return false;
  const word = /(?:^|[\s("'“‘«[/–—-])([^\s("'“‘«[/–—]*)\.$/u.exec(end.slice(-24))?.[1] ?? '';
  if (isYear(end)) return false;
  if (isInitial(word, end, language) || isAbbreviation(word, after, language)) return true;
  return (isOrdinal(word, language) || isCountry(word)) && !startsSentence(after, language);
}

/** Russian has one abbreviation for a year, behind which a sentence may well end, and for a town. */
function isYear(end: string): boolean {
  return /\p{N}\s?г\.$/u.test(end);
}

/** The J. of `J. Smith`, the R. of `J.R. Smith` and the P. of `J.-P. Morel`, but neither the English `I.` nor `plan B.`'s lower-case neighbours. */
function isInitial(word: string, end: string, language: string): boolean {
  const isPronoun = word === 'I' && /^en\b/.test(language) && !/\p{Lu}\.\s?I\.$/u.test(end);
  return /^(?:\p{Lu}\.-?)*\p{Lu}$/u.test(word) && !isPronoun && !isCountry(word);
}

/** These end sentences as well as they stand before names. */
function isCountry(word: string): boolean {
  return /^U\.[SKN]$/.test(word);
}

/** German writes `3. Oktober`: up to two digits, or a king's numeral, before a full stop are an ordinal. Its neighbours' months have small letters. */
function isOrdinal(word: string, language: string): boolean {
  return /^de\b/.test(language) && /^(?:\d{1,2}|[IVX]{1,5})$/.test(word);
}
