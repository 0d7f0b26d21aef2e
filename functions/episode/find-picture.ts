import type { Article, Omission } from '../article/article.ts';
import type { Store } from '../cloud/store.ts';
import { type Cover, readCover } from '../show/cover/read-cover.ts';
import { ShowError } from '../show/show-error.ts';
import { episodeKeys } from './keys.ts';
import type { Place } from './place/identity.ts';

type Edges = { readonly articles: Store; readonly site: Store };

/** An article's own cover, and what the report says of its picture where it has none although its author wanted one. */
export type Picture = { readonly cover?: Cover; readonly omissions: readonly Omission[] };

/**
 * Makes the episode's cover out of the file that an article names as its picture: one beside it, else one counted from the bucket's
 * root. Nothing is fetched from the web, and no episode fails for its picture.
 */
export async function findPicture(article: Article, place: Place, edges: Edges): Promise<Picture> {
  const { key, imageFile, imageLine } = article;
  const what = `image ${imageFile}`;
  const named = imageLine === undefined ? {} : { line: imageLine };
  if (imageFile === undefined) return { omissions: [] };
  const keyOf = episodeKeys(place.show, place.name).cover;
  try {
    for (const candidate of pictureKeys(key, imageFile)) {
      const cover = await readCover(candidate, { ...edges, keyOf });
      if (cover !== undefined) return { cover, omissions: [] };
    }
  } catch (error) {
    if (!(error instanceof ShowError)) throw error;
    return { omissions: [{ what, why: error.message, ...named }] };
  }
  const why = 'there is no such file in the bucket: upload it, then save the article again';
  return { omissions: article.image === undefined ? [{ what, why, ...named }] : [] };
}

/** What stands for the bucket's root while an address is resolved; nothing is ever asked of it. */
const root = 'https://bucket.invalid/';

/** The keys that a relative address may mean, the one beside the article first. */
export function pictureKeys(articleKey: string, imageFile: string): readonly string[] {
  const folder = articleKey.split('/').slice(0, -1).map(encodeURIComponent).join('/');
  const bases = [folder === '' ? root : `${root}${folder}/`, root];
  const keys = bases.map((base) => URL.parse(imageFile, base)).flatMap(readKey);
  return [...new Set(keys)];
}

function readKey(address: URL | null): readonly string[] {
  if (address === null || !address.href.startsWith(root)) return [];
  const parts = decode(address.pathname)?.slice(1).split('/') ?? [];
  // No object has such a key: a store would refuse to look for it.
  const isKey =
    parts.length > 0 && !parts.some((part) => ['', '.', '..'].includes(part) || part.includes('\0'));
  return isKey ? [parts.join('/')] : [];
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    // A percent sign that encodes nothing belongs to no address that an author could have meant.
    return undefined;
  }
}
