import { Readability } from '@mozilla/readability';
import { hasWords } from '../encoding/clean-text.ts';
import type { HtmlDocument, HtmlElement } from '../html/html-tree.ts';
import { type Walked, walkBlocks } from '../html/walk-blocks.ts';
import { findCore } from './find-core.ts';
import { findMarked, marks } from './find-marked.ts';
import { isDeep } from './is-deep.ts';
import { findLeftBehind } from './list-left-behind.ts';
import { proseOf, proseText } from './prose.ts';

/** The main text of a page, and the title that goes with it. */
export type MainContent = Walked & {
  readonly title: string;
  /** What the page marks as its article and was not taken for it. */
  readonly leftBehind: readonly string[];
};

// Short news are whole articles too; over the benchmark's 181 pages 250 was a little better than the default of 500.
const charThreshold = 250;

// Readability takes the box about the author or the newsletter for the article on one page of forty: then it has less
// than this share of the prose that the page's own <article> or <main> has. Measured on 1,050 pages.
const leastShareOfProse = 0.6;

// And less than this share of what the whole page has in one place.
const leastShareOfAll = 0.3;

// What holds this share of the same prose more tightly is better still.
const leastShareOfCore = 0.8;

// Cards of other articles are articles too, and each has to be walked.
const maximumCandidates = 50;

/** Finds what a page's author wrote among all that the page shows; the page itself is spent by that. */
export function readMainContent(page: HtmlDocument): MainContent {
  const isMarked = page.querySelector(marks) !== null;
  const own = bestCandidate(page);
  const core = walkBlocks(findCore(page.body));
  const { title, content } = extract(page);
  if (content !== undefined && isEnough(content, { own, core })) {
    const leftBehind = isMarked ? findLeftBehind(own.blocks, content.blocks) : [];
    return { title, ...content, leftBehind };
  }
  return {
    title,
    leftBehind: [],
    ...(proseOf(core.blocks) >= leastShareOfCore * proseOf(own.blocks) ? core : own),
  };
}

/** A page may mark no more than a teaser as its article, or each entry of a list. */
function isEnough({ blocks }: Walked, { own, core }: { own: Walked; core: Walked }): boolean {
  const prose = proseOf(blocks);
  return prose >= leastShareOfProse * proseOf(own.blocks) && prose >= leastShareOfAll * proseOf(core.blocks);
}

function extract(page: HtmlDocument): { title: string; content: Walked | undefined } {
  if (isDeep(page.body)) return { title: '', content: undefined };
  const readability = new Readability<HtmlElement>(page, {
    charThreshold,
    keepClasses: true,
    serializer: (node: HtmlElement) => node,
  });
  const article = parse(readability);
  const walked = article?.content ? walkBlocks(article.content) : undefined;
  return {
    title: article?.title ?? '',
    content: walked?.blocks.some((block) => hasWords(proseText(block))) ? walked : undefined,
  };
}

/** Readability fails where an article stands outside of its page's body: then the page's own mark must do. */
function parse(readability: Readability<HtmlElement>): ReturnType<typeof readability.parse> {
  try {
    return readability.parse();
  } catch {
    return null;
  }
}

/** What the page itself calls its article or its main part, where it does so; else all of it. */
function bestCandidate(page: HtmlDocument): Walked {
  const candidates = findMarked(page)
    .slice(0, maximumCandidates)
    .map(walkBlocks)
    .filter(({ blocks }) => blocks.some((block) => hasWords(proseText(block))));
  const [first, ...others] = candidates;
  if (first === undefined) return walkBlocks(page.body);
  return others.reduce((best, other) => (proseOf(other.blocks) > proseOf(best.blocks) ? other : best), first);
}
