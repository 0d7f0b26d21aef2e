import type { Catalog, CatalogEntry } from './catalog.ts';
import { compareEntries } from './edit-catalog.ts';

/** About as many as a listener scrolls through before another page comes; 200 KB, and 90 pages for ten thousand episodes. */
const pageEpisodes = 100;

/** A feed that holds only one has no page for each of the others. */
const leastPageEpisodes = 10;

/**
 * The episodes of each page of the archive, the oldest page first, so that all are in it that the feed itself has no room for.
 *
 * Pages stay as they were laid, whatever else comes and goes, and a new one is begun when it can be full: so it changes only when
 * one of its own episodes does. Only where a page has got twice as long as it should be, or half, it and all newer ones are laid
 * anew. The newest page may hold some of the oldest episodes of the feed: apps know an episode by its guid.
 */
export function layArchive(
  { archive = [], episodes }: Catalog,
  limit: number,
): readonly (readonly CatalogEntry[])[] {
  const size = Math.min(pageEpisodes, Math.max(leastPageEpisodes, limit));
  const oldestFirst = episodes.toReversed();
  const least = episodes.length - limit;
  const pages: (readonly CatalogEntry[])[] = [];
  let end = 0;
  for (const border of archive) {
    const start = end;
    let length = 0;
    while (isWithin(oldestFirst[start + length], border)) length += 1;
    if (start >= least || length < size / 2 || length > size * 2) break;
    end = start + length;
    pages.push(episodes.slice(episodes.length - end, episodes.length - start));
  }
  for (; end < least; end += size) {
    pages.push(episodes.slice(Math.max(0, episodes.length - end - size), episodes.length - end));
  }
  return pages;
}

function isWithin(entry: CatalogEntry | undefined, border: Pick<CatalogEntry, 'date' | 'name'>): boolean {
  return entry !== undefined && compareEntries(entry, border) >= 0;
}
