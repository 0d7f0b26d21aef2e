import type { Block } from '../article/article.ts';

type Pause = { readonly beforeSeconds: number; readonly afterSeconds: number };

/** What the voice itself leaves behind a sentence that ends its request. */
const voiceSeconds = 0.35;

/** A quarter more than the longest pause inside a paragraph that a neural voice was measured to make, 0.6 s. */
const leastBreakSeconds = 0.75;

/** Silence around each kind of block, on top of what the voice itself leaves. */
const pauses: Readonly<Record<Block['kind'] | 'title', Pause>> = {
  title: { beforeSeconds: 0, afterSeconds: 1 },
  heading: { beforeSeconds: 1, afterSeconds: 0.5 },
  paragraph: { beforeSeconds: 0, afterSeconds: 0.4 },
  quote: { beforeSeconds: 0.6, afterSeconds: 0.6 },
  'list item': { beforeSeconds: 0, afterSeconds: 0.3 },
  code: { beforeSeconds: 0, afterSeconds: 0.4 },
  table: { beforeSeconds: 0, afterSeconds: 0.4 },
  image: { beforeSeconds: 0, afterSeconds: 0.4 },
  separator: { beforeSeconds: 1.5, afterSeconds: 1.5 },
};

/** Around headings of each level, for listeners hear from them how much begins; the deepest stand for all below. */
const headingPauses: readonly Pause[] = [
  { beforeSeconds: 1.4, afterSeconds: 0.7 },
  { beforeSeconds: 1, afterSeconds: 0.5 },
  { beforeSeconds: 0.8, afterSeconds: 0.45 },
  { beforeSeconds: 0.7, afterSeconds: 0.4 },
];

/** What pauses depend on: the kind of a block, and a heading's level. */
export type Sounding = { readonly kind: Block['kind'] | 'title'; readonly level?: number };

/** Seconds of silence from the end of one block to the start of the next: the longest that either of them asks for. */
export function pauseBetween(before: Sounding, after: Sounding | 'end'): number {
  if (after === 'end') return 0;
  return Math.max(pauseOf(before).afterSeconds, pauseOf(after).beforeSeconds);
}

function pauseOf({ kind, level = 2 }: Sounding): Pause {
  const ofLevel = headingPauses[Math.min(level, headingPauses.length) - 1];
  return kind === 'heading' && ofLevel !== undefined ? ofLevel : pauses[kind];
}

/**
 * The break inside a request that sounds like a pause between two, where the voice's own silence comes on top, and that
 * can be told from the pauses that the voice makes by itself.
 */
export function breakFor(pauseSeconds: number): number {
  return Math.max(leastBreakSeconds, pauseSeconds + voiceSeconds);
}
