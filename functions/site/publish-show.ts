import { type Former, keepText, keepTextOver } from '../cloud/keep-text.ts';
import type { Store } from '../cloud/store.ts';
import { showKeys, siteKeys } from '../episode/keys.ts';
import { coverFile } from '../feed/addresses.ts';
import type { Catalog } from '../feed/catalog.ts';
import type { FeedPage } from '../feed/feed-page.ts';
import { writeFeed } from '../feed/write-feed.ts';
import type { Show } from '../show/show.ts';
import { siteScript } from './pages/site-script.ts';
import { writeShowPage } from './pages/write-show-page.ts';
import { writeSiteIndex } from './pages/write-site-index.ts';
import { publishPlayer } from './publish-player.ts';
import { enterShow, readShows, writeShows } from './shows.ts';
import type { SiteEdges } from './site-edges.ts';
import { siteStyle } from './style/site-style.ts';

/** A show's files as they were before the sources that they are made from were read. */
export type SeenShowFiles = { readonly feed: Former; readonly page: Former };

/** Looks at a show's feed and page; to be called before its catalog is read. */
export async function seeShowFiles(show: string, site: Store): Promise<SeenShowFiles> {
  const { feed, page } = showKeys(show);
  return {
    feed: { store: site, key: feed, former: await site.read(feed) },
    page: { store: site, key: page, former: await site.read(page) },
  };
}

/** What a show's files are made of. */
export type ShowContents = { readonly show: Show; readonly catalog: Catalog; readonly feed: FeedPage };

/**
 * Writes what is made of a show's catalog, and what the whole site shares.
 * @throws ConflictError when another run was faster
 */
export async function publishShowFiles(
  { show, catalog, feed }: ShowContents,
  { seen, edges }: { readonly seen: SeenShowFiles; readonly edges: SiteEdges },
): Promise<void> {
  const { site, siteAddress } = edges;
  await keepText(site, siteKeys.style, siteStyle);
  await keepText(site, siteKeys.script, siteScript);
  await publishPlayer(edges);
  await drawMissingCover(show, site);
  await keepTextOver(seen.page, writeShowPage(show, catalog, siteAddress));
  await keepTextOver(seen.feed, writeFeed(show, feed, siteAddress));
  await publishSiteIndex(show, catalog, site);
}

/** Without a cover of its own a show gets a drawn one, once a title: directories refuse a feed that has none. Former ones stay. */
async function drawMissingCover(show: Show, site: Store): Promise<void> {
  const wanted = showKeys(show.name).cover(coverFile(show));
  if (show.cover !== undefined || (await site.describe(wanted)) !== undefined) return;
  // Letters and encoder are read only by the few runs that draw.
  const { drawCover } = await import('../show/drawing/draw-cover.ts');
  await site.keep(wanted, drawCover(show));
}

async function publishSiteIndex(show: Show, catalog: Catalog, site: Store): Promise<void> {
  const page = { store: site, key: siteKeys.index, former: await site.read(siteKeys.index) };
  const list = { store: site, key: siteKeys.shows, former: await site.read(siteKeys.shows) };
  const shows = enterShow(readShows(list.former?.bytes), show, catalog);
  await keepTextOver(list, writeShows(shows));
  await keepTextOver(page, writeSiteIndex(shows.shows));
}
