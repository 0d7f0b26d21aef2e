import { ConflictError } from '../cloud/conflict-error.ts';
import { type Former, keepTextOver } from '../cloud/keep-text.ts';
import type { Store } from '../cloud/store.ts';
import type { Episode } from '../episode/episode.ts';
import { episodeKeys, showKeys } from '../episode/keys.ts';
import { readEpisode } from '../episode/read-episode.ts';
import type { Catalog } from '../feed/catalog.ts';
import { addEpisode, removeEpisode } from '../feed/edit-catalog.ts';
import { identifyShow } from '../feed/identify-show.ts';
import { readCatalog } from '../feed/read-catalog.ts';
import { writeCatalog } from '../feed/write-catalog.ts';
import { readPublishedShow } from '../show/find-show.ts';
import type { Show } from '../show/show.ts';
import { publishShowFiles, seeShowFiles } from './publish-show.ts';
import type { SiteEdges } from './site-edges.ts';
import { writeEmbedPage } from './write-embed-page.ts';
import { writeEpisodePage } from './write-episode-page.ts';

/**
 * Makes catalog, feed and pages match one `episode.json` as it is now, or as it is no longer.
 *
 * Every file is looked at before the sources that it is made from, and written only over what was seen. So whoever read an
 * older catalog cannot overwrite the feed of a newer one: no interleaving of several runs loses an episode.
 * @throws ConflictError when another run was faster: the whole begins again
 */
export async function publishEpisode(show: string, name: string, edges: SiteEdges): Promise<Catalog> {
  const { site } = edges;
  const seen = await seeShowFiles(show, site);
  const pages = await seePages(show, name, site);
  const catalogKey = showKeys(show).catalog;
  const former = await site.read(catalogKey);
  const key = episodeKeys(show, name).episode;
  const object = await site.read(key);
  const episode = object === undefined ? undefined : readEpisode(object.bytes, key);
  const catalog = enter(identifyShow(readCatalog(former?.bytes), show, edges.siteAddress), name, episode);
  await keepTextOver({ store: site, key: catalogKey, former }, writeCatalog(catalog));
  const settings = await readPublishedShow(show, site);
  await (episode === undefined ? removePages(pages) : keepPages(settings, episode, { pages, edges }));
  await publishShowFiles(settings, catalog, { seen, edges });
  // The episode may be back, and its pages, written meanwhile by another run, just removed by this one.
  if (episode === undefined && (await site.describe(key)) !== undefined) throw new ConflictError(key);
  return catalog;
}

/** Writes an episode's pages anew, after its show changed. */
export async function republishEpisode(show: Show, name: string, edges: SiteEdges): Promise<void> {
  const pages = await seePages(show.name, name, edges.site);
  const key = episodeKeys(show.name, name).episode;
  const object = await edges.site.read(key);
  if (object !== undefined) await keepPages(show, readEpisode(object.bytes, key), { pages, edges });
}

type Pages = { readonly page: Former; readonly embed: Former };

async function seePages(show: string, name: string, site: Store): Promise<Pages> {
  const { page, embed } = episodeKeys(show, name);
  return {
    page: { store: site, key: page, former: await site.read(page) },
    embed: { store: site, key: embed, former: await site.read(embed) },
  };
}

function enter(catalog: Catalog, name: string, episode: Episode | undefined): Catalog {
  return episode === undefined ? removeEpisode(catalog, name) : addEpisode(catalog, episode);
}

async function keepPages(
  show: Show,
  episode: Episode,
  { pages, edges }: { readonly pages: Pages; readonly edges: SiteEdges },
): Promise<void> {
  await keepTextOver(pages.page, writeEpisodePage(show, episode, edges.siteAddress));
  await keepTextOver(pages.embed, writeEmbedPage(show, episode));
}

async function removePages({ page, embed }: Pages): Promise<void> {
  await page.store.remove(page.key);
  await embed.store.remove(embed.key);
}
