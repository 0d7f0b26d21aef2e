import type { Catalog, CatalogEntry } from './catalog.ts';

/** The text of `catalog.json`, a line per episode: equal catalogs give equal bytes. */
export function writeCatalog({ version, guid, archive = [], episodes }: Catalog): string {
  const identity = guid === undefined ? '' : `"guid":${JSON.stringify(guid)},`;
  const pages = archive.map(({ date, name, digest }) => JSON.stringify({ date, name, digest }));
  const archived = pages.length === 0 ? '' : `"archive":[\n${pages.join(',\n')}\n],`;
  const lines = episodes.map(writeEntry);
  return `{"version":${version},${identity}${archived}"episodes":[\n${lines.join(',\n')}\n]}\n`;
}

/** An entry's line, its fields always in the same order. */
export function writeEntry(entry: CatalogEntry): string {
  const { name, guid, title, author, date, description, language, url, image, ...rest } = entry;
  const { cover, season, number, type, explicit, content } = rest;
  const { file, bytes, durationSeconds } = rest.audio;
  const chapters = rest.chapters?.map(({ title, startSeconds }) => ({ title, startSeconds }));
  // JSON leaves undefined fields out. A list of names to JSON.stringify would do the same, but takes eight times as long.
  return JSON.stringify({
    ...{ name, guid, title, author, date, description, language, url, image },
    ...{ cover, season, number, type, explicit },
    audio: { file, bytes, durationSeconds },
    chapters,
    content,
  });
}
