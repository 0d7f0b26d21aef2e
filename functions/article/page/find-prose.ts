import { collapseSpace } from '../encoding/clean-text.ts';
import type { HtmlElement } from '../html/html-tree.ts';
import { standsAlone } from '../html/shown-text.ts';
import { isSkipped } from '../html/skip-element.ts';
import { isProseLine } from './prose.ts';

type Search = {
  readonly found: Set<HtmlElement>;
  /** The elements around the line under way, from the outermost to the innermost. */
  readonly around: HtmlElement[];
  readonly line: string[];
  readonly linked: string[];
};

/** The elements that hold a whole paragraph of an author's, found in one walk through all of them. */
export function findProse(root: HtmlElement): ReadonlySet<HtmlElement> {
  const found = new Set<HtmlElement>();
  searchAlone(root, found);
  return found;
}

/** What is not read counts for itself alone: somebody may ask for it, but its paragraphs are none of what is around it. */
function searchAlone(element: HtmlElement, found: Set<HtmlElement>): void {
  const search: Search = { found, around: [element], line: [], linked: [] };
  searchIn(search, element, false);
  endLine(search);
}

function searchIn(search: Search, element: HtmlElement, isLinked: boolean): void {
  for (const node of element.childNodes) {
    if (node.nodeType === 3) addText(search, node.textContent, isLinked);
    else if (node.nodeType === 1) searchElement(search, node, isLinked || node.localName === 'a');
  }
}

function searchElement(search: Search, element: HtmlElement, isLinked: boolean): void {
  if (standsAlone(element)) endLine(search);
  if (isSkipped(element)) searchAlone(element, search.found);
  else if (element.localName !== 'pre') {
    search.around.push(element);
    searchIn(search, element, isLinked);
    if (standsAlone(element)) endLine(search);
    search.around.pop();
  }
}

function addText({ line, linked }: Search, text: string, isLinked: boolean): void {
  line.push(text);
  if (isLinked) linked.push(text);
}

/** Where an element is known already, all around it are. */
function endLine({ found, around, line, linked }: Search): void {
  const { length } = collapseSpace(line.splice(0).join(''));
  const linkedLength = collapseSpace(linked.splice(0).join('')).length;
  if (!isProseLine(length, linkedLength)) return;
  for (const element of around.toReversed()) {
    if (found.has(element)) return;
    found.add(element);
  }
}
