import { type Inline, textOf } from '../article.ts';

/** How much of a text is link, from 0 to 1. */
export function linkShare(content: readonly Inline[]): number {
  const linked = textOf(content.filter(({ link }) => link !== undefined));
  return linked.length / Math.max(1, textOf(content).length);
}
