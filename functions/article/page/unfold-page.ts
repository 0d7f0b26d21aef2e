import { type HtmlDocument, type HtmlElement, isWithin, unwrap } from '../html/html-tree.ts';
import { isSkipped } from '../html/skip-element.ts';
import { findProse } from './find-prose.ts';

/** Puts a page's text where its readers find it: they have opened what is folded, and their browser has run its scripts. */
export function unfoldPage(page: HtmlDocument): void {
  placeLatePieces(page);
  for (const silent of page.querySelectorAll('script,style,noscript,template')) silent.remove();
  openFolds(page);
  // Folded answers have their questions on buttons, which Readability takes away.
  for (const fold of page.querySelectorAll('h2 button,h3 button,h4 button,h5 button,h6 button')) unwrap(fold);
  // Readability parts a heading of several lines into several.
  for (const line of page.querySelectorAll('br')) if (isWithin(line, isHeading)) line.replaceWith(' ');
}

/** React sends what it renders last in hidden pieces at the end, and a template with the same number in their places. */
function placeLatePieces(page: HtmlDocument): void {
  const places = indexPlaces(page);
  for (const piece of page.querySelectorAll('div[hidden][id^="S:"]')) {
    const number = piece.getAttribute('id')?.slice(2) ?? '';
    piece.removeAttribute('hidden');
    const place = places.get(number);
    places.delete(number);
    if (place !== undefined && !isWithin(place, (around) => around === piece)) place.replaceWith(piece);
  }
}

function indexPlaces(page: HtmlDocument): Map<string, HtmlElement> {
  const places = new Map<string, HtmlElement>();
  for (const place of page.querySelectorAll('template[id^="B:"],template[id^="P:"]')) {
    const number = place.getAttribute('id')?.slice(2) ?? '';
    if (!places.has(number)) places.set(number, place);
  }
  return places;
}

/** What a button opens is hidden only until somebody reads it. Menus open too, but hold no paragraphs. */
function openFolds(page: HtmlDocument): void {
  const panels = indexPanels(page);
  const withProse = findProse(page.documentElement);
  for (const button of page.querySelectorAll('[aria-controls]')) {
    const name = button.getAttribute('aria-controls') ?? '';
    const panel = panels.get(name);
    // Two buttons may open the same.
    panels.delete(name);
    if (panel === undefined || !withProse.has(panel) || isWithin(panel, isApart)) continue;
    for (const hiding of ['hidden', 'aria-hidden', 'style']) panel.removeAttribute(hiding);
    if (button.localName === 'button') unwrap(button);
  }
}

function indexPanels(page: HtmlDocument): Map<string, HtmlElement> {
  const named = [...page.querySelectorAll('[id]')].map(
    (element) => [element.getAttribute('id') ?? '', element] as const,
  );
  return new Map(named);
}

function isApart(element: HtmlElement): boolean {
  return (
    /^(?:dialog|nav|header|footer|form)$/.test(element.localName) ||
    element.getAttribute('role') === 'dialog' ||
    element.hasAttribute('aria-modal')
  );
}

function isHeading(element: HtmlElement): boolean {
  return /^h[1-6]$/.test(element.localName);
}

/** A heading's name says how it looks; Readability takes `header-anchor` for the head of the page. */
export function unnameHeadings(page: HtmlDocument): void {
  for (const heading of page.querySelectorAll('h2,h3,h4,h5,h6')) {
    if (isSkipped(heading)) continue;
    heading.removeAttribute('class');
    heading.removeAttribute('id');
  }
}
