import type { Block, Inline } from '../article.ts';
import { tidyInlines } from '../html/tidy-inlines.ts';

/** Forgets that passages are of the article's own language: pages say so of every part. */
export function settleLanguages(blocks: readonly Block[], language: string | undefined): readonly Block[] {
  if (language === undefined) return blocks;
  return blocks.map((block) => {
    const isMarked = 'content' in block && block.content.some((inline) => inline.language !== undefined);
    return isMarked
      ? { ...block, content: tidyInlines(block.content.map((inline) => settle(inline, language))) }
      : block;
  });
}

function settle({ language, ...inline }: Inline, main: string): Inline {
  return language === undefined || primaryOf(language) === primaryOf(main) ? inline : { ...inline, language };
}

function primaryOf(tag: string): string | undefined {
  return tag.split('-')[0]?.toLowerCase();
}
