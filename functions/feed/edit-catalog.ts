import type { Catalog, CatalogEntry } from './catalog.ts';

/** So many of the newest episodes have their text in catalog and feed: 64 KB each would else make 640 MB of ten thousand. */
export const contentsKept = 100;

/** The catalog with these entries in place of those of the same names. */
export function addEntries(catalog: Catalog, entries: readonly CatalogEntry[]): Catalog {
  const names = new Set(entries.map(({ name }) => name));
  const others = catalog.episodes.filter(({ name }) => !names.has(name));
  return { ...catalog, episodes: [...others, ...entries].sort(compareEntries).map(trimContent) };
}

/** The catalog without the episode of this name, whether it was there or not. */
export function removeEpisode(catalog: Catalog, name: string): Catalog {
  return { ...catalog, episodes: catalog.episodes.filter((entry) => entry.name !== name) };
}

/**
 * Episodes among the newest whose text the catalog does not hold: they moved up when another one went, or came in before
 * catalogs had texts.
 */
export function findIncomplete({ episodes }: Catalog): readonly string[] {
  return episodes
    .slice(0, contentsKept)
    .filter(({ content }) => content === undefined)
    .map(({ name }) => name);
}

/** Newest first. Names differ, so that the order never depends on which episode came in first. */
export function compareEntries(
  one: Pick<CatalogEntry, 'date' | 'name'>,
  other: Pick<CatalogEntry, 'date' | 'name'>,
): number {
  if (one.date !== other.date) return one.date > other.date ? -1 : 1;
  if (one.name === other.name) return 0;
  return one.name < other.name ? -1 : 1;
}

function trimContent(entry: CatalogEntry, index: number): CatalogEntry {
  if (index < contentsKept || entry.content === undefined) return entry;
  const { content: _, ...others } = entry;
  return others;
}
