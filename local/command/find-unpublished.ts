import type { Store } from '../../functions/cloud/store.ts';
import { episodeKeys, readSiteKey, showKeys } from '../../functions/episode/keys.ts';

/**
 * Keys of the site's sources whose feed or pages may be behind. A queue on a laptop forgets its messages when it ends, and the
 * site's address may be another one than last time: every show is gone through, and every episode whose page is missing, older
 * than the episode, or left over.
 */
export async function findUnpublished(site: Store): Promise<readonly string[]> {
  const keys = await site.list('');
  const sources = keys.map(readSiteKey).filter((key) => key.kind !== 'ignored');
  const shows = new Set(sources.map(({ show }) => showKeys(show).settings));
  const behind = await Promise.all(
    sources.map(async (key) => {
      if (key.kind !== 'episode') return [];
      const { episode, page } = episodeKeys(key.show, key.name);
      return (await isBehind(site, episode, page)) ? [episode] : [];
    }),
  );
  return [...behind.flat(), ...findLeftOver(keys), ...shows];
}

async function isBehind(site: Store, episode: string, page: string): Promise<boolean> {
  const [source, made] = await Promise.all([site.describe(episode), site.describe(page)]);
  return source !== undefined && (made === undefined || made.modified < source.modified);
}

/** Pages of episodes that are gone; the name of the page of a show has one folder less. */
function findLeftOver(keys: readonly string[]): readonly string[] {
  const present = new Set(keys);
  const sourceOf = (page: string) => page.replace(/[^/]*$/, 'episode.json');
  return keys
    .filter((key) => /\/.*\/index\.html$/.test(key))
    .map(sourceOf)
    .filter((key) => !present.has(key));
}
