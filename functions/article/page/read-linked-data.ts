import { cleanText, collapseSpace } from '../encoding/clean-text.ts';
import { given, type Metadata } from '../fields/metadata.ts';
import type { HtmlDocument } from '../html/html-tree.ts';

// The graph of a page is an object or two deep.
const maximumDepth = 6;

/** Reads the first article that a page describes in JSON-LD. What cannot be parsed says nothing: many pages have such. */
export function readLinkedData(page: HtmlDocument): Metadata {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')];
  const article = scripts.flatMap((script) => findArticles(parse(script.textContent), 0))[0];
  if (article === undefined) return {};
  return {
    ...given('title', readText(article.get('headline')) ?? readText(article.get('name'))),
    ...given('author', readNames(article.get('author'))),
    ...given('date', readText(article.get('datePublished'))),
    ...given('language', readText(article.get('inLanguage'))),
  };
}

/** Control characters and commas before a closing bracket are the usual mistakes. */
function parse(json: string): unknown {
  try {
    return JSON.parse(json.replace(/\p{Cc}/gu, ' ').replace(/,(?=\s*[}\]])/g, ''));
  } catch {
    return undefined;
  }
}

function findArticles(value: unknown, depth: number): readonly ReadonlyMap<string, unknown>[] {
  if (depth > maximumDepth || typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item: unknown) => findArticles(item, depth + 1));
  const fields = new Map<string, unknown>(Object.entries(value));
  if (isArticle(fields.get('@type'))) return [fields];
  return [fields.get('@graph'), fields.get('mainEntity')].flatMap((inner) => findArticles(inner, depth + 1));
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
