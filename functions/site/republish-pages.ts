import { episodeKeys } from '../episode/keys.ts';
import { UnreadableError } from '../episode/unreadable-error.ts';
import type { Catalog, CatalogEntry } from '../feed/catalog.ts';
import { compareEntries } from '../feed/edit-catalog.ts';
import { isOutdated } from '../feed/make-entry.ts';
import type { Notify } from '../report/notice.ts';
import { readPublishedShow } from '../show/find-show.ts';
import { claimAddresses } from './addresses/episode-addresses.ts';
import { keepPages, seePages } from './episode-pages.ts';
import { findEpisode } from './find-episode.ts';
import type { Progress } from './progress.ts';
import type { SiteEdges } from './site-edges.ts';

/** What a run did of a show's pages. */
export type Republished = {
  readonly progress: Progress;
  readonly isDone: boolean;
  /** Episodes of which the catalog does not say all that it should. */
  readonly outdated: readonly string[];
};

/** The pages of a show, and how to go on with them. */
export type Round = {
  readonly show: string;
  readonly catalog: Catalog;
  readonly progress: Progress;
  /** Whether there is time for some more. */
  readonly mayGoOn: () => boolean;
  /** Does something again when another run was faster. */
  readonly again: <Value>(attempt: () => Promise<Value>) => Promise<Value>;
  readonly notify: Notify;
};

/** Reading and writing wait for the store most of the time; more at once would only wait for the processor. */
const pagesAtOnce = 16;

/** Writes pages anew, the newest first, as long as there is time. */
export async function republishPages(round: Round, edges: SiteEdges): Promise<Republished> {
  const { done } = round.progress;
  const left = round.catalog.episodes.filter(
    (entry) => done === undefined || compareEntries(entry, done) > 0,
  );
  const outdated: string[] = [];
  let progress = round.progress;
  let from = 0;
  for (; from < left.length && round.mayGoOn(); from += pagesAtOnce) {
    const some = left.slice(from, from + pagesAtOnce);
    outdated.push(...(await Promise.all(some.map((entry) => tryEpisode(round, entry, edges)))).flat());
    const last = some.at(-1);
    if (last !== undefined) progress = { ...progress, done: { date: last.date, name: last.name } };
  }
  return { progress, isDone: from >= left.length, outdated };
}

/** One episode that an operator has to restore does not keep the others from their new pages. */
async function tryEpisode(
  { show, again, notify }: Round,
  entry: CatalogEntry,
  edges: SiteEdges,
): Promise<readonly string[]> {
  try {
    return await again(() => republishEpisode(show, entry, edges));
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    notify({ kind: 'failed', key: episodeKeys(show, entry.name).episode, problem: error.message });
    return [];
  }
}

/** Writes one episode's pages anew; its name, if the catalog should say something else of it. */
async function republishEpisode(
  show: string,
  entry: CatalogEntry,
  edges: SiteEdges,
): Promise<readonly string[]> {
  const { name } = entry;
  const pages = await seePages(show, name, edges.site);
  const episode = await findEpisode(show, name, edges.site);
  // Read for each episode anew: a run that takes a minute must not bring back the settings that it began with.
  const settings = await readPublishedShow(show, edges.site);
  if (episode === undefined) return [];
  await keepPages({ show: settings, episode }, pages, edges);
  // An entry that was lost, or is of an earlier release, comes back. Another address than the catalog's is entered by the episode's own run.
  if (episode.url === entry.url) await claimAddresses({ show, present: [episode] }, edges.site);
  return isOutdated(entry, episode) ? [name] : [];
}
