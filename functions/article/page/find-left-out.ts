import { wordsOf } from '../html/tell-omission.ts';
import type { PagePart } from './outline-page.ts';

/** A part of a page that nothing of was taken; `kind` is what it is called, or where it stands. */
export type LeftOut = { readonly kind: string; readonly text: string };

type Found = { readonly kind: string | undefined; readonly text: string } | 'taken';

// As many words in a row are hardly the same by chance.
const gramWords = 4;

/** What was taken for the article, and what else of the page is accounted for, wherever it stands. */
export type Known = { readonly taken: readonly string[]; readonly told: readonly string[] };

/** The largest parts of a page of which no line is among the texts that were taken, in reading order. */
export function findLeftOut(page: PagePart, { taken, told }: Known): readonly LeftOut[] {
  const isTaken = indexLines(taken);
  const isTold = indexLines(told);
  const found = search(page, (line) => {
    if (isTaken(line)) return ['taken'];
    return isTold(line) ? [] : [{ kind: undefined, text: line }];
  });
  const first = found.indexOf('taken');
  const last = found.lastIndexOf('taken');
  return found.flatMap((part, index) =>
    part === 'taken' ? [] : [{ kind: part.kind ?? placeOf(index, { first, last }), text: part.text }],
  );
}

function placeOf(index: number, { first, last }: { first: number; last: number }): string {
  if (first < 0) return '';
  if (index < first) return 'before the article';
  return index > last ? 'after the article' : 'amid the article';
}

/** Says of a line whether it was taken: as a whole, or most of it, for marks and buttons in it may be gone. */
function indexLines(taken: readonly string[]): (line: string) => boolean {
  const whole = new Set<string>();
  const grams = new Set<string>();
  for (const text of taken) {
    const words = wordsOf(text);
    whole.add(words.join(' '));
    for (const gram of gramsOf(words)) grams.add(gram);
  }
  return (line) => {
    const words = wordsOf(line);
    const own = gramsOf(words);
    const known = own.filter((gram) => grams.has(gram)).length;
    return whole.has(words.join(' ')) || (own.length > 0 && known >= own.length / 2);
  };
}

function gramsOf(words: readonly string[]): readonly string[] {
  return words.slice(gramWords - 1).map((_, index) => words.slice(index, index + gramWords).join(' '));
}

function search(part: PagePart, judge: (line: string) => readonly Found[]): readonly Found[] {
  const found = part.inner.flatMap((inner) =>
    typeof inner === 'string' ? judge(inner) : search(inner, judge),
  );
  const merged = mergeUnnamed(found);
  if (part.kind === undefined || merged.includes('taken')) return merged;
  const texts = merged.map((inner) => (inner === 'taken' ? '' : inner.text));
  return texts.length === 0 ? [] : [{ kind: part.kind, text: texts.join(' ') }];
}

/** Neighbours without a name are one part. */
function mergeUnnamed(found: readonly Found[]): readonly Found[] {
  const merged: Found[] = [];
  for (const part of found) {
    const last = merged.at(-1);
    if (part === 'taken' && last === 'taken') continue;
    const isJoined = part !== 'taken' && part.kind === undefined && last !== undefined && last !== 'taken';
    if (isJoined && last.kind === undefined)
      merged.splice(-1, 1, { kind: undefined, text: `${last.text} ${part.text}` });
    else merged.push(part);
  }
  return merged;
}
