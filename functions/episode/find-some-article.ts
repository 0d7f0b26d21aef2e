import type { Store } from '../cloud/store.ts';
import { episodeKeys, showKeys } from './keys.ts';
import { list, readShape, record, text } from './shape.ts';

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
  return readShape<Sourced>(object.bytes, key, sourced).source.key;
}

/** The catalog names them all; before the first one is in it, there is little to list. */
async function findSomeEpisode(show: string, site: Store): Promise<string | undefined> {
  const { catalog, folder } = showKeys(show);
  const object = await site.read(catalog);
  const [first] = object === undefined ? [] : readShape<Named>(object.bytes, catalog, named).episodes;
  if (first !== undefined) return episodeKeys(show, first.name).episode;
  return (await site.list(folder)).find((key) => key.endsWith('/episode.json'));
}
