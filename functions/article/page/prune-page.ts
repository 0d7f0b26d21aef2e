import type { Omission } from '../article.ts';
import { hasWords } from '../encoding/clean-text.ts';
import { classesOf, type HtmlDocument, type HtmlElement } from '../html/html-tree.ts';
import { tellOmission } from '../html/tell-omission.ts';
import { walkBlocks } from '../html/walk-blocks.ts';
import { nameFurniture } from './furniture-names.ts';
import { linesIn, outlinePage } from './outline-page.ts';
import { isProse } from './prose.ts';

// What holds more of the page's text than this is not furniture, whatever its name: pages of cards call everything "related".
const largestShare = 0.3;

// Of many blogs' pages the comments are the larger part.
const largestShareOfComments = 0.95;

const pillars = new Set(['article', 'main', 'h1']);

/** Takes out of a page what its own names call comments, share bars, author boxes and the like, and says what. */
export function prunePage(page: HtmlDocument): readonly Omission[] {
  const omissions: Omission[] = [];
  pruneChildren(page.body, { wholeLength: page.body.textContent.length, omissions });
  return omissions;
}

type Pruning = { readonly wholeLength: number; readonly omissions: Omission[] };

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

function isRemovable(element: HtmlElement, kind: string, { wholeLength }: Pruning): boolean {
  if (kind !== 'caption' && element.querySelector('h1') !== null) return false;
  // Sections are named after their entries in the table of contents.
  if (kind === 'table of contents' && walkBlocks(element).blocks.some(isProse)) return false;
  const share = kind === 'comments' ? largestShareOfComments : largestShare;
  return element.textContent.length <= share * wholeLength;
}

function remove(element: HtmlElement, kind: string, { omissions }: Pruning): void {
  const words = linesIn(outlinePage(element)).join(' ');
  element.remove();
  if (!hasWords(words)) return;
  omissions.push(tellOmission(kind, { text: words, why: 'it is a part of the page, not of the article' }));
}
