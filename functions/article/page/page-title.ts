import { cleanText, collapseSpace } from '../encoding/clean-text.ts';
import type { HtmlDocument } from '../html/html-tree.ts';

/** The article's part of a page's title: pages add the site's name, which the page's own first heading does without. */
export function readPageTitle(title: string, headings: readonly string[]): string {
  const whole = collapseSpace(cleanText(title));
  const part = headings.find((heading) => heading !== '' && isPart(whole, heading));
  const shown = headings.length === 1 && isAlike(whole, headings[0] ?? '') ? headings[0] : undefined;
  return part ?? shown ?? whole;
}

/** Search engines are given another wording of the title than readers: the one on the page is the author's. */
function isAlike(title: string, heading: string): boolean {
  const words = wordsOf(heading);
  const inTitle = wordsOf(title);
  const common = words.filter((word) => inTitle.includes(word)).length;
  const fewest = Math.min(words.length, inTitle.length);
  // One of two words may be "the".
  return words.length >= 2 && common >= Math.max(fewest / 2, Math.min(fewest, 2));
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The page's headings of the first level, of which one is the article's title. */
export function readFirstHeadings(page: HtmlDocument): readonly string[] {
  return [...page.querySelectorAll('h1')].map((heading) => collapseSpace(cleanText(heading.textContent)));
}

/** What is left of the title must be apart from the heading, or the heading is only a word of it. */
function isPart(title: string, heading: string): boolean {
  if (title.startsWith(heading)) return /^\s*[|–—:·»/-]\s/.test(`${title.slice(heading.length)} `);
  return title.endsWith(heading) && /\s[|–—:·»/-]\s*$/.test(title.slice(0, -heading.length));
}
