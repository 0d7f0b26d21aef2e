import type { Article, Block } from '../functions/article/article.ts';

/** An article with one paragraph, and whatever a test wants otherwise. */
export function makeArticle(fields: Partial<Article> = {}): Article {
  return {
    key: 'post.md',
    title: 'A Title',
    titleSource: 'heading',
    draft: false,
    blocks: [paragraph('Some words.')],
    omissions: [],
    ...fields,
  };
}

/** A paragraph of plain text. */
export function paragraph(text: string): Block {
  return { kind: 'paragraph', content: [{ text }] };
}
