import type { Store } from '../cloud/store.ts';
import { findReport } from './find-report.ts';
import { episodeKeys, studioKeys } from './keys.ts';
import { readEpisode } from './read-episode.ts';
import type { ReportedPlace } from './read-report.ts';

type Edges = { readonly studio: Store; readonly site: Store };

/** Takes an article's episode off the site, wherever its report says that it is, and forgets the report and any release. Whether there was one. */
export async function withdrawArticle(key: string, { studio, site }: Edges): Promise<boolean> {
  const { place } = await findReport(key, studio);
  const isWithdrawn = place !== undefined && (await withdrawEpisode(key, place, site));
  await studio.remove(studioKeys.report(key));
  await studio.remove(studioKeys.released(key));
  return isWithdrawn;
}

/**
 * Removes an episode's own files, `episode.json` first, so that nothing points at a missing MP3; its pages go with `publish`.
 * An episode that another article has taken over stays. Whether it was removed.
 */
export async function withdrawEpisode(key: string, place: ReportedPlace, site: Store): Promise<boolean> {
  const keys = episodeKeys(place.show, place.name);
  const object = await site.read(keys.episode);
  if (object === undefined || readEpisode(object.bytes, keys.episode).source.key !== key) return false;
  await site.remove(keys.episode);
  await site.remove(keys.transcript);
  for (const name of await site.list(`${keys.folder}audio-`)) {
    if (!name.slice(keys.folder.length).includes('/')) await site.remove(name);
  }
  return true;
}
