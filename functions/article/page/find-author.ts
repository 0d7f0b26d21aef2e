import { cleanText, collapseSpace } from '../encoding/clean-text.ts';
import type { HtmlDocument, HtmlElement } from '../html/html-tree.ts';

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

/** Who wrote a page's article: by its linked data, its head, or the line under its title. */
export function findAuthor(
  page: HtmlDocument,
  named: ReadonlyMap<string, string>,
  inData: string | undefined,
): string | undefined {
  const known = [inData, ...metaNames.map((name) => named.get(name))];
  return (
    known.map(readName).find((name) => name !== undefined) ??
    marks.flatMap((mark) => namesAt(page, mark))[0] ??
    findByLine(page)
  );
}

/** Some pages put the address of a profile where the name belongs, or the word "by" in front. */
function readName(text: string | undefined): string | undefined {
  const name = collapseSpace(cleanText(text ?? '')).replace(/^(?:(?:written|posted|words) )?by:?\s+/i, '');
  return name === '' || name.length > 100 || /^https?:/i.test(name) ? undefined : name;
}

function namesAt(page: HtmlDocument, mark: string): readonly string[] {
  return [...page.querySelectorAll(mark)]
    .filter((element) => !isOfComments(element))
    .map((element) => personIn(element.textContent))
    .filter((name) => name !== undefined);
}

function personIn(text: string): string | undefined {
  const name = readName(text)?.replace(/\s*(?:[,|•·–—-]\s.*|\bon\b.*)$/, '');
  return name === undefined || name.length > longestName || noName.test(name) || !/^\p{Lu}.*\p{L}/u.test(name)
    ? undefined
    : name;
}

/** `By Ada Lovelace` in a line of its own. */
function findByLine(page: HtmlDocument): string | undefined {
  for (const element of page.querySelectorAll('p,span,div,li,address,h4,h5,h6')) {
    const text = element.textContent.length > 2 * longestName ? '' : collapseSpace(element.textContent);
    const name =
      /^(?:written |posted |words )?by:?\s+(\p{Lu}[\p{L}.'’-]+(?:\s+(?:\p{Lu}|de|van|von|der|la)[\p{L}.'’-]*){1,4})(?=$|\s*[,|•·–—\d(]|\s+on\b)/iu.exec(
        text,
      )?.[1];
    if (name !== undefined && /^\p{Lu}/u.test(name)) return name;
  }
  return undefined;
}

function isOfComments(element: HtmlElement): boolean {
  return element.closest('[id*="comment" i],[class*="comment" i]') !== null;
}
