/** An item of a list, its words being HTML already. */
export type ContentItem = {
  /** 0 is the outermost list. */
  readonly depth: number;
  readonly ordinal: number | undefined;
  readonly words: string;
};

/** Items in reading order as nested lists; a bulleted item after numbered ones begins a list of its own. */
export function writeContentList(items: readonly ContentItem[]): string {
  const lists: { readonly tag: string; readonly lines: string[] }[] = [];
  for (const branch of branchesOf(items)) {
    const tag = branch.item.ordinal === undefined ? 'ul' : 'ol';
    const last = lists.at(-1);
    if (last?.tag === tag) last.lines.push(writeBranch(branch));
    else lists.push({ tag, lines: [writeBranch(branch)] });
  }
  return lists.map(({ tag, lines }) => `<${tag}>${lines.join('')}</${tag}>`).join('');
}

/** An item with the deeper ones that follow it. */
type Branch = { readonly item: ContentItem; readonly below: ContentItem[] };

function branchesOf(items: readonly ContentItem[]): readonly Branch[] {
  const branches: Branch[] = [];
  for (const item of items) {
    const branch = branches.at(-1);
    if (branch !== undefined && item.depth > branch.item.depth) branch.below.push(item);
    else branches.push({ item, below: [] });
  }
  return branches;
}

/** The number is the author's own: a list may begin at 3 or leave one out. */
function writeBranch({ item, below }: Branch): string {
  const value = item.ordinal === undefined ? '' : ` value="${item.ordinal}"`;
  return `<li${value}>${item.words}${writeContentList(below)}</li>`;
}
