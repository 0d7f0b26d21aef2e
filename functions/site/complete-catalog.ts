import type { Store } from '../cloud/store.ts';
import type { Catalog } from '../feed/catalog.ts';
import { addEntries, findIncomplete } from '../feed/edit-catalog.ts';
import { makeEntry } from '../feed/make-entry.ts';
import { findEpisode } from './find-episode.ts';

/** The catalog with the texts of its newest episodes. Normally it has them, and nothing is read. */
export async function completeCatalog(catalog: Catalog, show: string, site: Store): Promise<Catalog> {
  return await renewEntries({ show, names: findIncomplete(catalog), catalog }, site);
}

/** Entries to be made anew from their episodes. */
export type Renewal = {
  readonly show: string;
  readonly names: readonly string[];
  readonly catalog: Catalog;
};

/** The catalog with these entries as their episodes are now. Of an episode that is gone the event comes soon, if it did not yet. */
export async function renewEntries({ show, names, catalog }: Renewal, site: Store): Promise<Catalog> {
  if (names.length === 0) return catalog;
  const episodes = await Promise.all(names.map((name) => findEpisode(show, name, site)));
  return addEntries(
    catalog,
    episodes.flatMap((episode) => (episode === undefined ? [] : [makeEntry(episode)])),
  );
}
