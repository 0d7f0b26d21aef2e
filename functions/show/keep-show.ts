import { createHash } from 'node:crypto';
import { keepTextOver } from '../cloud/keep-text.ts';
import type { Store } from '../cloud/store.ts';
import { showKeys } from '../episode/keys.ts';
import { checkCover, coverLimitBytes } from './check-cover.ts';
import { findSources } from './find-sources.ts';
import { settingsLimitBytes } from './read-settings.ts';
import { readShow } from './read-show.ts';
import { readShowFile } from './read-show-file.ts';
import { readSource } from './read-source.ts';
import { writeShow } from './write-show.ts';

type Edges = { readonly articles: Store; readonly site: Store };

/** A checked cover under the name that it has on the site. */
type Cover = { readonly file: string; readonly bytes: Uint8Array };

/**
 * Makes the site's `show.json` and cover match the author's `show.yaml` and cover as they are now. Where the settings are or
 * would be; `undefined` where the show has neither.
 *
 * `show.json` is written only over what was there before its sources were read, and covers that it does not name go last: so
 * the site never points at a missing one for good.
 * @throws ShowError when one of the author's files is wrong; the site then stays as it was
 * @throws ConflictError when another run was faster
 */
export async function keepShow(
  key: string,
  show: string,
  { articles, site }: Edges,
): Promise<string | undefined> {
  const keys = showKeys(show);
  const former = await site.read(keys.settings);
  const published = former === undefined ? { name: show } : readShowFile(former.bytes);
  const sources = await findSources(key, published, articles);
  if (sources === undefined) {
    await site.remove(keys.settings);
    await removeCovers(show, undefined, site);
    return undefined;
  }
  const settings = await readSource(sources.settings, settingsLimitBytes, articles);
  const cover = await readCover(
    sources.present.find((present) => present !== sources.settings),
    articles,
  );
  const checked = readShow({
    show,
    key: sources.settings,
    ...(settings === undefined ? {} : { bytes: settings }),
    ...(cover === undefined ? {} : { coverFile: cover.file }),
  });
  if (cover !== undefined) await keepCover(keys.cover(cover.file), cover.bytes, site);
  const text = writeShow({ ...checked, source: sources.settings });
  await keepTextOver({ store: site, key: keys.settings, former }, text);
  await removeCovers(show, cover?.file, site);
  return sources.settings;
}

async function readCover(key: string | undefined, articles: Store): Promise<Cover | undefined> {
  const bytes = key === undefined ? undefined : await readSource(key, coverLimitBytes, articles);
  if (bytes === undefined) return undefined;
  const extension = checkCover(bytes, key).format === 'jpeg' ? 'jpg' : 'png';
  // Named after its bytes: directories and apps take a picture of a known name for the one that they have.
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return { file: `cover-${digest}.${extension}`, bytes };
}

async function keepCover(key: string, bytes: Uint8Array, site: Store): Promise<void> {
  if ((await site.describe(key)) === undefined) await site.keep(key, bytes);
}

/** Removes an author's former covers; a drawn one is made by `publish`, and episodes may begin with the same letters. */
async function removeCovers(show: string, current: string | undefined, site: Store): Promise<void> {
  const { folder, cover } = showKeys(show);
  for (const key of await site.list(cover('cover-'))) {
    const file = key.slice(folder.length);
    if (/^cover-[0-9a-f]+\.(?:jpg|png)$/.test(file) && file !== current) await site.remove(key);
  }
}
