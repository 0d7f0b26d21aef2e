import type { Catalog, CatalogEntry } from './catalog.ts';

/** The order of fields in an entry, its audio and its chapters; what is not listed here is not kept. */
const fields = [
  'name',
  'guid',
  'title',
  'author',
  'date',
  'description',
  'language',
  'url',
  'image',
  'cover',
  'season',
  'number',
  'type',
  'explicit',
  'audio',
  'file',
  'bytes',
  'durationSeconds',
  'chapters',
  'startSeconds',
  'content',
];

/** The text of `catalog.json`, a line per episode: equal catalogs give equal bytes. */
export function writeCatalog({ version, guid, archive = [], episodes }: Catalog): string {
  const identity = guid === undefined ? '' : `"guid":${JSON.stringify(guid)},`;
  const pages = archive.map(({ date, name, digest }) => JSON.stringify({ date, name, digest }));
  const archived = pages.length === 0 ? '' : `"archive":[\n${pages.join(',\n')}\n],`;
  const lines = episodes.map(writeEntry);
  return `{"version":${version},${identity}${archived}"episodes":[\n${lines.join(',\n')}\n]}\n`;
}

/** An entry's line. */
export function writeEntry(entry: CatalogEntry): string {
  return JSON.stringify(entry, fields);
}
