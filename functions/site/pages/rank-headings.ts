import type { Placed } from './write-blocks.ts';

/** A level from 2 to 6 for each heading's index, without the gaps that authors leave: h2, h4, h4 become 2, 3, 3. */
export function rankHeadings(blocks: readonly Placed[]): ReadonlyMap<number, number> {
  const levels = new Map<number, number>();
  const open: number[] = [];
  for (const { block, index } of blocks) {
    if (block.kind !== 'heading') continue;
    while ((open.at(-1) ?? 0) >= block.level) open.pop();
    open.push(block.level);
    levels.set(index, Math.min(6, open.length + 1));
  }
  return levels;
}
