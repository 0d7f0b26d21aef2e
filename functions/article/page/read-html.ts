import { given, type Metadata } from '../fields/metadata.ts';
import { guardHtml } from '../html/guard-html.ts';
import { parseHtml } from '../html/html-tree.ts';
import type { Walked } from '../html/walk-blocks.ts';
import { dropFurniture } from './drop-furniture.ts';
import { readMainContent } from './main-content.ts';
import { readFirstHeadings, readPageTitle } from './page-title.ts';
import { prunePage } from './prune-page.ts';
import { readMetadata } from './read-metadata.ts';

/** Reads a saved page: its main text without the furniture around it, and what the page says about it. */
export function readHtml(key: string, html: string): Walked & { readonly metadata: Metadata } {
  guardHtml(key, html);
  const page = parseHtml(html);
  const headTitle = page.querySelector('head > title, body > title')?.textContent ?? '';
  const known = readMetadata(page);
  const headings = readFirstHeadings(page);
  const pruned = prunePage(page);
  const { title, blocks, omissions } = readMainContent(page);
  const pageTitle = readPageTitle(known.title ?? (title || headTitle), headings);
  return {
    ...dropFurniture({ blocks, omissions: [...pruned, ...omissions] }),
    metadata: { ...known, ...given('title', pageTitle) },
  };
}
