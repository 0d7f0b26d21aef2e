import type { Block, Omission } from '../article.ts';
import { forEyes } from '../html/skip-element.ts';
import { countWords, tellOmission } from '../html/tell-omission.ts';
import { findLeftOut, type LeftOut } from './find-left-out.ts';
import { writtenIn } from './list-left-behind.ts';
import type { PagePart } from './outline-page.ts';

/** What was taken for the article, and what the report tells of already. */
export type Accounted = {
  readonly blocks: readonly Block[];
  readonly passages: readonly string[];
};

// An author looks for a lost paragraph in this list: it must be short enough to be read.
const mostNamed = 12;

const why = 'it stands around the article, not in it';
const whyAll = 'they stand around the article, not in it';

/** What of a page stands around its article: the largest parts by name, the others by their number of words. */
export function listLeftOut(page: PagePart, { blocks, passages }: Accounted): readonly Omission[] {
  const parts = findLeftOut(page, { taken: blocks.flatMap(linesOf), told: passages });
  const seen = parts.filter(({ kind }) => kind !== 'hidden text');
  const unseen = parts.filter(({ kind }) => kind === 'hidden text');
  const named = new Set(
    seen
      .filter(({ text }) => countWords(text) > 1)
      .toSorted(byWords)
      .slice(0, mostNamed),
  );
  const rest = countAll(seen.filter((part) => !named.has(part)));
  const hidden = countAll(unseen);
  return [
    ...seen.filter((part) => named.has(part)).map(tell),
    ...(rest === 0
      ? []
      : [{ what: `${count(rest, 'other word')} of the page`, why: rest === 1 ? why : whyAll }]),
    ...(hidden === 0 ? [] : [{ what: count(hidden, 'hidden word'), why: 'readers do not see them' }]),
  ];
}

/** A cell of a table is a line of a page. */
function linesOf(block: Block): readonly string[] {
  if (block.kind === 'table') return block.rows.flat();
  // With what is struck out, which the report tells of by itself.
  return 'content' in block ? [block.content.map(({ text }) => text).join('')] : [writtenIn(block)];
}

function byWords(one: LeftOut, other: LeftOut): number {
  return other.text.length - one.text.length;
}

function tell({ kind, text }: LeftOut): Omission {
  const isForEyes = kind === 'text for the eye';
  return tellOmission(isForEyes ? '' : kind, { text, why: isForEyes ? forEyes : why });
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}

function countAll(parts: readonly LeftOut[]): number {
  return parts.reduce((sum, { text }) => sum + countWords(text), 0);
}
