import { keepTextOver } from '../cloud/keep-text.ts';
import type { Store, StoredObject } from '../cloud/store.ts';
import { showKeys, showSources } from '../episode/keys.ts';
import type { LexiconFile } from '../script/pronunciations/pronunciation.ts';
import { type Cover, readCover } from './cover/read-cover.ts';
import { defaultShow } from './default-show.ts';
import { findLexicon } from './find-lexicon.ts';
import { findSources, type Sources } from './find-sources.ts';
import { readAuthorShow, type VoiceEdges } from './read-author-show.ts';
import { settingsLimitBytes } from './read-settings.ts';
import { readShowFile } from './read-show-file.ts';
import { readSource } from './read-source.ts';
import type { Show } from './show.ts';
import { ShowError } from './show-error.ts';
import { writeShow } from './write-show.ts';

/** What keeping a show's settings and cover touches. */
export type ShowEdges = { readonly articles: Store; readonly site: Store } & VoiceEdges;

/** A file of a show from which nothing is taken, although nothing is wrong with it. */
export type Hint = { readonly key: string; readonly problem: string };

/** Where a show's settings are or would be, if it has any file, and which of its files its author must or may change. */
export type KeptShow = {
  readonly source?: string;
  readonly faults: readonly ShowError[];
  readonly hints?: readonly Hint[];
};

/**
 * Makes the site's `show.json` and cover match the author's `show.yaml`, lexicon and cover as they are now. Each of these goes its own
 * way: in place of one that is wrong the last good one stays.
 * @throws ShowError when another folder describes the show already
 * @throws ConflictError when another run was faster
 */
export async function keepShow(key: string, name: string, edges: ShowEdges): Promise<KeptShow> {
  const { articles, site } = edges;
  const object = await site.read(showKeys(name).settings);
  const former = object === undefined ? undefined : readShowFile(object.bytes);
  const sources = await findSources(key, former ?? { name }, articles);
  if (sources === undefined) {
    await site.remove(showKeys(name).settings);
    await removeCovers(name, site);
    return { faults: [] };
  }
  const settings = await attempt(readOwnSettings(name, sources, edges));
  const lexicon = await attempt(findLexicon(sources.settings, edges.articles));
  const cover = await attempt(readOwnCover(name, sources, edges));
  // Without anything good there is nothing to keep: not even the defaults, which hold without a file.
  const isGood = [settings, lexicon, cover].some(({ value }) => value !== undefined);
  if (former !== undefined || isGood) {
    const show = putTogether(former ?? defaultShow(name), sources.settings, { settings, lexicon, cover });
    await keepFiles({ ...show, source: sources.settings }, cover.value, { site, former: object });
  }
  const faults = [settings, lexicon, cover].flatMap(({ fault }) => (fault === undefined ? [] : [fault]));
  return { source: sources.settings, faults, hints: findUnused(sources) };
}

/** Of several pictures the first one is the cover. */
function findUnused({ present, settings }: Sources): readonly Hint[] {
  const [cover, ...others] = showSources(settings).covers.filter((source) => present.includes(source));
  return others.map((key) => ({
    key,
    problem: `"${key}" is not used, because "${cover}" is the cover; delete one of them`,
  }));
}

/** What is wrong stays as it was, and what is gone is as if it had never been. */
function putTogether(former: Show, source: string, { settings, lexicon, cover }: Attempts): Show {
  const good = settings.fault === undefined ? (settings.value ?? defaultShow(former.name, source)) : former;
  const file = cover.fault === undefined ? cover.value?.file : former.cover;
  const words = lexicon.fault === undefined ? lexicon.value : former.lexicon;
  const { cover: _, lexicon: __, ...show } = good;
  return {
    ...show,
    ...(words === undefined ? {} : { lexicon: words }),
    ...(file === undefined ? {} : { cover: file }),
  };
}

/** A result, or why its author must change something first. */
type Attempt<T> = { readonly value?: T | undefined; readonly fault?: ShowError };

type Attempts = {
  readonly settings: Attempt<Show>;
  readonly lexicon: Attempt<LexiconFile>;
  readonly cover: Attempt<Cover>;
};

async function attempt<T>(reading: Promise<T | undefined>): Promise<Attempt<T>> {
  try {
    return { value: await reading };
  } catch (error) {
    if (error instanceof ShowError) return { fault: error };
    throw error;
  }
}

async function readOwnSettings(show: string, sources: Sources, edges: ShowEdges): Promise<Show | undefined> {
  const bytes = await readSource(sources.settings, settingsLimitBytes, edges.articles);
  return bytes === undefined
    ? undefined
    : await readAuthorShow({ show, bytes, key: sources.settings }, edges);
}

async function readOwnCover(
  show: string,
  { present, settings }: Sources,
  { articles, site }: ShowEdges,
): Promise<Cover | undefined> {
  const key = present.find((source) => source !== settings && source !== showSources(settings).lexicon);
  return key === undefined
    ? undefined
    : await readCover(key, { articles, site, keyOf: showKeys(show).cover });
}

/**
 * `show.json` is written only over what was there before its sources were read. A former cover stays for pages, apps and caches that
 * still name it, until its author has none.
 */
async function keepFiles(
  show: Show,
  cover: Cover | undefined,
  { site, former }: { readonly site: Store; readonly former: StoredObject | undefined },
): Promise<void> {
  const keys = showKeys(show.name);
  if (cover?.bytes !== undefined) await site.keep(keys.cover(cover.file), cover.bytes);
  await keepTextOver({ store: site, key: keys.settings, former }, writeShow(show));
  if (show.cover === undefined) await removeCovers(show.name, site);
}

/** Removes all covers that an author had; a drawn one is made by `publish`, and episodes may begin with the same letters. */
async function removeCovers(show: string, site: Store): Promise<void> {
  const { folder, cover } = showKeys(show);
  for (const key of await site.list(cover('cover-'))) {
    const file = key.slice(folder.length);
    if (/^cover-[0-9a-f]+\.(?:jpg|png)$/.test(file)) await site.remove(key);
  }
}
