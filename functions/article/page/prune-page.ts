import type { Omission } from '../article.ts';
import { hasWords } from '../encoding/clean-text.ts';
import { classesOf, type HtmlDocument, type HtmlElement } from '../html/html-tree.ts';
import { tellOmission } from '../html/tell-omission.ts';
import { findProse } from './find-prose.ts';
import { nameFurniture } from './furniture-names.ts';
import { type Measure, measureElements } from './measure-elements.ts';
import { linesIn, outlinePage } from './outline-page.ts';

// What holds more of the page's text than this is not furniture, whatever its name: pages of cards call everything "related".
const largestShare = 0.3;

// Of many blogs' pages the comments are the larger part; and what a page's faults put into a place for advertisements is not one.
const largestShares = new Map([
  ['comments', 0.95],
  ['promotion', 0.2],
]);

const pillars = new Set(['article', 'main', 'h1']);

/** Takes out of a page what its own names call comments, share bars, author boxes and the like, and says what. */
export function prunePage(page: HtmlDocument): readonly Omission[] {
  const omissions: Omission[] = [];
  const measures = measureElements(page.body);
  pruneChildren(page.body, { measures, whole: page.body, withProse: findProse(page.body), omissions });
  return omissions;
}

type Pruning = {
  readonly measures: ReadonlyMap<HtmlElement, Measure>;
  readonly whole: HtmlElement;
  readonly withProse: ReadonlySet<HtmlElement>;
  readonly omissions: Omission[];
};

function pruneChildren(element: HtmlElement, pruning: Pruning): void {
  for (const child of [...element.children]) {
    const kind = nameOf(child);
    if (kind === undefined || !isRemovable(child, kind, pruning)) pruneChildren(child, pruning);
    else remove(child, kind, pruning);
  }
}

function nameOf(element: HtmlElement): string | undefined {
  if (pillars.has(element.localName) || element.hasAttribute('data-narration')) return undefined;
  const marks = ['id', 'data-component', 'data-testid'].map((name) => element.getAttribute(name) ?? '');
  return nameFurniture([...classesOf(element), ...marks]);
}

function isRemovable(element: HtmlElement, kind: string, { measures, whole, withProse }: Pruning): boolean {
  const measure = measures.get(element);
  if (kind !== 'caption' && measure?.hasTitle === true) return false;
  // Sections are named after their entries in the table of contents.
  if (kind === 'table of contents' && withProse.has(element)) return false;
  const share = largestShares.get(kind) ?? largestShare;
  return (measure?.characters ?? 0) <= share * (measures.get(whole)?.characters ?? 0);
}

function remove(element: HtmlElement, kind: string, { omissions }: Pruning): void {
  const words = linesIn(outlinePage(element)).join(' ');
  element.remove();
  if (!hasWords(words)) return;
  omissions.push(tellOmission(kind, { text: words, why: 'it is a part of the page, not of the article' }));
}
