import { cleanText, collapseSpace, hasWords } from '../encoding/clean-text.ts';
import { given, type Metadata } from '../fields/metadata.ts';
import type { HtmlDocument } from '../html/html-tree.ts';

// The graph of a page is an object or two deep.
const maximumDepth = 6;

/** What a page says in JSON-LD, in words of its own. */
export type LinkedData = Metadata & {
  /** When the page itself was published, where nothing is called an article. */
  readonly pageDate?: string;
  readonly modified?: string;
  /** The whole text, which some pages show only after their program has run. */
  readonly text?: string;
};

/** Reads the first article that a page describes in JSON-LD. What cannot be parsed says nothing: many pages have such. */
export function readLinkedData(page: HtmlDocument): LinkedData {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')];
  const things = scripts.flatMap((script) => findThings(parse(script.textContent), 0));
  const article = things.find((thing) => isArticle(thing.get('@type')));
  const dated = [article, ...things].find(
    (thing) => thing?.has('datePublished') || thing?.has('dateModified'),
  );
  return {
    ...(article === undefined ? {} : describeArticle(article)),
    ...field('pageDate', dated?.get('datePublished')),
    ...field('modified', dated?.get('dateModified')),
    ...bodyOf(article),
  };
}

/** With its line breaks, which part its paragraphs. */
function bodyOf(article: ReadonlyMap<string, unknown> | undefined): LinkedData {
  const text = article?.get('articleBody');
  return typeof text === 'string' && hasWords(text) ? { text: cleanText(text) } : {};
}

function describeArticle(article: ReadonlyMap<string, unknown>): Metadata {
  return {
    ...given('title', readText(article.get('headline')) ?? readText(article.get('name'))),
    ...given('author', readNames(article.get('author'))),
    ...given('date', readText(article.get('datePublished'))),
    ...given('language', readText(article.get('inLanguage'))),
    ...given('url', readAddress(article.get('mainEntityOfPage')) ?? readText(article.get('url'))),
  };
}

function field(name: 'pageDate' | 'modified', value: unknown): LinkedData {
  const text = readText(value);
  return text === undefined ? {} : { [name]: text };
}

/** The page that an article is the main thing of: an address, or an object that is known by one. */
function readAddress(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return readText(value);
  return '@id' in value ? readText(value['@id']) : undefined;
}

/** Control characters, such as bare line breaks, and commas before a closing bracket are the usual mistakes. */
function parse(json: string): unknown {
  try {
    return JSON.parse(json.replace(/\p{Cc}/gu, ' ').replace(/,(?=\s*[}\]])/g, ''));
  } catch {
    return undefined;
  }
}

function findThings(value: unknown, depth: number): readonly ReadonlyMap<string, unknown>[] {
  if (depth > maximumDepth || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item: unknown) => findThings(item, depth + 1));
  const fields = new Map<string, unknown>(Object.entries(value));
  const inner = [fields.get('@graph'), fields.get('mainEntity')];
  return [fields, ...inner.flatMap((thing) => findThings(thing, depth + 1))];
}

function isArticle(type: unknown): boolean {
  const types: readonly unknown[] = Array.isArray(type) ? type : [type];
  return types.some((name) => typeof name === 'string' && /(?:Article|BlogPosting|Report)$/.test(name));
}

function readNames(value: unknown): string | undefined {
  const people: readonly unknown[] = Array.isArray(value) ? value : [value];
  const names = people.map(readName).filter((name) => name !== undefined);
  return names.length < 2 ? names[0] : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function readName(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return readText(value);
  return 'name' in value ? readText(value.name) : undefined;
}

/** JSON-LD is often escaped a second time for HTML. */
function readText(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const text = value.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return collapseSpace(cleanText(text)) || undefined;
}
