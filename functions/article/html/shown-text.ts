import { collapseSpace } from '../encoding/clean-text.ts';
import type { HtmlElement } from './html-tree.ts';

// All others stand in a line with what is around them.
const blocks = new Set(
  'address article aside blockquote body button caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup li main menu nav ol option p pre section select summary table tbody td text tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Says whether an element ends the line before it, and has lines of its own. */
export function standsAlone({ localName }: HtmlElement): boolean {
  return blocks.has(localName);
}

/** The text of an element on one line, as its reader sees it: what stands in lines of its own is not run together. */
export function shownText(element: HtmlElement): string {
  const pieces: string[] = [];
  collect(element, pieces);
  return collapseSpace(pieces.join(''));
}

function collect(element: HtmlElement, pieces: string[]): void {
  for (const node of element.childNodes) {
    if (node.nodeType === 3) pieces.push(node.textContent);
    else if (node.nodeType === 1 && !/^(?:script|style)$/.test(node.localName)) {
      const gap = standsAlone(node) || node.localName === 'br' ? ' ' : '';
      pieces.push(gap);
      collect(node, pieces);
      pieces.push(gap);
    }
  }
}
