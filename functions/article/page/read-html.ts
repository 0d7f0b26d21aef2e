import { given, type Metadata } from '../fields/metadata.ts';
import { guardHtml } from '../html/guard-html.ts';
import { parseHtml } from '../html/html-tree.ts';
import type { Walked } from '../html/walk-blocks.ts';
import { dropFurniture } from './drop-furniture.ts';
import { readMainContent } from './main-content.ts';
import { readPageTitle } from './page-title.ts';
import { readMetadata } from './read-metadata.ts';

/** Reads a saved page: its main text without the furniture around it, and what the page says about it. */
export function readHtml(key: string, html: string): Walked & { readonly metadata: Metadata } {
  guardHtml(key, html);
  const page = parseHtml(html);
  const { title, ...content } = readMainContent(html);
  const named = title || (page.querySelector('head > title, body > title')?.textContent ?? '');
  const metadata = { ...given('title', named), ...readMetadata(page) };
  const pageTitle = readPageTitle(metadata.title ?? '', page);
  return { ...dropFurniture(content), metadata: { ...metadata, ...given('title', pageTitle) } };
}
