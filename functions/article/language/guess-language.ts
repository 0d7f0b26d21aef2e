import type { Block, Inline } from '../article.ts';
import { detectLanguage } from './detect-language.ts';

/**
 * The language of an article whose author names none: the one that most of it is marked with, else the one that its words show. A BCP 47 tag;
 * `undefined` where neither is plain.
 */
export function guessLanguage(blocks: readonly Block[]): string | undefined {
  const inlines = blocks.filter(({ beside }) => beside === undefined).flatMap(inlinesOf);
  const unmarked = inlines.filter(({ language }) => language === undefined);
  const marked = Map.groupBy(inlines, ({ language }) => language);
  const all = lengthOf(inlines);
  const [main] =
    [...marked].find(([language, own]) => language !== undefined && lengthOf(own) > all / 2) ?? [];
  return main ?? detectLanguage(unmarked.map(({ text }) => text).join('\n'));
}

function inlinesOf(block: Block): readonly Inline[] {
  return 'content' in block
    ? block.content.filter(({ style }) => style !== 'code' && style !== 'formula')
    : [];
}

function lengthOf(inlines: readonly Inline[]): number {
  return inlines.reduce((sum, { text }) => sum + text.length, 0);
}
