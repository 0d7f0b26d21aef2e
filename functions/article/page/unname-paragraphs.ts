import { collapseSpace } from '../encoding/clean-text.ts';
import { besideOf } from '../html/beside-text.ts';
import { classesOf, type HtmlDocument, type HtmlElement, isWithin } from '../html/html-tree.ts';
import { isSkipped } from '../html/skip-element.ts';
import { isFurnitureLine, isInvitation } from './furniture-lines.ts';
import { type FurnitureKind, nameFurniture } from './furniture-names.ts';
import { isProseLine } from './prose.ts';

// Whole sentences too, but none of the article's.
const kindsOfSentences: ReadonlySet<string> = new Set<FurnitureKind>([
  'author box',
  'caption',
  'comments',
  'newsletter',
]);

const sentenceEnd = /[.!?…]["'”’»)]*(?=\s|$)|[。！？]/gu;

/** Takes the names off paragraphs of several sentences amid others: a class such as `share` says how its author has them look. */
export function unnameParagraphs(page: HtmlDocument): void {
  for (const [parent, named] of groupNamed(page)) {
    if (!holdsOthers(parent)) continue;
    for (const paragraph of named.filter(isOfArticle)) {
      paragraph.removeAttribute('class');
      paragraph.removeAttribute('id');
    }
  }
}

/** The paragraphs that are named like furniture, by what they stand in. */
function groupNamed(page: HtmlDocument): ReadonlyMap<HtmlElement, readonly HtmlElement[]> {
  const groups = new Map<HtmlElement, HtmlElement[]>();
  for (const paragraph of page.querySelectorAll('p[class],p[id]')) {
    const parent = paragraph.parentElement;
    if (parent === null || nameOf(paragraph) === undefined) continue;
    const group = groups.get(parent) ?? [];
    group.push(paragraph);
    groups.set(parent, group);
  }
  return groups;
}

function nameOf(paragraph: HtmlElement): string | undefined {
  return nameFurniture([paragraph.getAttribute('id') ?? '', ...classesOf(paragraph)]);
}

/** At least two paragraphs that no name speaks against. */
function holdsOthers(parent: HtmlElement): boolean {
  const others = [...parent.children].filter(
    (child) => child.localName === 'p' && isProse(child) && nameOf(child) === undefined,
  );
  return others.length > 1;
}

function isOfArticle(paragraph: HtmlElement): boolean {
  const text = collapseSpace(paragraph.textContent);
  return (
    !kindsOfSentences.has(nameOf(paragraph) ?? '') &&
    (text.match(sentenceEnd)?.length ?? 0) > 1 &&
    isProse(paragraph) &&
    !isInvitation(text) &&
    !isFurnitureLine(text) &&
    besideOf(paragraph) === undefined &&
    !isWithin(paragraph, isSkipped)
  );
}

function isProse(paragraph: HtmlElement): boolean {
  const linked = [...paragraph.querySelectorAll('a')].map(({ textContent }) => textContent).join('');
  return isProseLine(collapseSpace(paragraph.textContent).length, collapseSpace(linked).length);
}
