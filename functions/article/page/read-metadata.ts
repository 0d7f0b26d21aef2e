import { cleanText, collapseSpace } from '../encoding/clean-text.ts';
import { given, type Metadata } from '../fields/metadata.ts';
import { readLanguage } from '../fields/read-language.ts';
import { readWebAddress } from '../fields/web-address.ts';
import type { HtmlDocument } from '../html/html-tree.ts';
import { findAuthor } from './find-author.ts';
import { findDate } from './find-date.ts';
import { measureElements } from './measure-elements.ts';
import { type LinkedData, readLinkedData } from './read-linked-data.ts';

const titles = ['og:title', 'citation_title', 'dc.title', 'parsely-title'];
const descriptions = ['description', 'og:description', 'twitter:description'];

/** What a page says about its article in its head, in linked data and in its time stamps. */
export function readMetadata(page: HtmlDocument): Metadata {
  const named = readNames(page);
  const data = readLinkedData(page);
  const measures = measureElements(page.documentElement);
  const url =
    address(attribute(page, 'link[rel~="canonical"]', 'href')) ??
    address(named.get('og:url')) ??
    address(data.url);
  return {
    ...given('title', data.title ?? first(named, titles)),
    ...given('author', findAuthor(page, { named, measures, inData: data.author })),
    ...given('date', findDate(page, { named, data, url, measures })),
    ...given('description', first(named, descriptions)),
    ...given('language', findLanguage(page, { named, data })),
    ...given('image', address(named.get('og:image'), url)),
    ...given('url', url),
  };
}

type Sources = {
  readonly named: ReadonlyMap<string, string>;
  readonly data: LinkedData;
};

function readNames(page: HtmlDocument): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const meta of page.querySelectorAll('meta[content]')) {
    const name =
      meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? '';
    const content = collapseSpace(cleanText(meta.getAttribute('content') ?? ''));
    if (content !== '' && !named.has(name.toLowerCase())) named.set(name.toLowerCase(), content);
  }
  return named;
}

function first(named: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  return names.map((name) => named.get(name)).find((value) => value !== undefined);
}

function findLanguage(page: HtmlDocument, { named, data }: Sources): string | undefined {
  const known = [
    page.documentElement.getAttribute('lang'),
    attribute(page, 'meta[http-equiv="content-language" i]', 'content'),
    data.language,
    named.get('og:locale'),
  ];
  return known.map((language) => readLanguage(language ?? '')).find((language) => language !== undefined);
}

function attribute(page: HtmlDocument, selector: string, name: string): string | undefined {
  return page.querySelector(selector)?.getAttribute(name) ?? undefined;
}

function address(text: string | undefined, base?: string): string | undefined {
  return text === undefined ? undefined : readWebAddress(text, base);
}
