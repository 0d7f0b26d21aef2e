import { parseHTML } from 'linkedom';
import { openShadows } from './open-shadows.ts';

// The part of the DOM that this stage uses. linkedom's own types are those of a browser, which is not at hand here.

export interface HtmlElement {
  readonly nodeType: 1;
  readonly localName: string;
  readonly textContent: string;
  readonly childNodes: Iterable<HtmlNode>;
  readonly parentElement: HtmlElement | null;
  readonly children: ArrayLike<HtmlElement> & Iterable<HtmlElement>;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  closest(selector: string): HtmlElement | null;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  append(...nodes: HtmlNode[]): void;
  remove(): void;
  before(node: HtmlNode): void;
  replaceWith(node: HtmlNode | string): void;
}

export type HtmlText = { readonly nodeType: 3; readonly textContent: string };

/** A comment, which says nothing unless it is an author's mark. */
export type HtmlComment = { readonly nodeType: 8; readonly textContent: string };

/** Character data and the like, which say nothing. */
export type HtmlOther = { readonly nodeType: 4 | 7 | 10 };

export type HtmlNode = HtmlElement | HtmlText | HtmlComment | HtmlOther;

export interface HtmlDocument {
  readonly body: HtmlElement;
  readonly documentElement: HtmlElement;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
  createElement(name: string): HtmlElement;
}

/** Parses a page, or a piece of one. Only after `guardHtml`: deep nesting takes minutes here. */
export function parseHtml(html: string): HtmlDocument {
  const bare = html.replace(/^\s*(?:<\?xml[^>]*>\s*)?(?:<!doctype[^>]*>)?/i, '');
  const page: HtmlDocument = parseHTML(`<!doctype html>${completePage(bare)}`).document;
  openShadows(page);
  return page;
}

/** linkedom makes no body of its own, and takes what comes first in a page for its head and what comes next for its body. */
function completePage(html: string): string {
  const start = /<html(?:\s[^<>]*)?>/i.exec(html);
  const body = html.search(/<body[\s>]/i);
  if (start !== null && body !== -1) {
    const inside = start.index + start[0].length;
    if (body < inside || /<head[\s>]/i.test(html.slice(inside, body))) return html;
    return `${html.slice(0, inside)}<head>${html.slice(inside, body)}</head>${html.slice(body)}`;
  }
  const inner = html.replace(/<\/?(?:html|head|body)(?:\s[^<>]*)?>/gi, '');
  const language = /<html\s[^<>]*?\blang=["']?([\w-]+)/i.exec(html)?.[1] ?? '';
  return `<html lang="${language}"><head></head><body>${inner}</body></html>`;
}

/** Puts what stands in an element in its place, however much that is. */
export function unwrap(element: HtmlElement): void {
  for (const node of element.childNodes) element.before(node);
  element.remove();
}

/** Says whether an element or one that it stands in passes a test. `closest` would read its selector anew each time. */
export function isWithin(element: HtmlElement, test: (ancestor: HtmlElement) => boolean): boolean {
  for (let around: HtmlElement | null = element; around !== null; around = around.parentElement) {
    if (test(around)) return true;
  }
  return false;
}

/** The words of an element's `class`. */
export function classesOf(element: HtmlElement): readonly string[] {
  return (element.getAttribute('class') ?? '').split(/\s+/);
}
