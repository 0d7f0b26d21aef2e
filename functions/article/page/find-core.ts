import { collapseSpace } from '../encoding/clean-text.ts';
import type { HtmlElement } from '../html/html-tree.ts';

// The innermost element with this share of a page's prose holds the article, and little beside it.
const shareOfProse = 0.8;

// Shorter lines are rarely an author's prose.
const leastCharacters = 80;

/** The innermost element that holds nearly all whole paragraphs of a page. */
export function findCore(body: HtmlElement): HtmlElement {
  const weights = new Map<HtmlElement, number>();
  weigh(body, weights);
  let core = body;
  for (;;) {
    const least = shareOfProse * (weights.get(core) ?? 0);
    const next = [...core.children].find((child) => least > 0 && (weights.get(child) ?? 0) >= least);
    if (next === undefined || /^(?:p|li|ul|ol|blockquote)$/.test(next.localName)) return core;
    core = next;
  }
}

/** Notes the characters of whole paragraphs in each element. Page builders make paragraphs of any element. */
function weigh(element: HtmlElement, weights: Map<HtmlElement, number>): number {
  let weight = paragraphLength(element);
  for (const child of element.children) weight += element.localName === 'p' ? 0 : weigh(child, weights);
  weights.set(element, weight);
  return weight;
}

function paragraphLength(element: HtmlElement): number {
  const text = element.localName === 'p' ? element.textContent : ownText(element);
  const { length } = collapseSpace(text);
  return length < leastCharacters ? 0 : length;
}

function ownText(element: HtmlElement): string {
  return [...element.childNodes].map((node) => (node.nodeType === 3 ? node.textContent : '')).join('');
}
