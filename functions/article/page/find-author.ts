import { cleanText, collapseSpace } from '../encoding/clean-text.ts';
import { type HtmlDocument, type HtmlElement, isWithin } from '../html/html-tree.ts';
import { shownText } from '../html/shown-text.ts';
import type { Measure } from './measure-elements.ts';

const metaNames = [
  'author',
  'article:author',
  'parsely-author',
  'dc.creator',
  'citation_author',
  'sailthru.author',
  'byl',
];

// From the surest mark to the least sure one.
const marks = [
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  'a[rel~="author"]',
  '[class*="author-name" i],[class*="author_name" i],[class*="authorname" i],[class*="byline-name" i]',
  'a[href*="/author/"],a[href*="/authors/"],a[href*="/contributors/"]',
  '[class*="byline" i]',
  '[class~="author" i],[class*="post-author" i],[class*="article-author" i]',
];

// Longer ones hold more than names.
const longestName = 60;

const noName =
  /^(?:admin|editor|staff|guest|author|posts?|view|see|read|all|more|about|follow|share|website|https?:|@)\b|[:?!|]|\bsays$|\d{3}/i;

/** Where a page can say who wrote its article. */
export type AuthorSources = {
  readonly named: ReadonlyMap<string, string>;
  readonly inData: string | undefined;
  readonly measures: ReadonlyMap<HtmlElement, Measure>;
};

/** Who wrote a page's article: by its linked data, its head, or the line under its title. */
export function findAuthor(
  page: HtmlDocument,
  { named, inData, measures }: AuthorSources,
): string | undefined {
  const known = [inData, ...metaNames.map((name) => named.get(name))];
  return (
    known.map(readName).find((name) => name !== undefined) ??
    findMarked(page, measures) ??
    findByLine(page, measures)
  );
}

/** Some pages put the address of a profile where the name belongs, or the word "by" in front. */
function readName(text: string | undefined): string | undefined {
  const name = collapseSpace(cleanText(text ?? '')).replace(/^(?:(?:written|posted|words) )?by:?\s+/i, '');
  return name === '' || name.length > 100 || /^https?:/i.test(name) ? undefined : name;
}

function findMarked(page: HtmlDocument, measures: ReadonlyMap<HtmlElement, Measure>): string | undefined {
  const ofComments = new Set(page.querySelectorAll('[id*="comment" i],[class*="comment" i]'));
  for (const mark of marks) {
    for (const element of page.querySelectorAll(mark)) {
      const name = isShort(element, measures) ? personIn(shownText(element)) : undefined;
      if (name !== undefined && !isWithin(element, (around) => ofComments.has(around))) return name;
    }
  }
  return undefined;
}

function isShort(element: HtmlElement, measures: ReadonlyMap<HtmlElement, Measure>): boolean {
  return (measures.get(element)?.signs ?? 0) <= 2 * longestName;
}

// The day may stand below the name.
const afterName =
  /\s*(?:[,|•·–—-]\s.*|\bon\b.*|\s(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+)?\d.*)$/i;

function personIn(text: string): string | undefined {
  const name = readName(text)?.replace(afterName, '');
  return name === undefined || name.length > longestName || noName.test(name) || !/^\p{Lu}.*\p{L}/u.test(name)
    ? undefined
    : name;
}

/** `By Ada Lovelace` in a line of its own. */
function findByLine(page: HtmlDocument, measures: ReadonlyMap<HtmlElement, Measure>): string | undefined {
  for (const element of page.querySelectorAll('p,span,div,li,address,h4,h5,h6')) {
    const isLong = !isShort(element, measures) || element.textContent.length > 2 * longestName;
    const text = isLong ? '' : collapseSpace(element.textContent);
    const name =
      /^(?:written |posted |words )?by:?\s+(\p{Lu}[\p{L}.'’-]+(?:\s+(?:\p{Lu}|de|van|von|der|la)[\p{L}.'’-]*){1,4})(?=$|\s*[,|•·–—\d(]|\s+on\b)/iu.exec(
        text,
      )?.[1];
    if (name !== undefined && /^\p{Lu}/u.test(name)) return name;
  }
  return undefined;
}
