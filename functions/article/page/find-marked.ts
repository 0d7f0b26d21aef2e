import type { HtmlDocument, HtmlElement } from '../html/html-tree.ts';
import { isSkipped } from '../html/skip-element.ts';

/** Where a page says that its article is. */
export const marks = '[itemprop="articleBody"],article,main';

type Search = { readonly marked: ReadonlySet<HtmlElement>; readonly found: HtmlElement[] };

/** What a page marks as its article. One that is read as a part of another has no more than that, and is left out. */
export function findMarked(page: HtmlDocument): readonly HtmlElement[] {
  const found: HtmlElement[] = [];
  search(page.documentElement, false, { marked: new Set(page.querySelectorAll(marks)), found });
  return found;
}

function search(element: HtmlElement, isInside: boolean, { marked, found }: Search): void {
  const isReadInside = isInside && !isSkipped(element);
  const isMarked = marked.has(element);
  if (isMarked && !isReadInside) found.push(element);
  for (const child of element.children) search(child, isMarked || isReadInside, { marked, found });
}
