import type { Store } from '../../functions/cloud/store.ts';
import { readArticleKey, showKeys, showSources, studioKeys } from '../../functions/episode/keys.ts';

/** What there is to look at when everything was off for a while: keys of the articles bucket. */
export type Work = {
  /** A key per show that has settings or a cover, or had some. */
  readonly settings: readonly string[];
  /** What is heard around the articles of a show. */
  readonly sounds: readonly string[];
  readonly articles: readonly string[];
  /** Articles that were deleted meanwhile: the studio still knows them. */
  readonly gone: readonly string[];
};

type Stores = { readonly articles: Store; readonly studio: Store; readonly site: Store };

/** Finds everything that could have changed since the last run. */
export async function findWork({ articles, studio, site }: Stores): Promise<Work> {
  const keys = await articles.list('');
  const kinds = new Map(keys.map((key) => [key, readArticleKey(key)]));
  const hasKind = (...wanted: readonly string[]) =>
    keys.filter((key) => wanted.includes(kinds.get(key)?.kind ?? ''));
  const readable = hasKind('article', 'unknown');
  return {
    settings: sortSettings([...hasKind('show', 'cover'), ...(await findFormerSettings(site, readable))]),
    sounds: hasKind('jingle'),
    articles: readable,
    gone: (await findKnown(studio)).filter((key) => !kinds.has(key)),
  };
}

/** Settings and cover are read together: one message a show is enough. */
function sortSettings(keys: readonly string[]): readonly string[] {
  return [...new Set(keys.map((key) => showSources(key).settings))];
}

/** Shows that have settings on the site: if they have none any more, the defaults must come back. */
async function findFormerSettings(site: Store, readable: readonly string[]): Promise<readonly string[]> {
  const published = new Set(await site.list(''));
  return readable.filter((key) => {
    const named = readArticleKey(key);
    return named.kind === 'article' && published.has(showKeys(named.show).settings);
  });
}

/** Every article that was ever looked at and not withdrawn. */
async function findKnown(studio: Store): Promise<readonly string[]> {
  const known = [studioKeys.report, studioKeys.identity].map(async (keyOf) => {
    const [prefix = '', suffix = ''] = keyOf('\n').split('\n');
    return (await studio.list(prefix)).map((key) => key.slice(prefix.length, -suffix.length));
  });
  return [...new Set((await Promise.all(known)).flat())];
}
