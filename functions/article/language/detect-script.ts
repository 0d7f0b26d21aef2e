import { chooseArabic, chooseCyrillic } from './neighbouring-letters.ts';

/** A script, by the letters that tell it from others, and the language that it stands for. */
type Rule = {
  readonly letters: RegExp;
  /** How many letters of an alphabet one of them stands for. */
  readonly weight?: number;
  readonly choose: (text: string, letters: number) => string | undefined;
};

/** What a text is written in: Latin letters, or a script from which the language follows. */
export type Detected = 'Latin' | { readonly language: string } | undefined;

/** Of all letters; the others are names and terms. */
const leastShare = 0.6;

/** In fewer letters of Latin or any other script nothing is certain. */
const leastLetters = 12;

/** An ideograph or a syllable of Hangul stands for about three letters. */
const lettersPerSign = 3;

const always = (language: string) => () => language;

const hindiWords = new Set('है हैं में और के की का को से ने था थी थे यह वह इस पर भी'.split(' '));

/** Of Marathi and Nepali. */
const neighbouringWords = new Set(
  'आहे आहेत आणि होते होता होती नाही या ते हे ही हा व तो ती आपल्या सर्व छ छन् र मा हो गर्ने भएको थियो पनि यो त्यो लाई तथा गरी'.split(
    ' ',
  ),
);

const rules: readonly Rule[] = [
  {
    letters: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
    choose: chooseEastern,
    weight: lettersPerSign,
  },
  { letters: /\p{Script=Hangul}/gu, choose: always('ko'), weight: lettersPerSign },
  { letters: /\p{Script=Cyrillic}/gu, choose: chooseCyrillic },
  { letters: /\p{Script=Devanagari}/gu, choose: chooseHindi },
  { letters: /\p{Script=Arabic}/gu, choose: chooseArabic },
  { letters: /\p{Script=Greek}/gu, choose: always('el') },
  { letters: /\p{Script=Hebrew}/gu, choose: always('he') },
  { letters: /\p{Script=Thai}/gu, choose: always('th') },
  { letters: /\p{Script=Bengali}/gu, choose: always('bn') },
  { letters: /\p{Script=Tamil}/gu, choose: always('ta') },
  { letters: /\p{Script=Telugu}/gu, choose: always('te') },
  { letters: /\p{Script=Georgian}/gu, choose: always('ka') },
  { letters: /\p{Script=Armenian}/gu, choose: always('hy') },
];

/** The script of most of a text's letters; `undefined` where none has most, or where it is shared by languages that Polly does not speak. */
export function detectScript(text: string): Detected {
  const letters = count(text, /\p{L}/gu);
  if (letters < leastLetters) return undefined;
  const dense = count(text, /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const all = letters + (lettersPerSign - 1) * dense;
  if (count(text, /\p{Script=Latin}/gu) >= leastShare * all) return 'Latin';
  // Vowel signs are marks, and no letters.
  const bare = text.replace(/\p{M}/gu, '');
  const rule = rules.find(({ letters: own, weight = 1 }) => weight * count(bare, own) >= leastShare * all);
  const language = rule?.choose(text, count(text, rule.letters));
  return language === undefined ? undefined : { language };
}

/** Japanese always has some kana; Cantonese as it is spoken has signs of its own. */
function chooseEastern(text: string, letters: number): string {
  if (count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu) >= 0.05 * letters) return 'ja';
  return count(text, /[嘅咗喺哋冇唔佢嚟啲咁]/gu) >= 0.01 * letters ? 'yue' : 'zh';
}

/** Marathi and Nepali share the script and hardly these words. Copy that is full of names and numbers has few of them, and none of theirs. */
function chooseHindi(text: string): string | undefined {
  const words = text.match(/[\p{Script=Devanagari}\p{M}]+/gu) ?? [];
  const share = (known: ReadonlySet<string>) => words.filter((word) => known.has(word)).length / words.length;
  const hindi = share(hindiWords);
  return hindi >= 0.12 || (hindi >= 0.04 && share(neighbouringWords) < hindi / 4) ? 'hi' : undefined;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
