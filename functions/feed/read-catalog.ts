import type { Chapter } from '../episode/chapters.ts';
import { listedFields } from '../episode/listed-fields.ts';
import { amount, instant, list, optional, readShape, record, text, version } from '../episode/shape.ts';
import type { ArchivePage, Catalog, CatalogEntry } from './catalog.ts';

const catalogShape = record<Catalog>({
  version: version(1),
  guid: optional(text),
  archive: optional(list(record<ArchivePage>({ date: instant, name: text, digest: optional(text) }))),
  episodes: list(
    record<CatalogEntry>({
      ...listedFields,
      chapters: optional(list(record<Chapter>({ title: text, startSeconds: amount }))),
      content: optional(text),
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
