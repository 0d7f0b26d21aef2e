import { ConflictError } from '../cloud/conflict-error.ts';
import type { Store } from '../cloud/store.ts';
import { episodeKeys } from '../episode/keys.ts';
import type { Catalog, CatalogEntry } from '../feed/catalog.ts';
import { addEntries, removeEpisode } from '../feed/edit-catalog.ts';
import { makeEntry } from '../feed/make-entry.ts';
import { readPublishedShow } from '../show/find-show.ts';
import { claimAddresses, type Readdressed, releaseAddresses } from './addresses/episode-addresses.ts';
import { completeCatalog } from './complete-catalog.ts';
import { keepPages, type Pages, removePages, seePages } from './episode-pages.ts';
import { findEpisode } from './find-episode.ts';
import { openCatalog, publishCatalog } from './publish-catalog.ts';
import type { SiteEdges } from './site-edges.ts';

/** Episodes of one show that may have changed. */
export type ChangedEpisodes = {
  readonly show: string;
  readonly names: readonly string[];
  /** How the show's catalog is opened: as it is, unless set. */
  readonly open?: typeof openCatalog;
  /** Whether pages of the archive are looked at too that should be right. */
  readonly isDoubted?: boolean;
};

/** What became of an episode: its line in the catalog, unless it is gone, and its pages as they were before. */
type Followed = { readonly name: string; readonly entry: CatalogEntry | undefined; readonly pages: Pages };

/** As many as wait for the store at a time; an episode of a book takes some ten megabytes. */
const episodesAtOnce = 8;

/**
 * Makes catalog, feed and pages match some `episode.json` as they are now, or as they are no longer. What is made of the whole show is
 * written once for all of them.
 *
 * Every file is looked at before the sources that it is made from, and written only over what was seen. So whoever read an
 * older catalog cannot overwrite the feed of a newer one: no interleaving of several runs loses an episode.
 * @throws ConflictError when another run was faster: the whole begins again
 */
export async function publishEpisodes(changed: ChangedEpisodes, edges: SiteEdges): Promise<Catalog> {
  const { show, names, isDoubted = false } = changed;
  const { site } = edges;
  const open = await (changed.open ?? openCatalog)(show, edges);
  const followed = await followEpisodes(show, names, edges);
  const settings = await readPublishedShow(show, site);
  const catalog = await completeCatalog(editCatalog(open.catalog, followed), show, site);
  const addresses = readdress(show, open.catalog, followed);
  await releaseAddresses(addresses, site);
  await publishCatalog({ show: settings, catalog, isDoubted }, open, edges);
  await claimAddresses(addresses, site);
  for (const { name, entry, pages } of followed) {
    if (entry === undefined) await clear({ show, name, pages }, site);
  }
  return catalog;
}

async function followEpisodes(
  show: string,
  names: readonly string[],
  edges: SiteEdges,
): Promise<readonly Followed[]> {
  const followed: Followed[] = [];
  for (let from = 0; from < names.length; from += episodesAtOnce) {
    const some = names.slice(from, from + episodesAtOnce);
    followed.push(...(await Promise.all(some.map((name) => followEpisode(show, name, edges)))));
  }
  return followed;
}

/** Writes an episode's pages, where there is one. */
async function followEpisode(show: string, name: string, edges: SiteEdges): Promise<Followed> {
  const { site } = edges;
  const pages = await seePages(show, name, site);
  const episode = await findEpisode(show, name, site);
  if (episode === undefined) return { name, entry: undefined, pages };
  // Read for each episode anew, after its pages: settings that are newer than a page must not be overwritten with older ones.
  await keepPages({ show: await readPublishedShow(show, site), episode }, pages, edges);
  return { name, entry: makeEntry(episode), pages: [] };
}

function editCatalog(catalog: Catalog, followed: readonly Followed[]): Catalog {
  const gone = followed.filter(({ entry }) => entry === undefined);
  const left = gone.reduce((before, { name }) => removeEpisode(before, name), catalog);
  return addEntries(
    left,
    followed.flatMap(({ entry }) => entry ?? []),
  );
}

function readdress(show: string, { episodes }: Catalog, followed: readonly Followed[]): Readdressed {
  const names = new Set(followed.map(({ name }) => name));
  const former = episodes.filter(({ name }) => names.has(name));
  return { show, former, present: followed.flatMap(({ entry }) => entry ?? []) };
}

type Gone = { readonly show: string; readonly name: string; readonly pages: Pages };

async function clear({ show, name, pages }: Gone, site: Store): Promise<void> {
  await removePages(pages);
  // The episode may be back, and its pages, written meanwhile by another run, just removed by this one.
  const { episode: key } = episodeKeys(show, name);
  if ((await site.describe(key)) !== undefined) throw new ConflictError(key);
}
