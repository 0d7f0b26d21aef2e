import { showKeys } from '../../functions/episode/keys.ts';
import { UnreadableError } from '../../functions/episode/unreadable-error.ts';
import type { Catalog } from '../../functions/feed/catalog.ts';
import { identifyShow } from '../../functions/feed/identify-show.ts';
import { type OpenCatalog, openCatalog } from '../../functions/site/publish-catalog.ts';
import { seeShowFiles } from '../../functions/site/publish-show.ts';
import type { SiteEdges } from '../../functions/site/site-edges.ts';

/**
 * Reads a show's catalog in order to change it. One that is lost or cannot be read is an empty one, which keeps the identity that the feed
 * still has: to directories the show stays the same podcast.
 */
export async function openDamagedCatalog(show: string, edges: SiteEdges): Promise<OpenCatalog> {
  const open = await tryOpening(show, edges);
  if (open?.former.former !== undefined) return open;
  const seen = await seeShowFiles(show, edges.site);
  const key = showKeys(show).catalog;
  const former = await edges.site.read(key);
  const [, guid] =
    /<podcast:guid>([\da-f-]{36})<\/podcast:guid>/.exec(new TextDecoder().decode(seen.feed.former?.bytes)) ??
    [];
  const empty: Catalog = { version: 1, ...(guid === undefined ? {} : { guid }), episodes: [] };
  const catalog = identifyShow(empty, show, edges.siteAddress);
  return { catalog, former: { store: edges.site, key, former }, seen };
}

async function tryOpening(show: string, edges: SiteEdges): Promise<OpenCatalog | undefined> {
  try {
    return await openCatalog(show, edges);
  } catch (error) {
    if (error instanceof UnreadableError) return undefined;
    throw error;
  }
}
