import type { Article } from '../article/article.ts';
import { spokenText } from '../script/write-script.ts';

/** About three lines in a podcast app. */
const descriptionLength = 300;

/** The author's own description, else the first paragraph, cut between words. */
export function describeArticle(article: Pick<Article, 'description' | 'blocks' | 'title'>): string {
  if (article.description !== undefined) return article.description;
  const paragraph = article.blocks.find(
    (block) => block.kind === 'paragraph' && spokenText(block) !== undefined,
  );
  return paragraph === undefined ? article.title : shorten(spokenText(paragraph) ?? article.title);
}

function shorten(text: string): string {
  if (text.length <= descriptionLength) return text;
  const cut = text.slice(0, descriptionLength);
  const space = cut.lastIndexOf(' ');
  const words =
    space > descriptionLength / 2 ? cut.slice(0, space) : cut.toWellFormed().replace(/\ufffd$/, '');
  return `${words.replace(/[\s,;:–—-]+$/, '')}…`;
}
