import { ArticleError } from '../../article/article-error.ts';
import { readArticle } from '../../article/read-article.ts';
import type { NarrationSettings } from '../../cloud/configuration.ts';
import type { Store, StoredObject } from '../../cloud/store.ts';
import type { Episode } from '../episode.ts';
import { episodeKeys, episodeName, readArticleKey } from '../keys.ts';
import { readEpisode } from '../read-episode.ts';
import { findIdentity, type Identity, isSamePlace, type Place } from './identity.ts';
import { tellApart } from './tell-apart.ts';
import { waitForPlace } from './waiting.ts';

/** Where claims are judged from. */
export type ClaimEdges = {
  readonly articles: Store;
  readonly studio: Store;
  readonly site: Store;
  readonly settings: NarrationSettings;
};

/** What stands where an episode is to be published, and what its article is known by so far. */
export type Claim = {
  /** The `episode.json` at the place, as it was found and as it will be written over; none where the place is free. */
  readonly present?: { readonly episode: Episode; readonly object: StoredObject };
  readonly identity?: Identity;
};

/**
 * Makes sure that no other article has the place. Who loses is noted and called when the place is free.
 * @throws ArticleError naming both articles, when another one has the place
 */
export async function claimPlace(articleKey: string, place: Place, edges: ClaimEdges): Promise<Claim> {
  const key = episodeKeys(place.show, place.name).episode;
  const object = await edges.site.read(key);
  const episode = object === undefined ? undefined : readEpisode(object.bytes, key);
  const owner = episode?.source.key;
  if (owner !== undefined && owner !== articleKey && (await holds(owner, place, edges))) {
    await waitForPlace(articleKey, place, edges.studio);
    throw new ArticleError(
      articleKey,
      `"${articleKey}" and "${owner}" both claim the episode "${place.show}/${place.name}"${tellApart(articleKey, owner)}; rename one of the files or give it a "slug:" of its own`,
    );
  }
  const identity = await findIdentity(articleKey, edges.studio);
  return {
    ...(object === undefined || episode === undefined ? {} : { present: { episode, object } }),
    ...(identity === undefined ? {} : { identity }),
  };
}

/** An article that is gone, became a draft or claims another place now holds the place no longer. One that cannot be read does. */
async function holds(owner: string, place: Place, { articles, settings }: ClaimEdges): Promise<boolean> {
  const named = readArticleKey(owner);
  const object = await articles.read(owner);
  if (object === undefined || named.kind !== 'article') return false;
  try {
    const file = { key: owner, bytes: object.bytes, maximumCharacters: settings.maximumCharacters };
    const { draft, slug } = readArticle(file);
    return !draft && isSamePlace(place, { show: named.show, name: episodeName(named.path, slug) });
  } catch (error) {
    if (error instanceof ArticleError) return true;
    throw error;
  }
}
