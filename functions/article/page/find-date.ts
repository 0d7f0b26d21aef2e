import { collapseSpace } from '../encoding/clean-text.ts';
import { matchDate, readDate } from '../fields/read-date.ts';
import type { HtmlDocument, HtmlElement } from '../html/html-tree.ts';
import type { Measure } from './measure-elements.ts';
import type { LinkedData } from './read-linked-data.ts';

/** Where a page can say when its article was published. */
export type DateSources = {
  readonly named: ReadonlyMap<string, string>;
  readonly data: LinkedData;
  readonly url?: string | undefined;
  readonly measures: ReadonlyMap<HtmlElement, Measure>;
};

const published = [
  'article:published_time',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'dc.date',
  'dc.date.issued',
  'dcterms.created',
  'citation_publication_date',
  'citation_date',
  'sailthru.date',
  'pubdate',
  'publishdate',
  'publish_date',
  'published',
  'date',
];
const modified = ['article:modified_time', 'og:updated_time', 'datemodified', 'last-modified', 'updated'];

// Further from the heading other articles have their dates.
const linesAfterHeading = 40;

const longestDateLine = 80;

/** When a page's article was published, from the surest source to the least sure one; at last, when it was changed. */
export function findDate(
  page: HtmlDocument,
  { named, data, url, measures }: DateSources,
): string | undefined {
  const inAddress = /\/(\d{4})\/(\d{2})\/(\d{2})\//.exec(url ?? '');
  const known = [
    () => data.date,
    ...published.map((name) => () => named.get(name)),
    () => stampOf(page, 'article time,header time,main time'),
    () => data.pageDate,
    () => readLines(page, measures),
    () => stampOf(page, 'time[datetime]'),
    () => inAddress?.slice(1).join('-'),
    () => inScripts(page),
    ...modified.map((name) => () => named.get(name)),
    () => data.modified,
  ];
  return firstDate(known);
}

function firstDate(known: readonly (() => string | undefined)[]): string | undefined {
  for (const find of known) {
    const date = readDate(find() ?? '');
    if (date !== undefined) return date;
  }
  return undefined;
}

function stampOf(page: HtmlDocument, selector: string): string | undefined {
  for (const time of page.querySelectorAll(selector)) {
    const stamp = time.getAttribute('datetime') ?? collapseSpace(time.textContent);
    if (readDate(stamp) !== undefined) return stamp;
  }
  return undefined;
}

/** The date in a short line soon after the first heading, as readers find it; else in an element named after dates. */
function readLines(page: HtmlDocument, measures: ReadonlyMap<HtmlElement, Measure>): string | undefined {
  const elements = [
    ...(page.querySelector('body')?.querySelectorAll('h1,p,span,div,li,time,em,small,strong,h6,h5,h4') ?? []),
  ];
  const isLine = (element: HtmlElement) =>
    (measures.get(element)?.signs ?? 0) <= longestDateLine && isShort(element);
  const heading = elements.findIndex(({ localName }) => localName === 'h1');
  const lines = elements
    .slice(heading + 1)
    .filter(isLine)
    .slice(0, linesAfterHeading);
  const named = elements.filter((element) =>
    /date|publish|posted/i.test(element.getAttribute('class') ?? ''),
  );
  const near = heading < 0 ? [] : lines;
  return [...near, ...named.filter(isLine)].map(dateIn).find((date) => date !== undefined);
}

function isShort(element: HtmlElement): boolean {
  const { length } = element.textContent.trim();
  return length > 5 && length <= longestDateLine && element.children.length <= 3;
}

/** `Published on July 18, 2025 · 12 min read`: the date is where a weekday, a month or a number begins. */
function dateIn(element: HtmlElement): string | undefined {
  const text = collapseSpace(element.textContent);
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])(?=[\p{Lu}\d])/gu)) {
    const match = matchDate(text.slice(index));
    if (match?.instant !== undefined) return match.instant;
  }
  return undefined;
}

/** Pages that a program writes in the browser carry the article's record in a script. */
function inScripts(page: HtmlDocument): string | undefined {
  const field =
    /(?:datePublished|published_?(?:at|date|on|time)|publish_?date|first_publication_date|post_?date)\\{0,4}"\s*:\s*\\{0,4}"(\d{4}-\d\d-\d\d)/i;
  for (const script of page.querySelectorAll('script')) {
    const date = field.exec(script.textContent)?.[1];
    if (date !== undefined) return date;
  }
  return undefined;
}
