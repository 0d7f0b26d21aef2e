import { ArticleError } from '../article/article-error.ts';
import type { Store, StoredObject } from '../cloud/store.ts';
import type { Episode } from './episode.ts';
import { findReport } from './find-report.ts';
import { episodeKeys } from './keys.ts';
import { readEpisode } from './read-episode.ts';
import type { ReportedPlace } from './read-report.ts';

type Edges = { readonly articles: Store; readonly studio: Store; readonly site: Store };

/** What stands where an episode is to be published, and what its article published before. */
export type Claim = {
  /** The `episode.json` at the place, as it was found and as it will be written over; none where the place is free. */
  readonly present?: { readonly episode: Episode; readonly object: StoredObject };
  /** The article's episode at another place, from before its name changed. */
  readonly moved?: Episode;
};

/**
 * Makes sure that no other article has the place, and finds what the new episode takes over: its guid and its date.
 * @throws ArticleError naming both articles, when another one has the place
 */
export async function claimPlace(key: string, place: ReportedPlace, edges: Edges): Promise<Claim> {
  const present = await readPlace(place, edges.site);
  if (present !== undefined) await checkOwner(key, { place, owner: present.episode.source.key, edges });
  const { place: reported } = await findReport(key, edges.studio);
  const isMoved = reported !== undefined && (reported.name !== place.name || reported.show !== place.show);
  const former = isMoved ? (await readPlace(reported, edges.site))?.episode : undefined;
  return {
    ...(present === undefined ? {} : { present }),
    ...(former?.source.key === key ? { moved: former } : {}),
  };
}

async function readPlace(place: ReportedPlace, site: Store): Promise<Claim['present']> {
  const key = episodeKeys(place.show, place.name).episode;
  const object = await site.read(key);
  return object === undefined ? undefined : { episode: readEpisode(object.bytes, key), object };
}

/** An article that is gone, or has moved to another place since, holds its place no longer. */
async function checkOwner(
  key: string,
  { place, owner, edges }: { readonly place: ReportedPlace; readonly owner: string; readonly edges: Edges },
): Promise<void> {
  if (owner === key || (await edges.articles.describe(owner)) === undefined) return;
  const { place: reported } = await findReport(owner, edges.studio);
  if (reported !== undefined && (reported.show !== place.show || reported.name !== place.name)) return;
  throw new ArticleError(
    key,
    `"${key}" and "${owner}" both claim the episode "${place.show}/${place.name}"; rename one of the files or give it a "slug:" of its own`,
  );
}
