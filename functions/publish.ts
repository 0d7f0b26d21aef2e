import { S3Client } from '@aws-sdk/client-s3';
import { readPublishConfiguration } from './cloud/configuration.ts';
import { logNotice } from './cloud/log-notice.ts';
import { type Patience, patience } from './cloud/patience.ts';
import { createQueueHandler } from './cloud/queue-handler.ts';
import { retryConflicts } from './cloud/retry-conflicts.ts';
import { createS3Store } from './cloud/s3-store.ts';
import { readSiteKey, showKeys } from './episode/keys.ts';
import type { Catalog } from './feed/catalog.ts';
import { readCatalog } from './feed/read-catalog.ts';
import type { Notify } from './report/notice.ts';
import { readPublishedShow } from './show/find-show.ts';
import { publishEpisode, republishEpisode } from './site/publish-episode.ts';
import { publishShowFiles, seeShowFiles } from './site/publish-show.ts';
import type { SiteEdges } from './site/site-edges.ts';

/** All that publishing touches of the world. */
export type PublishEdges = SiteEdges & { readonly patience: Patience; readonly notify: Notify };

/** A thousand pages are read and written within the function's two minutes. */
const pagesAtOnce = 16;

/** Ten runs of one show that meet at one moment get through one after the other within these attempts. */
const pacing = {
  attempts: 12,
  firstDelaySeconds: 0.05,
} as const;

/** An `episode.json` or a `show.json` of the site changed: makes catalog, feed and pages match what is there now. */
export async function publishChange(key: string, edges: PublishEdges): Promise<void> {
  const changed = readSiteKey(key);
  if (changed.kind === 'ignored') return;
  const { show } = changed;
  const publish =
    changed.kind === 'episode'
      ? () => publishEpisode(show, changed.name, edges)
      : () => publishShow(show, edges);
  const catalog = await retryConflicts(publish, { ...pacing, patience: edges.patience });
  edges.notify({ kind: 'feed written', show, episodes: catalog.episodes.length });
}

/** The Lambda: S3's events of the site bucket, by way of a queue. */
export const handler = createQueueHandler(connect, publishChange);

/** New settings show in the feed and on every page; there is nothing to publish before the first episode. */
async function publishShow(show: string, edges: PublishEdges): Promise<Catalog> {
  const seen = await seeShowFiles(show, edges.site);
  const catalog = readCatalog((await edges.site.read(showKeys(show).catalog))?.bytes);
  if (catalog.episodes.length === 0) return catalog;
  const settings = await readPublishedShow(show, edges.site);
  for (let from = 0; from < catalog.episodes.length; from += pagesAtOnce) {
    const some = catalog.episodes.slice(from, from + pagesAtOnce);
    await Promise.all(some.map(({ name }) => republishEpisode(settings, name, edges)));
  }
  await publishShowFiles(settings, catalog, { seen, edges });
  return catalog;
}

function connect(): PublishEdges {
  const { siteBucket, siteAddress } = readPublishConfiguration(process.env);
  const site = createS3Store({ client: new S3Client(), bucket: siteBucket });
  return { site, siteAddress, patience, notify: logNotice };
}
