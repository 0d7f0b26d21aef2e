import type { Episode } from '../../functions/episode/episode.ts';
import type { Catalog } from '../../functions/feed/catalog.ts';
import { addEntries } from '../../functions/feed/edit-catalog.ts';
import { makeEntry } from '../../functions/feed/make-entry.ts';

/** The catalog with this episode in it once, whether it is new or was there before. */
export function addEpisode(catalog: Catalog, episode: Episode): Catalog {
  return addEntries(catalog, [makeEntry(episode)]);
}
