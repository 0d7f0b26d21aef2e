import type { Block } from '../../article/article.ts';
import { type Branch, type NestedList, nestLists } from '../../article/nest-lists.ts';
import { type Html, html } from './html.ts';
import { writeInlines } from './write-inlines.ts';

/** An item of a list and its index in the article. */
export type ListItem = Extract<Block, { kind: 'list item' }> & { readonly index: number };

/** Items in reading order as nested lists. */
export function writeList(items: readonly ListItem[]): Html {
  return html`${nestLists(items).map(writeNested)}`;
}

function writeNested({ isOrdered, branches }: NestedList<ListItem>): Html {
  const items = branches.map(writeBranch);
  return isOrdered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
}

/** The number is the author's own: a list may begin at 3 or leave one out. */
function writeBranch({ item, below }: Branch<ListItem>): Html {
  const value = item.ordinal === undefined ? undefined : html` value="${item.ordinal}"`;
  const box = item.done === undefined ? undefined : item.done ? '☑ ' : '☐ ';
  return html`<li${value} data-block="${item.index}">${box}${writeInlines(item.content)}${below.map(writeNested)}</li>`;
}
