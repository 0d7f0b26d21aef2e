import { cleanText, collapseSpace } from '../encoding/clean-text.ts';
import type { HtmlDocument } from '../html/html-tree.ts';

/** The article's part of a page's title: pages add the site's name, which the page's own first heading does without. */
export function readPageTitle(title: string, page: HtmlDocument): string {
  const whole = collapseSpace(cleanText(title));
  const headings = [...page.querySelectorAll('h1')].map((heading) =>
    collapseSpace(cleanText(heading.textContent)),
  );
  return headings.find((heading) => heading !== '' && isPart(whole, heading)) ?? whole;
}

/** What is left of the title must be apart from the heading, or the heading is only a word of it. */
function isPart(title: string, heading: string): boolean {
  if (title.startsWith(heading)) return /^\s*[|–—:·»/-]\s/.test(`${title.slice(heading.length)} `);
  return title.endsWith(heading) && /\s[|–—:·»/-]\s*$/.test(title.slice(0, -heading.length));
}
