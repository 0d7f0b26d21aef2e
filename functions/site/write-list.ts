import type { Block } from '../article/article.ts';
import { type Html, html } from './html.ts';
import { writeInlines } from './write-inlines.ts';

/** An item of a list and its index in the article. */
export type ListItem = Extract<Block, { kind: 'list item' }> & { readonly index: number };

/** Items in reading order as nested lists; a bulleted item after numbered ones begins a list of its own. */
export function writeList(items: readonly ListItem[]): Html {
  const lists: Branch[][] = [];
  for (const branch of branchesOf(items)) {
    const list = lists.at(-1);
    if (list?.[0] !== undefined && isOrdered(list[0]) === isOrdered(branch)) list.push(branch);
    else lists.push([branch]);
  }
  return html`${lists.map(writeBranches)}`;
}

/** An item with the deeper ones that follow it. */
type Branch = { readonly item: ListItem; readonly below: ListItem[] };

function branchesOf(items: readonly ListItem[]): readonly Branch[] {
  const branches: Branch[] = [];
  for (const item of items) {
    const branch = branches.at(-1);
    if (branch !== undefined && item.depth > branch.item.depth) branch.below.push(item);
    else branches.push({ item, below: [] });
  }
  return branches;
}

function isOrdered({ item }: Branch): boolean {
  return item.ordinal !== undefined;
}

function writeBranches(branches: readonly Branch[]): Html {
  const [first] = branches;
  const items = branches.map(writeBranch);
  return first !== undefined && isOrdered(first) ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
}

/** The number is the author's own: a list may begin at 3 or leave one out. */
function writeBranch({ item, below }: Branch): Html {
  const value = item.ordinal === undefined ? undefined : html` value="${item.ordinal}"`;
  const inner = below.length === 0 ? undefined : writeList(below);
  const box = item.done === undefined ? undefined : item.done ? '☑ ' : '☐ ';
  return html`<li${value} data-block="${item.index}">${box}${writeInlines(item.content)}${inner}</li>`;
}
