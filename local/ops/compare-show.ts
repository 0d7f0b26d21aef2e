import type { Store } from '../../functions/cloud/store.ts';
import { readSiteKey, showKeys } from '../../functions/episode/keys.ts';
import { UnreadableError } from '../../functions/episode/unreadable-error.ts';
import type { CatalogEntry } from '../../functions/feed/catalog.ts';
import { isOutdated } from '../../functions/feed/make-entry.ts';
import { readCatalog } from '../../functions/feed/read-catalog.ts';
import { findEpisode } from '../../functions/site/find-episode.ts';
import { mapInParallel } from './map-in-parallel.ts';

/** How far a show's catalog is from its episodes. */
export type ShowState = {
  readonly show: string;
  readonly episodes: number;
  readonly isCatalogReadable: boolean;
  /** Names of episodes that the catalog does not have, has wrong, or has although they are gone. */
  readonly changed: readonly string[];
  /** Why some episodes cannot be read: the catalog stays as it is about them. */
  readonly unreadable: readonly string[];
};

/** The names of the episodes of each show that has some, or has a catalog. */
export async function listShows(site: Store): Promise<ReadonlyMap<string, readonly string[]>> {
  const shows = new Map<string, string[]>();
  for (const key of await site.list('')) {
    const [show = ''] = key.split('/');
    const named = readSiteKey(key);
    if (named.kind !== 'episode' && key !== showKeys(show).catalog) continue;
    const names = shows.get(show) ?? [];
    shows.set(show, names);
    if (named.kind === 'episode') names.push(named.name);
  }
  return shows;
}

/** Reads all episodes of a show. */
export async function compareShow(show: string, names: readonly string[], site: Store): Promise<ShowState> {
  const entries = await readEntries(show, site);
  const known = new Map((entries ?? []).map((entry) => [entry.name, entry]));
  const found = await mapInParallel(names, (name) => compareEpisode(show, name, { known, site }));
  const gone = [...known.keys()].filter((name) => !names.includes(name));
  return {
    show,
    episodes: names.length,
    isCatalogReadable: entries !== undefined,
    changed: [...names.filter((_, index) => found[index] === 'changed'), ...gone],
    unreadable: found.flatMap((one) => (typeof one === 'object' ? one.message : [])),
  };
}

/** The lines of a catalog; `undefined` where it cannot be read. */
async function readEntries(show: string, site: Store): Promise<readonly CatalogEntry[] | undefined> {
  const object = await site.read(showKeys(show).catalog);
  try {
    return readCatalog(object?.bytes).episodes;
  } catch (error) {
    if (error instanceof UnreadableError) return undefined;
    throw error;
  }
}

type Known = { readonly known: ReadonlyMap<string, CatalogEntry>; readonly site: Store };

async function compareEpisode(
  show: string,
  name: string,
  { known, site }: Known,
): Promise<'changed' | 'same' | UnreadableError> {
  try {
    const [episode, entry] = [await findEpisode(show, name, site), known.get(name)];
    const isRight = episode !== undefined && entry !== undefined && !isOutdated(entry, episode);
    return isRight ? 'same' : 'changed';
  } catch (error) {
    if (error instanceof UnreadableError) return error;
    throw error;
  }
}
