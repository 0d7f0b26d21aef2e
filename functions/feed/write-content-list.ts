import { type Branch, type NestedList, nestLists } from '../article/nest-lists.ts';

/** An item of a list, its words being HTML already. */
export type ContentItem = {
  /** 0 is the outermost list. */
  readonly depth: number;
  readonly ordinal: number | undefined;
  readonly words: string;
};

/** Items in reading order as nested lists. */
export function writeContentList(items: readonly ContentItem[]): string {
  return nestLists(items).map(writeNested).join('');
}

function writeNested({ isOrdered, branches }: NestedList<ContentItem>): string {
  const tag = isOrdered ? 'ol' : 'ul';
  return `<${tag}>${branches.map(writeBranch).join('')}</${tag}>`;
}

/** The number is the author's own: a list may begin at 3 or leave one out. */
function writeBranch({ item, below }: Branch<ContentItem>): string {
  const value = item.ordinal === undefined ? '' : ` value="${item.ordinal}"`;
  return `<li${value}>${item.words}${below.map(writeNested).join('')}</li>`;
}
