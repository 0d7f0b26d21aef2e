import type { Catalog } from './catalog.ts';

/** The order of fields in an entry and in its audio; what is not listed here is not kept. */
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
  'audio',
  'file',
  'bytes',
  'durationSeconds',
];

/** The text of `catalog.json`, a line per episode: equal catalogs give equal bytes. */
export function writeCatalog({ version, guid, episodes }: Catalog): string {
  const lines = episodes.map((entry) => JSON.stringify(entry, fields));
  const identity = guid === undefined ? '' : `"guid":${JSON.stringify(guid)},`;
  return `{"version":${version},${identity}"episodes":[\n${lines.join(',\n')}\n]}\n`;
}
