import type { Store } from '../cloud/store.ts';
import { showKeys } from '../episode/keys.ts';
import { instant, optional, readShape, record, text, version } from '../episode/shape.ts';
import { UnreadableError } from '../episode/unreadable-error.ts';

/** Up to which episode a show's pages say its newest settings: the contents of `progress.json`. */
export type Progress = {
  readonly version: 1;
  /** The ETag of the settings, empty where the show has none. */
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

/** How far an earlier run got with the settings as they are now. */
export async function findProgress(show: string, site: Store): Promise<Progress> {
  const keys = showKeys(show);
  const settings = (await site.describe(keys.settings))?.etag ?? '';
  const former = read((await site.read(keys.progress))?.bytes);
  return former?.settings === settings ? former : { version: 1, settings };
}

/** Keeps how far this run got, for the next one. */
export async function keepProgress(show: string, progress: Progress, site: Store): Promise<void> {
  await site.keep(showKeys(show).progress, new TextEncoder().encode(`${JSON.stringify(progress)}\n`));
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
