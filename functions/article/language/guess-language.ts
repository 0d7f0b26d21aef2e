import type { Block, Inline } from '../article.ts';
import { detectLanguage } from './detect-language.ts';

/**
 * The language of an article whose author names none: the one that most of it is marked with, else the one that its words show. A BCP 47 tag;
 * `undefined` where neither is plain.
 */
export function guessLanguage(blocks: readonly Block[]): string | undefined {
  const own = blocks.filter(({ beside }) => beside === undefined);
  const inlines = own.flatMap(inlinesOf);
  const marked = Map.groupBy(inlines, ({ language }) => language);
  const all = lengthOf(inlines);
  const [main] =
    [...marked].find(([language, marks]) => language !== undefined && lengthOf(marks) > all / 2) ?? [];
  if (main !== undefined) return main;
  // Quotations may be of another language, and be longer than all that is said of them.
  return detectIn(own.filter(({ kind }) => kind !== 'quote')) ?? detectIn(own);
}

function detectIn(blocks: readonly Block[]): string | undefined {
  const texts = blocks.map((block) =>
    inlinesOf(block)
      .filter(({ language }) => language === undefined)
      .map(({ text }) => text)
      .join(''),
  );
  return detectLanguage(texts.join('\n'));
}

function inlinesOf(block: Block): readonly Inline[] {
  return 'content' in block
    ? block.content.filter(({ style }) => style !== 'code' && style !== 'formula')
    : [];
}

function lengthOf(inlines: readonly Inline[]): number {
  return inlines.reduce((sum, { text }) => sum + text.length, 0);
}
