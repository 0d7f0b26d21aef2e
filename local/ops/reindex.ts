import { patience } from '../../functions/cloud/patience.ts';
import { retryConflicts } from '../../functions/cloud/retry-conflicts.ts';
import type { Store } from '../../functions/cloud/store.ts';
import { siteKeys } from '../../functions/episode/keys.ts';
import { publishEpisodes } from '../../functions/site/publish-episodes.ts';
import type { SiteEdges } from '../../functions/site/site-edges.ts';
import { buildPlayerScript } from '../../player/build/build-player.ts';
import { UsageError } from '../options/usage-error.ts';
import { begin } from '../progress/describe-notice.ts';
import { writeCount } from '../progress/write-amount.ts';
import { compareShow, listShows, type ShowState } from './compare-show.ts';
import { findSiteAddress } from './find-site-address.ts';
import { openDamagedCatalog } from './open-damaged-catalog.ts';
import type { Place, Work } from './place.ts';

/** Functions at work get through between two attempts. */
const pacing = { attempts: 12, firstDelaySeconds: 0.05, patience } as const;

/** Makes the catalog of each show say what its episodes say, and feed, archive and page what the catalog says. */
export async function reindex({ site, siteAddress }: Place): Promise<Work> {
  const shows = await listShows(site);
  if (shows.size === 0) return { lines: ['there is no episode on the site'] };
  const address = siteAddress ?? (await findSiteAddress([...shows.keys()], site));
  if (address === undefined) {
    throw new UsageError("no feed says what the site's address is; expected --address URL");
  }
  const edges: SiteEdges = { site, siteAddress: address, playerScript: () => findPlayerScript(site) };
  const states: ShowState[] = [];
  for (const [show, names] of shows) states.push(await compareShow(show, names, site));
  return {
    lines: [
      ...states.map((state) => begin('reindex', describeState(state))),
      ...states.flatMap(({ unreadable }) => unreadable).map((problem) => begin('unreadable', problem)),
    ],
    act: async () => {
      const lines: string[] = [];
      for (const { show, changed } of states) lines.push(await reindexShow(show, changed, edges));
      return { lines, exitCode: states.some(({ unreadable }) => unreadable.length > 0) ? 1 : 0 };
    },
  };
}

function describeState({ show, episodes, isCatalogReadable, changed }: ShowState): string {
  const catalog = isCatalogReadable ? 'is wrong about' : 'cannot be read, and is made anew of';
  return [
    show,
    writeCount(episodes, 'episode'),
    changed.length === 0 ? 'its catalog is right' : `its catalog ${catalog} ${changed.length}`,
    'feed and page are made anew',
  ].join(' · ');
}

async function reindexShow(show: string, names: readonly string[], edges: SiteEdges): Promise<string> {
  const changed = { show, names, open: openDamagedCatalog, isDoubted: true };
  const catalog = await retryConflicts(() => publishEpisodes(changed, edges), pacing);
  return begin('reindexed', `${show} · ${writeCount(catalog.episodes.length, 'episode')}`);
}

/** The one that is there: the functions may be of another release. */
async function findPlayerScript(site: Store): Promise<string> {
  const object = await site.read(siteKeys.player);
  return object === undefined ? await buildPlayerScript() : new TextDecoder().decode(object.bytes);
}
