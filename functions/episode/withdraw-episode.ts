import type { Later } from '../cloud/queue/send-later.ts';
import type { Store } from '../cloud/store.ts';
import { removeCompanions } from './companions/keep-companions.ts';
import { keepFormerRequests } from './find-requests.ts';
import { episodeKeys, studioKeys } from './keys.ts';
import { findIdentity, type Place } from './place/identity.ts';
import { callWaiting, stopWaiting } from './place/waiting.ts';
import { readEpisode } from './read-episode.ts';

/** What withdrawing touches. */
export type WithdrawEdges = { readonly studio: Store; readonly site: Store; readonly later: Later };

/** Takes an article's episode off the site, wherever it is, and forgets the article. Whether there was an episode. */
export async function withdrawArticle(articleKey: string, edges: WithdrawEdges): Promise<boolean> {
  const isWithdrawn = await shelveArticle(articleKey, edges);
  for (const keyOf of [studioKeys.report, studioKeys.released, studioKeys.requests, studioKeys.identity]) {
    await edges.studio.remove(keyOf(articleKey));
  }
  return isWithdrawn;
}

/** Takes an article's episode off the site, but keeps what the article is known by. Whether there was an episode. */
export async function shelveArticle(articleKey: string, edges: WithdrawEdges): Promise<boolean> {
  const identity = await findIdentity(articleKey, edges.studio);
  if (identity === undefined) return false;
  let isWithdrawn = false;
  for (const place of [identity, ...identity.leaving])
    isWithdrawn = (await withdrawEpisode(articleKey, place, edges)) || isWithdrawn;
  return isWithdrawn;
}

/**
 * Removes an episode's own files, `episode.json` first, so that nothing points at a missing MP3; its pages go with `publish`.
 * An episode that another article has taken over stays. Whether it was removed.
 */
export async function withdrawEpisode(
  articleKey: string,
  place: Place,
  edges: WithdrawEdges,
): Promise<boolean> {
  const { site } = edges;
  const keys = episodeKeys(place.show, place.name);
  const object = await site.read(keys.episode);
  const source = object === undefined ? undefined : readEpisode(object.bytes, keys.episode).source;
  if (source !== undefined && source.key !== articleKey) {
    await stopWaiting(source.key, place, edges.studio);
    return false;
  }
  await keepFormerRequests(articleKey, source?.requests, edges.studio);
  await site.remove(keys.episode);
  await removeCompanions(place.show, place.name, site);
  for (const prefix of ['audio-', 'cover-']) {
    for (const name of await site.list(`${keys.folder}${prefix}`)) {
      if (!name.slice(keys.folder.length).includes('/')) await site.remove(name);
    }
  }
  await callWaiting(place, edges);
  return object !== undefined;
}
