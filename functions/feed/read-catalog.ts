import { episodeTypes } from '../article/fields/metadata.ts';
import type { Chapter } from '../episode/chapters.ts';
import {
  amount,
  flag,
  instant,
  list,
  oneOf,
  optional,
  readShape,
  record,
  text,
  version,
} from '../episode/shape.ts';
import type { ArchivePage, Catalog, CatalogEntry } from './catalog.ts';

const catalogShape = record<Catalog>({
  version: version(1),
  guid: optional(text),
  archive: optional(list(record<ArchivePage>({ date: instant, name: text, digest: optional(text) }))),
  episodes: list(
    record<CatalogEntry>({
      name: text,
      guid: text,
      title: text,
      author: optional(text),
      date: instant,
      description: text,
      language: text,
      url: optional(text),
      image: optional(text),
      cover: optional(text),
      season: optional(amount),
      number: optional(amount),
      type: optional(oneOf(episodeTypes)),
      explicit: optional(flag),
      chapters: optional(list(record<Chapter>({ title: text, startSeconds: amount }))),
      content: optional(text),
      audio: record<CatalogEntry['audio']>({ file: text, bytes: amount, durationSeconds: amount }),
    }),
  ),
});

/**
 * The episodes kept in `catalog.json`; none where a show has no catalog yet.
 * @throws UnreadableError when the file is not what `writeCatalog` wrote
 */
export function readCatalog(bytes: Uint8Array | undefined): Catalog {
  if (bytes === undefined) return { version: 1, episodes: [] };
  return readShape(bytes, 'catalog.json', catalogShape);
}
