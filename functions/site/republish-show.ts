import type { Catalog } from '../feed/catalog.ts';
import { readPublishedShow } from '../show/find-show.ts';
import { completeCatalog, renewEntries } from './complete-catalog.ts';
import { findProgress, forgetProgress, keepProgress } from './progress.ts';
import { openCatalog, publishCatalog } from './publish-catalog.ts';
import { type Round, republishPages } from './republish-pages.ts';
import type { SiteEdges } from './site-edges.ts';

/** How to go on with a whole show. */
export type Pace = Pick<Round, 'mayGoOn' | 'again' | 'notify'>;

/** The show's catalog, and whether its pages are all written or wait for another run. */
export type RepublishedShow = { readonly catalog: Catalog; readonly isDone: boolean };

/**
 * Makes feed and pages of a show match its settings. Pages take as many runs as they take: each begins where the one before ended.
 * There is nothing to publish before the first episode.
 */
export async function republishShow(show: string, pace: Pace, edges: SiteEdges): Promise<RepublishedShow> {
  const { site } = edges;
  const progress = await findProgress(show, site);
  const { catalog, former } = await openCatalog(show, edges);
  if (former.former === undefined) return { catalog, isDone: true };
  const pages = await republishPages({ show, catalog, progress, ...pace }, edges);
  const renewed = await pace.again(() => renewCatalog(show, pages.outdated, edges));
  if (!pages.isDone) await keepProgress(show, pages.progress, site);
  else await forgetProgress(show, site);
  return { catalog: renewed, isDone: pages.isDone };
}

async function renewCatalog(show: string, names: readonly string[], edges: SiteEdges): Promise<Catalog> {
  const open = await openCatalog(show, edges);
  const settings = await readPublishedShow(show, edges.site);
  const renewed = await renewEntries({ show, names, catalog: open.catalog }, edges.site);
  const catalog = await completeCatalog(renewed, show, edges.site);
  await publishCatalog({ show: settings, catalog, isDoubted: true }, open, edges);
  return catalog;
}
