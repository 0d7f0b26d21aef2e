import type { Store } from '../cloud/store.ts';
import { showKeys } from '../episode/keys.ts';
import { instant, optional, readShape, record, text, version } from '../episode/shape.ts';
import { UnreadableError } from '../episode/unreadable-error.ts';

/** Up to which episode a show's pages say its newest settings: the contents of `progress.json`. */
export type Progress = {
  readonly version: 1;
  /** ETag and date of the settings, empty where the show has none. */
  readonly settings: string;
  /** The last episode done, as the catalog orders them; absent before the first. */
  readonly done?: Place | undefined;
};

type Place = { readonly date: string; readonly name: string };

const shape = record<Progress>({
  version: version(1),
  settings: text,
  done: optional(record<Place>({ date: instant, name: text })),
});

/**
 * How far an earlier run got with the settings as they are now. Of other settings it is forgotten before any page says these: when
 * the others come back, pages that were done are so no more.
 */
export async function findProgress(show: string, site: Store): Promise<Progress> {
  const settings = await identify(show, site);
  const former = read((await site.read(showKeys(show).progress))?.bytes);
  if (former?.settings === settings) return former;
  await forgetProgress(show, site);
  return { version: 1, settings };
}

/** All pages are done. */
export async function forgetProgress(show: string, site: Store): Promise<void> {
  const { progress } = showKeys(show);
  if ((await site.describe(progress)) !== undefined) await site.remove(progress);
}

/** Keeps how far this run got, for the next one. */
export async function keepProgress(show: string, progress: Progress, site: Store): Promise<void> {
  await site.keep(showKeys(show).progress, new TextEncoder().encode(`${JSON.stringify(progress)}\n`));
}

/** In S3 an ETag comes back with the same bytes, but the date does not. */
async function identify(show: string, site: Store): Promise<string> {
  const settings = await site.describe(showKeys(show).settings);
  return settings === undefined ? '' : `${settings.etag} ${settings.modified}`;
}

/** What cannot be read is no progress: all is begun again, and then it is written anew. */
function read(bytes: Uint8Array | undefined): Progress | undefined {
  if (bytes === undefined) return undefined;
  try {
    return readShape<Progress>(bytes, 'progress.json', shape);
  } catch (error) {
    if (error instanceof UnreadableError) return undefined;
    throw error;
  }
}
