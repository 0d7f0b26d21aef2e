import type { Store } from '../cloud/store.ts';
import { episodeKeys, showKeys } from './keys.ts';
import { list, readShape, record, type Shape, text } from './shape.ts';
import { UnreadableError } from './unreadable-error.ts';

/** A name, or the end of one, that may be a checksum for what cannot be spelled in an address. */
const standIn = /(?:^|-)[0-9a-z]{4,7}$/;

/** As much of a catalog and of an episode as is of interest here. */
type Named = { readonly episodes: readonly { readonly name: string }[] };
type Sourced = { readonly source: { readonly key: string } };

const named = record<Named>({ episodes: list(record({ name: text })) });
const sourced = record<Sourced>({ source: record({ key: text }) });

/** The key of some article of a show whose name may say nothing to people; nothing where none is published. */
export async function findSomeArticle(show: string, site: Store): Promise<string | undefined> {
  const key = standIn.test(show) ? await findSomeEpisode(show, site) : undefined;
  const object = key === undefined ? undefined : await site.read(key);
  if (object === undefined || key === undefined) return undefined;
  return tryReading(object.bytes, key, sourced)?.source.key;
}

/** The catalog names them all; before the first one is in it, there is little to list. */
async function findSomeEpisode(show: string, site: Store): Promise<string | undefined> {
  const { catalog, folder } = showKeys(show);
  const object = await site.read(catalog);
  const first = object && tryReading(object.bytes, catalog, named)?.episodes[0];
  if (first !== undefined) return episodeKeys(show, first.name).episode;
  return (await site.list(folder)).find((key) => key.endsWith('/episode.json'));
}

/** A title is worth no failure: what cannot be read is reported, and mended, by those whose work depends on it. */
function tryReading<Value>(bytes: Uint8Array, key: string, shape: Shape<Value>): Value | undefined {
  try {
    return readShape<Value>(bytes, key, shape);
  } catch (error) {
    if (error instanceof UnreadableError) return undefined;
    throw error;
  }
}
