import { excerpt } from '../../advice/excerpt.ts';
import type { Omission } from '../article.ts';
import { collapseSpace } from '../encoding/clean-text.ts';

/** A part of a page for the report: what it is taken for, how it begins, and its number of words where more follows. */
export function tellOmission(kind: string, { text, why }: { text: string; why: string }): Omission {
  const opening = excerpt(text);
  const size = opening === collapseSpace(text) ? '' : ` (${countWords(text)} words)`;
  return { what: `${kind} “${opening}”${size}`.trim(), why };
}

/** How many words a text has. */
export function countWords(text: string): number {
  return wordsOf(text).length;
}

/** The words of a text, as they are compared. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}
