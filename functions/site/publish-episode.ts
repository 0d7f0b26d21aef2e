import { ConflictError } from '../cloud/conflict-error.ts';
import { episodeKeys } from '../episode/keys.ts';
import type { Catalog } from '../feed/catalog.ts';
import { addEpisode, removeEpisode } from '../feed/edit-catalog.ts';
import { readPublishedShow } from '../show/find-show.ts';
import { claimAddress, seeAddresses } from './claim-address.ts';
import { completeCatalog } from './complete-catalog.ts';
import { keepPages, removePages, seePages } from './episode-pages.ts';
import { findEpisode } from './find-episode.ts';
import { openCatalog, publishCatalog } from './publish-catalog.ts';
import type { SiteEdges } from './site-edges.ts';

/**
 * Makes catalog, feed and pages match one `episode.json` as it is now, or as it is no longer.
 *
 * Every file is looked at before the sources that it is made from, and written only over what was seen. So whoever read an
 * older catalog cannot overwrite the feed of a newer one: no interleaving of several runs loses an episode.
 * @throws ConflictError when another run was faster: the whole begins again
 */
export async function publishEpisode(show: string, name: string, edges: SiteEdges): Promise<Catalog> {
  const { site } = edges;
  const pages = await seePages(show, name, site);
  const open = await openCatalog(show, edges);
  const episode = await findEpisode(show, name, site);
  const settings = await readPublishedShow(show, site);
  if (episode !== undefined) await keepPages({ show: settings, episode }, pages, edges);
  const edited =
    episode === undefined ? removeEpisode(open.catalog, name) : addEpisode(open.catalog, episode);
  const catalog = await completeCatalog(edited, show, site);
  const addresses = await seeAddresses([addressIn(open.catalog, name), episode?.url], site);
  await publishCatalog({ show: settings, catalog }, open, edges);
  for (const address of addresses) await claimAddress(show, catalog, address);
  if (episode === undefined) {
    await removePages(pages);
    // The episode may be back, and its pages, written meanwhile by another run, just removed by this one.
    const { episode: key } = episodeKeys(show, name);
    if ((await site.describe(key)) !== undefined) throw new ConflictError(key);
  }
  return catalog;
}

/** The address that an episode's article had when the episode was last published. */
function addressIn({ episodes }: Catalog, name: string): string | undefined {
  return episodes.find((entry) => entry.name === name)?.url;
}
