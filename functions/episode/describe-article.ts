import { type Article, textOf } from '../article/article.ts';
import { hasWords } from '../article/encoding/clean-text.ts';
import { cutWords } from './cut-words.ts';

/** About three lines in a podcast app. */
const descriptionLength = 300;

/** The author's own description, else the first paragraph, cut between words. */
export function describeArticle(article: Pick<Article, 'description' | 'blocks' | 'title'>): string {
  if (article.description !== undefined) return article.description;
  const paragraphs = article.blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.beside === undefined ? [textOf(block.content)] : [],
  );
  const text = paragraphs.find(hasWords) ?? article.title;
  return text.length <= descriptionLength ? text : cutWords(text, descriptionLength);
}
