import type { Block } from '../article/article.ts';

/** The pauses that an author may set, each by the name of what it stands at. */
export const pauseNames = ['title', 'heading', 'paragraph', 'item', 'quote', 'scene'] as const;
export type PauseName = (typeof pauseNames)[number];

/** Lengths of pauses in seconds, each from the last sound that is heard to the next one. */
export type PauseSettings = { readonly [Name in PauseName]?: number };

/** More is taken for the end; the longest, around the highest headings, is so below the ten seconds of Polly's `<break>`. */
export const pauseLimitSeconds = 5;

/** What is heard where nobody says otherwise. Of a neural voice's two sentences in one request up to 0.6 s were measured. */
export const defaultPauses: Readonly<Record<PauseName, number>> = {
  title: 1.35,
  heading: 1.35,
  paragraph: 0.75,
  item: 0.65,
  quote: 0.95,
  scene: 1.85,
};

type Pause = { readonly beforeSeconds: number; readonly afterSeconds: number };

/** A quarter more than the longest pause inside a paragraph that a neural voice was measured to make, 0.6 s. */
const leastBreakSeconds = 0.75;

/** Around headings of each level, for listeners hear from them how much begins; the deepest stand for all below. */
const headingPauses: readonly Pause[] = [
  { beforeSeconds: 1.75, afterSeconds: 1.05 },
  { beforeSeconds: 1.35, afterSeconds: 0.85 },
  { beforeSeconds: 1.15, afterSeconds: 0.8 },
  { beforeSeconds: 1.05, afterSeconds: 0.75 },
];

/** What pauses depend on: the kind of a block, and a heading's level. */
export type Sounding = { readonly kind: Block['kind'] | 'title'; readonly level?: number };

/** Seconds from the end of one block to the start of the next: the longest that either of them asks for. */
export function pauseBetween(
  before: Sounding,
  after: Sounding | 'end',
  settings: PauseSettings = {},
): number {
  if (after === 'end') return 0;
  const seconds = { ...defaultPauses, ...settings };
  return Math.max(pauseOf(before, seconds).afterSeconds, pauseOf(after, seconds).beforeSeconds);
}

function pauseOf({ kind, level = 2 }: Sounding, seconds: Required<PauseSettings>): Pause {
  switch (kind) {
    case 'heading':
      return aroundHeading(level, seconds.heading);
    case 'title':
      return { beforeSeconds: 0, afterSeconds: seconds.title };
    case 'quote':
      return { beforeSeconds: seconds.quote, afterSeconds: seconds.quote };
    case 'separator':
      return { beforeSeconds: seconds.scene, afterSeconds: seconds.scene };
    case 'list item':
      return { beforeSeconds: 0, afterSeconds: seconds.item };
    default:
      return { beforeSeconds: 0, afterSeconds: seconds.paragraph };
  }
}

/** What is set is heard before headings of the second level; the others keep their proportion to it. */
function aroundHeading(level: number, seconds: number): Pause {
  const usual = headingPauses[Math.min(Math.max(1, level), headingPauses.length) - 1];
  const { beforeSeconds = 0, afterSeconds = 0 } = usual ?? {};
  const scale = (one: number) => Math.round((1000 * one * seconds) / defaultPauses.heading) / 1000;
  return { beforeSeconds: scale(beforeSeconds), afterSeconds: scale(afterSeconds) };
}

/**
 * The break inside a request that is heard as a pause between two: Polly takes its length from the end of the words to the next ones, and a
 * shorter one could not be told from the pauses that the voice makes by itself.
 */
export function breakFor(pauseSeconds: number): number {
  return Math.max(leastBreakSeconds, pauseSeconds);
}
