import { excerpt } from '../../advice/excerpt.ts';
import type { Left, SaidWords } from '../say-words.ts';
import { countMatches, findWriting, unsaidLetter } from './writings.ts';

/** In fewer letters it is a name or a sign such as π: that is left to the voice, among the words worth checking. */
const leastLetters = 12;

/** An ideograph or a syllable of Hangul stands for about three letters. */
const dense = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const lettersPerSign = 3;

/** What stands around a passage that is said by its own language's tag: characters that stand in no text. */
const marked = /(\uFDD3[^\uFDD4]*\uFDD4)/;

const openingMark = `["'«»“„”‘《「『]`;
const closingMark = `["'»«”“’》」』]`;
const quotationMarks = new RegExp(`^${openingMark}\\s?|\\s?${closingMark}$`, 'gu');

/** Keeps a passage of another language in its place, which its author marked and the voice is told of. */
export function markPassage(text: string): string {
  return `\uFDD3${text}\uFDD4`;
}

/**
 * A text with `gap` in place of all passages whose letters a voice of this language cannot say, in whichever quotation marks they stand:
 * Polly bills what a voice leaves out, and answers with silence.
 */
export function leaveLetters(text: string, language: string, gap = ' '): SaidWords {
  const { letter, passage: pattern } = patternsOf(language);
  if (!letter.test(text)) return { text, left: [] };
  const left: Left[] = [];
  const leave = (passage: string) => {
    const letters = countMatches(passage, /\p{L}/gu);
    if (letters + (lettersPerSign - 1) * countMatches(passage, dense) < leastLetters) return passage;
    left.push(tell(passage, letters, language));
    return gap;
  };
  const parts = text.split(marked);
  const said = parts.map((part, index) => (index % 2 === 1 ? part : part.replaceAll(pattern, leave)));
  return { text: said.join(''), left };
}

type Patterns = { readonly letter: RegExp; readonly passage: RegExp };

const known = new Map<string, Patterns>();

function patternsOf(language: string): Patterns {
  const patterns = known.get(language) ?? {
    letter: new RegExp(unsaidLetter(language), 'u'),
    passage: makePattern(language),
  };
  known.set(language, patterns);
  return patterns;
}

/** From its first such letter to its last, with the marks around it; a whole sentence takes its full stop with it. */
function makePattern(language: string): RegExp {
  const letter = unsaidLetter(language);
  const run = `${letter}(?:[^\\p{L}\\uFDD0-\\uFDD4]{0,40}${letter})*\\p{M}*`;
  const quoted = `${openingMark}\\s?${run}[.,!?…。！？，]{0,3}\\s?${closingMark}`;
  const sentence = `(?<=(?:^|[.!?…。！？]["'”’»)]?)\\s{0,3})${run}[.!?…。！？]{1,3}`;
  return new RegExp(`${quoted}|${sentence}|${run}`, 'gu');
}

function tell(passage: string, letters: number, language: string): Left {
  const writing = findWriting(passage);
  const tag = writing?.languages[0];
  const advice =
    tag === undefined ? '' : `; marked with its language, such as <span lang="${tag}">, it is said`;
  return {
    what: `${letters} ${writing?.name ?? 'foreign'} letters “${excerpt(passage.replaceAll(quotationMarks, ''))}”`,
    why: `the voice, which speaks ${language}, cannot say them${advice}`,
  };
}
