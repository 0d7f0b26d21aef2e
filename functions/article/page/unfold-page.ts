import type { HtmlDocument, HtmlElement } from '../html/html-tree.ts';
import { skipElement } from '../html/skip-element.ts';
import { walkBlocks } from '../html/walk-blocks.ts';
import { isProse } from './prose.ts';

// Each has to be looked into, and one may be in the other.
const maximumFolds = 200;

/** Puts a page's text where its readers find it: they have opened what is folded, and their browser has run its scripts. */
export function unfoldPage(page: HtmlDocument): void {
  placeLatePieces(page);
  for (const silent of page.querySelectorAll('script,style,noscript,template')) silent.remove();
  openFolds(page);
  // Folded answers have their questions on buttons, which Readability takes away.
  for (const fold of page.querySelectorAll('h2 button,h3 button,h4 button,h5 button,h6 button'))
    fold.replaceWith(...fold.childNodes);
}

/** React sends what it renders last in hidden pieces at the end, and a template with the same number in their places. */
function placeLatePieces(page: HtmlDocument): void {
  for (const piece of page.querySelectorAll('div[hidden][id^="S:"]')) {
    const number = piece.getAttribute('id')?.slice(2) ?? '';
    piece.removeAttribute('hidden');
    if (!/^[\w-]+$/.test(number)) continue;
    const place = page.querySelector(`template[id="B:${number}"],template[id="P:${number}"]`);
    if (place !== null && place.closest('[id^="S:"]') !== piece) place.replaceWith(piece);
  }
}

/** What a button opens is hidden only until somebody reads it. Menus open too, but hold no paragraphs. */
function openFolds(page: HtmlDocument): void {
  const panels = indexPanels(page);
  for (const button of [...page.querySelectorAll('[aria-controls]')].slice(0, maximumFolds)) {
    const name = button.getAttribute('aria-controls') ?? '';
    const panel = panels.get(name);
    // Two buttons may open the same.
    panels.delete(name);
    if (panel === undefined || !isFold(panel)) continue;
    for (const hiding of ['hidden', 'aria-hidden', 'style']) panel.removeAttribute(hiding);
    if (button.localName === 'button') button.replaceWith(...button.childNodes);
  }
}

function indexPanels(page: HtmlDocument): Map<string, HtmlElement> {
  const named = [...page.querySelectorAll('[id]')].map(
    (element) => [element.getAttribute('id') ?? '', element] as const,
  );
  return new Map(named);
}

function isFold(panel: HtmlElement): boolean {
  if (panel.closest('dialog,nav,header,footer,form,[role="dialog"],[aria-modal]') !== null) return false;
  return walkBlocks(panel).blocks.some(isProse);
}

/** A heading's name says how it looks; Readability takes `header-anchor` for the head of the page. */
export function unnameHeadings(page: HtmlDocument): void {
  for (const heading of page.querySelectorAll('h2,h3,h4,h5,h6')) {
    if (skipElement(heading) !== undefined) continue;
    heading.removeAttribute('class');
    heading.removeAttribute('id');
  }
}
