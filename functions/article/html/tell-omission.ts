import type { Omission } from '../article.ts';

/** A part of a page for the report: what it is taken for, how it begins, and its number of words where more follows. */
export function tellOmission(kind: string, { text, why }: { text: string; why: string }): Omission {
  const opening = excerpt(text);
  const size = opening === text ? '' : ` (${countWords(text)} words)`;
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

/** The first words of a text, to recognise it by. */
export function excerpt(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 60).replace(/\s\S*$/, '')}…`;
}
