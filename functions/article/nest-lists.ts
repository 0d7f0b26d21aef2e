/** What of a list item decides where it stands: 0 is the outermost list, and only numbered items have an ordinal. */
type Item = { readonly depth: number; readonly ordinal?: number | undefined };

/** Items of one list, each with the lists inside of it. */
export type NestedList<I> = { readonly isOrdered: boolean; readonly branches: readonly Branch<I>[] };

/** An item, and the lists that its deeper followers make. */
export type Branch<I> = { readonly item: I; readonly below: readonly NestedList<I>[] };

/** Items in reading order as nested lists; a bulleted item after numbered ones begins a list of its own. */
export function nestLists<I extends Item>(items: readonly I[]): readonly NestedList<I>[] {
  const lists: { readonly isOrdered: boolean; readonly branches: Branch<I>[] }[] = [];
  for (const { item, followers } of gatherFollowers(items)) {
    const isOrdered = item.ordinal !== undefined;
    const branch = { item, below: nestLists(followers) };
    const last = lists.at(-1);
    if (last?.isOrdered === isOrdered) last.branches.push(branch);
    else lists.push({ isOrdered, branches: [branch] });
  }
  return lists;
}

/** Items with the deeper ones that follow them. */
function gatherFollowers<I extends Item>(
  items: readonly I[],
): readonly { readonly item: I; readonly followers: readonly I[] }[] {
  const gathered: { readonly item: I; readonly followers: I[] }[] = [];
  for (const item of items) {
    const last = gathered.at(-1);
    if (last !== undefined && item.depth > last.item.depth) last.followers.push(item);
    else gathered.push({ item, followers: [] });
  }
  return gathered;
}
