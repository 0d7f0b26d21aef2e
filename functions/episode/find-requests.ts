import { keepText } from '../cloud/keep-text.ts';
import type { Store } from '../cloud/store.ts';
import { hashRequests } from '../script/packing/hash-requests.ts';
import type { Script } from '../script/script.ts';
import { isLong, longWorkCharacters } from '../script/write-script.ts';
import { episodeKeys, studioKeys } from './keys.ts';
import { findIdentity, type Place } from './place/identity.ts';
import { readEpisode } from './read-episode.ts';
import { amount, list, readShape, record, version } from './shape.ts';

/**
 * What each request of a long work said, as hashes: the contents of `requests/<article key>.json` in the studio. It is written
 * before the work is spoken and kept while it is no episode, or another one, so that its words are never paid for again.
 */
type FormerRequests = { readonly version: 1; readonly requests: readonly number[] };

const shape = record<FormerRequests>({ version: version(1), requests: list(amount) });

/** An article's file, and where its episode belongs. */
export type LongWork = { readonly key: string; readonly fileBytes: number; readonly place: Place };

/**
 * What a long article said in each request when it was last spoken; none where it cannot be long, or is new. Releases that kept nothing
 * of that in the studio left it in the episode, and so did another article whose place this one takes.
 */
export async function findRequests(
  { key, fileBytes, place }: LongWork,
  { studio, site }: { readonly studio: Store; readonly site: Store },
): Promise<readonly number[]> {
  if (fileBytes <= longWorkCharacters) return [];
  const file = studioKeys.requests(key);
  const object = await studio.read(file);
  if (object !== undefined) return readShape<FormerRequests>(object.bytes, file, shape).requests;
  const former = await findIdentity(key, studio);
  for (const { show, name } of former === undefined ? [place] : [former, place]) {
    const { episode } = episodeKeys(show, name);
    const found = await site.read(episode);
    if (found !== undefined) return readEpisode(found.bytes, episode).source.requests ?? [];
  }
  return [];
}

/** Keeps what each request of a long work says; a work that became shorter may grow again. */
export async function keepRequestsOf(articleKey: string, script: Script, studio: Store): Promise<void> {
  if (isLong(script)) await keepHashes(articleKey, hashRequests(script.chunks), studio);
}

/** Keeps what an episode of a former release says in its requests, before it leaves the site. */
export async function keepFormerRequests(
  articleKey: string,
  requests: readonly number[] | undefined,
  studio: Store,
): Promise<void> {
  if (requests === undefined) return;
  const isKept = (await studio.describe(studioKeys.requests(articleKey))) !== undefined;
  if (!isKept) await keepHashes(articleKey, requests, studio);
}

async function keepHashes(articleKey: string, requests: readonly number[], studio: Store): Promise<void> {
  const kept: FormerRequests = { version: 1, requests };
  await keepText(studio, studioKeys.requests(articleKey), `${JSON.stringify(kept)}\n`);
}
