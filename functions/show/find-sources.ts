import type { Store } from '../cloud/store.ts';
import { readArticleKey, showSources } from '../episode/keys.ts';
import { tellApart } from '../episode/place/tell-apart.ts';
import type { Show } from './show.ts';
import { ShowError } from './show-error.ts';

/** Which of the author's files describe a show. */
export type Sources = {
  /** Where the settings are or would be: it says which folder is the show's. */
  readonly settings: string;
  /** The files that there are, settings first. */
  readonly present: readonly string[];
};

/** A show as far as it is known who describes it. */
type Described = Pick<Show, 'name' | 'source'>;

/**
 * The files in the folder of this one, or where it has none, those of another folder whose show has the same name.
 * @throws ShowError when another folder has some too, and had them first
 */
export async function findSources(
  key: string,
  show: Described,
  articles: Store,
): Promise<Sources | undefined> {
  const own = await lookAt(key, articles);
  const [first] = own.present;
  if (first === undefined) return await findOther(show, articles);
  await checkOwner(first, show, articles);
  return own;
}

/**
 * Makes sure that a file's folder may describe a show: several names of folders come to the same one in an address.
 * @throws ShowError naming both files, when another folder describes the show already
 */
export async function checkOwner(key: string, { name, source }: Described, articles: Store): Promise<void> {
  if (source === undefined || source === showSources(key).settings) return;
  const [other] = (await lookAt(source, articles)).present;
  if (other === undefined) return;
  throw new ShowError(
    key,
    `"${key}" and "${other}" both describe the show "${name}"${tellApart(key, other)}, and the latter holds; delete one of them or rename its folder`,
  );
}

async function lookAt(key: string, articles: Store): Promise<Sources> {
  const { settings, lexicon, covers } = showSources(key);
  const present: string[] = [];
  for (const source of [settings, lexicon, ...covers]) {
    if ((await articles.describe(source)) !== undefined) present.push(source);
  }
  return { settings, present };
}

/** Looks through the whole bucket, which happens only when a show loses its last file. */
async function findOther({ name, source }: Described, articles: Store): Promise<Sources | undefined> {
  const candidates = (await articles.list('')).filter((key) => {
    const named = readArticleKey(key);
    return (named.kind === 'show' || named.kind === 'cover') && named.show === name;
  });
  const owned = candidates.find((key) => showSources(key).settings === source);
  const chosen = owned ?? candidates[0];
  const sources = chosen === undefined ? undefined : await lookAt(chosen, articles);
  return sources === undefined || sources.present.length === 0 ? undefined : sources;
}
