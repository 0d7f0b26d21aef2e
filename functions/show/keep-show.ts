import { keepText } from '../cloud/keep-text.ts';
import type { Store } from '../cloud/store.ts';
import { showKeys, showSources } from '../episode/keys.ts';
import { checkCover } from './check-cover.ts';
import { readPublishedShow } from './find-show.ts';
import { readShow } from './read-show.ts';
import { writeShow } from './write-show.ts';

type Edges = { readonly articles: Store; readonly site: Store };

/**
 * Makes the site's `show.json` and cover match the author's `show.yaml` and cover as they are now.
 * @throws ShowError when one of them is wrong; the site then stays as it was
 */
export async function keepShow(key: string, show: string, { articles, site }: Edges): Promise<void> {
  const sources = showSources(key);
  const settings = await articles.read(sources.settings);
  const cover = await findCover(sources.covers, articles);
  if (cover === undefined) await removeFormerCover(show, site);
  if (settings === undefined && cover === undefined) return await site.remove(showKeys(show).settings);
  const checked = readShow({
    show,
    key: sources.settings,
    ...(settings === undefined ? {} : { bytes: settings.bytes }),
    ...(cover === undefined ? {} : { coverFile: cover.file }),
  });
  if (cover !== undefined) await keepCover(showKeys(show).cover(cover.file), cover.bytes, site);
  await keepText(site, showKeys(show).settings, writeShow(checked));
}

async function findCover(
  keys: readonly string[],
  articles: Store,
): Promise<{ file: string; bytes: Uint8Array } | undefined> {
  for (const key of keys) {
    const object = await articles.read(key);
    if (object === undefined) continue;
    const { format } = checkCover(object.bytes, key);
    return { file: format === 'jpeg' ? 'cover.jpg' : 'cover.png', bytes: object.bytes };
  }
  return undefined;
}

/** `publish` draws a cover where there is none. */
async function removeFormerCover(show: string, site: Store): Promise<void> {
  const { cover } = await readPublishedShow(show, site);
  if (cover !== undefined) await site.remove(showKeys(show).cover(cover));
}

async function keepCover(key: string, bytes: Uint8Array, site: Store): Promise<void> {
  const former = await site.read(key);
  if (former !== undefined && Buffer.compare(former.bytes, bytes) === 0) return;
  await site.keep(key, bytes);
}
