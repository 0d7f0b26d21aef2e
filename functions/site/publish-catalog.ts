import type { Former } from '../cloud/keep-text.ts';
import { showKeys } from '../episode/keys.ts';
import type { Catalog } from '../feed/catalog.ts';
import { identifyShow } from '../feed/identify-show.ts';
import { planFeed } from '../feed/plan-feed.ts';
import { readCatalog } from '../feed/read-catalog.ts';
import type { Show } from '../show/show.ts';
import { keepCatalog } from './keep-catalog.ts';
import { keepArchive, seeArchive } from './publish-archive.ts';
import { publishShowFiles, type SeenShowFiles, seeShowFiles } from './publish-show.ts';
import type { SiteEdges } from './site-edges.ts';

/** A catalog as it was read, after everything that is made from it was looked at. */
export type OpenCatalog = {
  readonly catalog: Catalog;
  readonly former: Former;
  readonly seen: SeenShowFiles;
};

/** A show's catalog as it shall be, and its settings, both read or made after the catalog was opened. */
export type Edited = {
  readonly show: Show;
  readonly catalog: Catalog;
  /** Whether pages of the archive are looked at too that should be right. */
  readonly isDoubted?: boolean;
};

/** Reads a show's catalog in order to change it. */
export async function openCatalog(show: string, edges: SiteEdges): Promise<OpenCatalog> {
  const { site, siteAddress } = edges;
  const seen = await seeShowFiles(show, site);
  const key = showKeys(show).catalog;
  const former = await site.read(key);
  const catalog = identifyShow(readCatalog(former?.bytes), show, siteAddress);
  return { catalog, former: { store: site, key, former }, seen };
}

/**
 * Keeps a changed catalog and writes all that is made from it. Pages of the archive that have to change lose their digest in the
 * catalog until they are written: whoever comes after a run that died finds what is left to do.
 * @throws ConflictError when another run was faster
 */
export async function publishCatalog(edited: Edited, open: OpenCatalog, edges: SiteEdges): Promise<void> {
  const { show, isDoubted = false } = edited;
  const { archive: present = [], ...catalog } = edited.catalog;
  const { main, archive: planned } = planFeed(show, edited.catalog, edges.siteAddress);
  const work = await seeArchive({ show, planned, present, isDoubted }, edges);
  const begun = await keepCatalog(open.former, { ...catalog, ...work.begun });
  await keepArchive(work.changes);
  await publishShowFiles({ show, catalog, feed: main }, { seen: open.seen, edges });
  // The feed does not lead to them any more.
  await keepArchive(work.surplus);
  if (work.changes.length + work.surplus.length > 0) await keepCatalog(begun, { ...catalog, ...work.done });
}
