import type { Beside } from '../article.ts';
import { collapseSpace } from '../encoding/clean-text.ts';
import { classesOf, type HtmlElement } from './html-tree.ts';

const notes = new Set(['footnotes', 'endnotes', 'reflist', 'references']);

/** Marks what was an aside on the page. */
export const keptAside = 'data-kept-aside';

/** What an element's text stands beside: a note, a caption, an aside, or what its author marked as not to be read. */
export function besideOf(element: HtmlElement): Beside | undefined {
  const mark = element.getAttribute('data-narration');
  if (mark === 'skip') return 'skipped';
  if (mark === 'read') return undefined;
  if (element.localName === 'aside' || element.hasAttribute(keptAside))
    return isPulled(element) ? undefined : 'aside';
  if (element.localName === 'figcaption') return 'caption';
  const role = element.getAttribute('role');
  const isNotes = role === 'doc-endnotes' || role === 'doc-footnote';
  return isNotes || classesOf(element).some((name) => notes.has(name)) ? 'footnote' : undefined;
}

/** Says whether an element is a formula, in MathML or as a library drew it. */
export function isFormula(element: HtmlElement): boolean {
  return (
    /^(?:math|mjx-container)$/.test(element.localName) ||
    classesOf(element).some((name) => /^(?:katex|MathJax|math)$/.test(name))
  );
}

/** The source of a formula, else what is to be seen of it. */
export function sourceOf(element: HtmlElement): string {
  const source = element.querySelector('annotation[encoding="application/x-tex"]')?.textContent;
  const spoken = element.getAttribute('alttext') ?? element.getAttribute('aria-label');
  return collapseSpace(source ?? spoken ?? element.textContent);
}

/** A sentence that is pulled out of the text repeats it. */
function isPulled(element: HtmlElement): boolean {
  return classesOf(element).some((name) => /^(?:pquote|pull-?quote)$/.test(name));
}
