import { excerpt } from '../../advice/excerpt.ts';
import type { Inline, Omission } from '../article.ts';
import { hasWords } from '../encoding/clean-text.ts';

/** The words of a text that its author struck out, for the report. */
export function listStruck(content: readonly Inline[]): readonly Omission[] {
  return content.flatMap(({ text, isStruck }) =>
    isStruck === true && hasWords(text) ? [{ what: `“${excerpt(text)}”`, why: 'it is struck out' }] : [],
  );
}
