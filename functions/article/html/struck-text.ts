import type { Inline, Omission } from '../article.ts';
import { collapseSpace, hasWords } from '../encoding/clean-text.ts';
import { excerpt } from './tell-omission.ts';

/** The words of a text that its author struck out, for the report. */
export function listStruck(content: readonly Inline[]): readonly Omission[] {
  return content.flatMap(({ text, isStruck }) =>
    isStruck === true && hasWords(text)
      ? [{ what: `“${excerpt(collapseSpace(text))}”`, why: 'it is struck out' }]
      : [],
  );
}
