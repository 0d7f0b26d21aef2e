import type { Store } from '../cloud/store.ts';
import { longWorkCharacters } from '../script/write-script.ts';
import type { Place } from './identity.ts';
import { episodeKeys } from './keys.ts';
import { readEpisode } from './read-episode.ts';

/** What the episode that a long article has now says in each request; none where the article cannot be long, or is new. */
export async function findRequests(fileBytes: number, place: Place, site: Store): Promise<readonly number[]> {
  if (fileBytes <= longWorkCharacters) return [];
  const key = episodeKeys(place.show, place.name).episode;
  const object = await site.read(key);
  return object === undefined ? [] : (readEpisode(object.bytes, key).source.requests ?? []);
}
