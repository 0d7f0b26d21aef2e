import { collapseSpace } from '../encoding/clean-text.ts';
import { besideOf, keptAside } from '../html/beside-text.ts';
import { type HtmlDocument, type HtmlElement, isWithin } from '../html/html-tree.ts';
import { shownText } from '../html/shown-text.ts';
import { isSkipped } from '../html/skip-element.ts';
import { isFurnitureLine, isInvitation } from './furniture-lines.ts';
import { makeSection } from './make-section.ts';

// Menus are made of links.
const mostLinked = 0.4;

// Of the text around it; what is longer is no aside, whatever the page calls it.
const largestShare = 0.3;

/** Makes sections of an article's asides, and of the lines that name who said a quotation: Readability takes each aside and footer away. */
export function keepAsides(page: HtmlDocument): void {
  for (const aside of page.querySelectorAll('article aside,main aside')) {
    if (besideOf(aside) === 'aside' && isOfArticle(aside))
      makeSection(page, aside).setAttribute(keptAside, '');
  }
  for (const footer of page.querySelectorAll('blockquote footer')) makeSection(page, footer);
}

/** Sentences of their author's: neither a menu nor an invitation. */
function isOfArticle(aside: HtmlElement): boolean {
  if (isWithin(aside, isSkipped) || aside.querySelector('form,nav,iframe,h1') !== null) return false;
  const text = shownText(aside);
  const linked = [...aside.querySelectorAll('a')].reduce((sum, link) => sum + shownText(link).length, 0);
  const heading = collapseSpace(aside.querySelector('h2,h3,h4,h5,h6')?.textContent ?? '');
  const around = aside.parentElement === null ? 0 : aside.parentElement.textContent.length;
  return (
    /\p{L}.*[.!?…。！？]["'”’»)]*$/u.test(text) &&
    linked < mostLinked * text.length &&
    text.length < largestShare * around &&
    !isInvitation(text) &&
    !isFurnitureLine(heading === '' ? text : heading)
  );
}
