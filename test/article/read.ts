import { type Article, type Block, textOf } from '../../functions/article/article.ts';
import { readArticle } from '../../functions/article/read-article.ts';

/** Reads a text as the article that an upload of it under this key would be. */
export function read(key: string, content: string | Uint8Array): Article {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readArticle({ key, bytes, maximumCharacters: 1_000_000 });
}

/** What a listener hears of blocks, or a reader sees of code, in order. */
export function wordsOf(blocks: readonly Block[]): string {
  return blocks.map(textOfBlock).join(' ').replace(/\s+/g, ' ').trim();
}

function textOfBlock(block: Block): string {
  if ('content' in block) return textOf(block.content);
  if (block.kind === 'code') return block.text;
  return block.kind === 'table' ? block.rows.flat().join(' ') : '';
}
