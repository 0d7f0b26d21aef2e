import type { Omission } from '../article/article.ts';
import type { Store } from '../cloud/store.ts';
import { findSomeArticle } from '../episode/find-some-article.ts';
import { showKeys, showSources } from '../episode/keys.ts';
import type { LexiconFile } from '../script/pronunciations/pronunciation.ts';
import { defaultShow } from './default-show.ts';
import { findLexicon } from './find-lexicon.ts';
import { checkOwner } from './find-sources.ts';
import { readAuthorShow, type VoiceEdges } from './read-author-show.ts';
import { settingsLimitBytes } from './read-settings.ts';
import { readShowFile } from './read-show-file.ts';
import { readSource } from './read-source.ts';
import type { Show } from './show.ts';
import { ShowError } from './show-error.ts';

/** The settings as published: what `show.json` says, else the defaults. */
export async function readPublishedShow(show: string, site: Store): Promise<Show> {
  const object = await site.read(showKeys(show).settings);
  return object === undefined
    ? defaultShow(show, await findSomeArticle(show, site))
    : readShowFile(object.bytes);
}

/**
 * The settings that hold for an article now. Its author's own file comes first, so that an article uploaded together with
 * `show.yaml` follows it whichever event arrives first; where that file is wrong, the last good settings hold, and the article's author
 * is told.
 */
export async function findShow(
  articleKey: string,
  show: string,
  edges: { readonly articles: Store; readonly site: Store } & VoiceEdges,
): Promise<FoundShow> {
  const object = await edges.site.read(showKeys(show).settings);
  const published = object === undefined ? defaultShow(show, articleKey) : readShowFile(object.bytes);
  const { show: settings, omissions } = await findSettings(articleKey, published, edges);
  const lexicon = (await findOwnLexicon(articleKey, published, edges.articles)) ?? published.lexicon;
  return { show: lexicon === undefined ? settings : { ...settings, lexicon }, omissions };
}

/** A show's settings, and what is not followed of its author's file. */
export type FoundShow = { readonly show: Show; readonly omissions: readonly Omission[] };

/** The author's settings with the cover that is published, else all that is published. */
async function findSettings(
  articleKey: string,
  published: Show,
  edges: { readonly articles: Store } & VoiceEdges,
): Promise<FoundShow> {
  const { articles } = edges;
  const key = showSources(articleKey).settings;
  try {
    const bytes = await readSource(key, settingsLimitBytes, articles);
    if (bytes === undefined) return { show: published, omissions: [] };
    await checkOwner(key, published, articles);
    const settings = await readAuthorShow({ show: published.name, bytes, key }, edges);
    const { cover } = published;
    return { show: cover === undefined ? settings : { ...settings, cover }, omissions: [] };
  } catch (error) {
    if (error instanceof ShowError) return { show: published, omissions: [tellFault(key, error)] };
    throw error;
  }
}

/** The file has a report of its own; but who uploads an article looks at the article's, and hears the voice. */
function tellFault(key: string, { message }: ShowError): Omission {
  return { what: `the settings of ${key}`, why: `they are not followed before this is mended: ${message}` };
}

async function findOwnLexicon(
  articleKey: string,
  published: Show,
  articles: Store,
): Promise<LexiconFile | undefined> {
  try {
    await checkOwner(articleKey, published, articles);
    return await findLexicon(articleKey, articles);
  } catch (error) {
    if (error instanceof ShowError) return undefined;
    throw error;
  }
}
