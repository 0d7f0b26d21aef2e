import type { Store } from '../cloud/store.ts';
import type { Episode } from '../episode/episode.ts';
import { episodeKeys } from '../episode/keys.ts';
import { readEpisode } from '../episode/read-episode.ts';

/** The episode of this name as it is on the site now, if it is there. */
export async function findEpisode(show: string, name: string, site: Store): Promise<Episode | undefined> {
  const { episode: key } = episodeKeys(show, name);
  const object = await site.read(key);
  return object === undefined ? undefined : readEpisode(object.bytes, key);
}
