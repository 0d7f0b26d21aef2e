import { detectScript } from './detect-script.ts';
import { functionWords } from './function-words.ts';
import { findNeighbour } from './neighbouring-words.ts';

/** Enough for certainty; a book's is not looked through. */
const sampleLength = 20_000;

/** In fewer words a name or two decide. */
export const leastWords = 12;

/**
 * Of a text's words, those that speak for its language, at least. In the Declaration of Human Rights it is 0.13 in Turkish to 0.31 in
 * English; of 450 translations into other languages a few reach it, all of them near relatives such as Friulian.
 */
const leastShare = 0.12;

/** How far ahead of the next one. */
const leastLead = 1.3;

/** A smaller share decides too where no other language comes near, and several words say so. */
const sparse = { share: 0.08, lead: 3, words: 4 } as const;

/** A long text has many different ones of its language's words, a short one some: few that come again and again are those of another. */
const variety = { words: 8, share: 0.1 } as const;

/** Words of letters alone: neither what is joined to numbers, nor addresses and abbreviations such as `z.B.` */
const wordPattern = /(?<![\p{L}\p{M}\p{N}@/.])[\p{L}\p{M}'’]+(?![\p{L}\p{M}\p{N}@]|\.\p{L})/gu;

/** Of words with capitals and without, those without, at least: else all of a text is in capitals. */
const leastSmall = 1 / 3;

/** What somebody else said, in whatever marks: it may be of another language. */
const quotation = /["“„«»][^"“”„«»\n]{20,1000}["“”«»]/gu;

/**
 * The language of a text, as a BCP 47 tag without a region, by its script and, in Latin letters, by its commonest words. `undefined` where it
 * is not plain, or of no language that is known here; of scripts in which Polly speaks none the language that is usually written so. What is
 * quoted counts only where the rest does not decide.
 */
export function detectLanguage(text: string): string | undefined {
  const sample = text.slice(0, sampleLength).toWellFormed().normalize('NFC');
  const script = detectScript(sample.toLowerCase());
  if (script !== 'Latin') return script?.language;
  return detectByWords(sample.replace(quotation, ' ')) ?? detectByWords(sample);
}

function detectByWords(text: string): string | undefined {
  const all = text.match(wordPattern)?.filter((word) => /\p{L}/u.test(word)) ?? [];
  if (all.length < leastWords) return undefined;
  const words = leaveNames(all);
  const best = findBest(words);
  return findNeighbour(words, best) ?? best;
}

function findBest(words: readonly string[]): string | undefined {
  const [best, next] = joinSiblings(weigh(words).toSorted((one, other) => other.share - one.share));
  if (best === undefined || next === undefined) return undefined;
  const known = countKnown(words, best.language);
  if (known < Math.min(variety.words, variety.share * words.length)) return undefined;
  const isPlain = best.share >= leastShare && best.share >= leastLead * next.share;
  const isAlone = best.share >= sparse.share && best.share >= sparse.lead * next.share;
  return isPlain || (isAlone && known >= sparse.words) ? best.language : undefined;
}

/** Names have capitals, and so have acronyms and numerals: none of them shows a language. */
function leaveNames(words: readonly string[]): readonly string[] {
  const small = words.filter((word) => !/\p{Lu}/u.test(word));
  const counted = small.length >= leastSmall * words.length ? small : words;
  return counted.flatMap((word) => word.toLowerCase().split(/['’]/)).filter((word) => word !== '');
}

function countKnown(words: readonly string[], language: string): number {
  const known = functionWords.find(([name]) => name === language)?.[1];
  return new Set(words.filter((word) => known?.has(word))).size;
}

type Weighed = { readonly language: string; readonly share: number };

/** How much of a text speaks for each language: a word that several have counts in parts. */
function weigh(words: readonly string[]): readonly Weighed[] {
  return functionWords.map(([language, known]) => {
    const sum = words.reduce((total, word) => total + (known.has(word) ? weightOf(word) : 0), 0);
    return { language, share: sum / words.length };
  });
}

/** Their sentences have most words in common: what speaks for either speaks against all others. */
const siblings: Readonly<Record<string, string>> = { nb: 'da', da: 'nb', nl: 'af' };

/** How far ahead of its sibling. */
const siblingLead = 1.15;

function joinSiblings([best, next, ...rest]: readonly Weighed[]): readonly Weighed[] {
  if (best === undefined || next === undefined) return [];
  const areSiblings = siblings[best.language] === next.language && best.share >= siblingLead * next.share;
  return areSiblings
    ? [{ language: best.language, share: best.share + next.share }, ...rest]
    : [best, next, ...rest];
}

const weights = new Map<string, number>();

function weightOf(word: string): number {
  const weight = weights.get(word) ?? 1 / functionWords.filter(([, known]) => known.has(word)).length;
  weights.set(word, weight);
  return weight;
}
