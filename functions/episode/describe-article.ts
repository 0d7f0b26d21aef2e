import { type Article, textOf } from '../article/article.ts';
import { hasWords } from '../article/encoding/clean-text.ts';

/** About three lines in a podcast app. */
const descriptionLength = 300;

/** The author's own description, else the first paragraph, cut between words. */
export function describeArticle(article: Pick<Article, 'description' | 'blocks' | 'title'>): string {
  if (article.description !== undefined) return article.description;
  const paragraphs = article.blocks.flatMap((block) =>
    block.kind === 'paragraph' && block.beside === undefined ? [textOf(block.content)] : [],
  );
  return shorten(paragraphs.find(hasWords) ?? article.title);
}

function shorten(text: string): string {
  if (text.length <= descriptionLength) return text;
  const cut = text.slice(0, descriptionLength);
  const space = cut.lastIndexOf(' ');
  const words =
    space > descriptionLength / 2 ? cut.slice(0, space) : cut.toWellFormed().replace(/\ufffd$/, '');
  return `${words.replace(/[\s,;:–—-]+$/, '')}…`;
}
