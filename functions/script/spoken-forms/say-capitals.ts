import { isSpelled } from './is-spelled.ts';

/** A word in capitals, and where in its text it begins. */
export type CapitalWord = { readonly start: number; readonly text: string };

/** How words in capitals are said: in which language, and which of them stay as they are. */
export type CapitalManner = {
  readonly language: string;
  readonly kept: RegExp;
  /** Those of the article. */
  readonly acronyms: ReadonlySet<string>;
};

type Part = CapitalWord & {
  /** What joins it to the part before and behind: an apostrophe, a hyphen or nothing. */
  readonly before: string;
  readonly behind: string;
  readonly next: string;
};

/** A word in capitals as a word, with what is an acronym in it left as it is: each part by itself, as in `L’UE` or `EX-CIA`. */
export function sayCapitals(word: CapitalWord, text: string, manner: CapitalManner): string {
  return partsOf(word)
    .map((part) => sayPart(part, text, manner) + part.behind)
    .join('');
}

function partsOf({ start, text }: CapitalWord): readonly Part[] {
  const pieces = text.split(/(['’-])/);
  let at = start;
  return pieces.flatMap((piece, index) => {
    const part = { start: at, text: piece, before: pieces[index - 1] ?? '' };
    at += piece.length;
    if (index % 2 === 1) return [];
    return [{ ...part, behind: pieces[index + 1] ?? '', next: pieces[index + 2] ?? '' }];
  });
}

function sayPart(part: Part, text: string, manner: CapitalManner): string {
  const { text: letters, before, behind } = part;
  if (letters.length > 1 && isKept(part, text, manner)) return letters;
  const plural = pluralOf(letters, manner);
  if (plural !== undefined) return plural;
  // `U-Bahn` and `Jean-Paul`, but `don’t` and `est-ce`; `vitamin-C`, but `a-t-il`.
  const isName = before === '-' && (letters.length === 1 ? behind === '' : letters.length > 2);
  return before === '' || isName
    ? capitalise(letters, manner.language)
    : letters.toLocaleLowerCase(manner.language);
}

function isKept(part: Part, text: string, manner: CapitalManner): boolean {
  const { text: letters, start, before, behind, next } = part;
  if (isListed(letters, start, { text, manner }) || /^[IVX]+$/.test(letters)) return true;
  // `AR-15`
  if (letters.length < 4 && /^-[0-9]/.test(text.slice(start + letters.length))) return true;
  // What is left of a word before or behind an apostrophe, such as `DOESN’T` and `WE’LL`, can lack anything.
  if (/['’]/.test(before)) return letters.length > 2 && isSpelled(letters, manner.language);
  if (/['’]/.test(behind)) return next === 'S' && isSpelled(letters, manner.language);
  return isSpelled(letters, manner.language);
}

type Place = { readonly text: string; readonly manner: CapitalManner };

function isListed(letters: string, start: number, { text, manner: { kept, acronyms } }: Place): boolean {
  if (acronyms.has(letters)) return true;
  kept.lastIndex = start;
  return kept.exec(text)?.[0] === letters;
}

/** `CEOS` are CEOs. */
function pluralOf(letters: string, manner: CapitalManner): string | undefined {
  if (!/^en\b/i.test(manner.language) || !/^(?:EV|\p{Lu}{3,})S$/u.test(letters)) return undefined;
  const one = letters.slice(0, -1);
  // The pattern wants no letter behind: it is asked about the acronym alone.
  return isListed(one, 0, { text: one, manner }) ? `${one}s` : undefined;
}

/** A word in small letters behind its first one. */
export function capitalise(word: string, language: string): string {
  const [first = '', ...rest] = [...word];
  return first + rest.join('').toLocaleLowerCase(language);
}
