import type { Article, Omission } from '../article/article.ts';
import { ArticleError } from '../article/article-error.ts';
import { readArticle } from '../article/read-article.ts';
import type { NarrationSettings } from '../cloud/configuration.ts';
import type { Store, StoredObject } from '../cloud/store.ts';
import type { Script } from '../script/script.ts';
import { castArticle } from '../script/voices/cast-article.ts';
import { writeScript } from '../script/write-script.ts';
import type { Cover } from '../show/cover/read-cover.ts';
import { findJingles } from '../show/find-jingles.ts';
import { findShow } from '../show/find-show.ts';
import { meantFor } from '../show/meant-for.ts';
import type { Show } from '../show/show.ts';
import type { Polly } from '../speech/polly.ts';
import { completeArticle } from './complete-article.ts';
import { findPicture } from './find-picture.ts';
import { findRequests } from './find-requests.ts';
import {
  type ArticleKey,
  episodeKeys,
  episodeName,
  keyBytesLimit,
  readArticleKey,
  studioKeys,
} from './keys.ts';
import type { Place } from './place/identity.ts';
import type { Jingles } from './recording/jingles.ts';

/** The edges that planning looks through; it writes nothing. */
export type PlanEdges = {
  readonly articles: Store;
  readonly studio: Store;
  readonly site: Store;
  readonly polly: Polly;
  readonly settings: NarrationSettings;
};

/** All that is decided about an article's episode before anything is spoken. */
export type Plan = {
  readonly article: Article;
  readonly show: Show;
  readonly script: Script;
  /** Those of the article's omissions that are of wishes of author and show, and not of its file. */
  readonly notices: readonly Omission[];
  /** Sounds around its words. */
  readonly jingles?: Jingles;
  /** The episode's own cover. */
  readonly cover?: Cover;
  /** The episode's name in its show. */
  readonly name: string;
  /** When the article's object was last changed, as an ISO 8601 instant. */
  readonly modified: string;
  /** The object's ETag. */
  readonly etag: string;
};

/** The largest page that is read has 10 million characters, each of which has at most three bytes in UTF-8. */
const fileBytesLimit = 30_000_000;

/**
 * Reads an article and decides who says what of it; `undefined` where there is no such object.
 * @throws ArticleError when its author must change it
 */
export async function planNarration(key: string, edges: PlanEdges): Promise<Plan | undefined> {
  const { settings } = edges;
  const named = readArticleKey(key);
  const object = await readFile(key, named, edges.articles);
  if (object === undefined || named.kind !== 'article') return undefined;
  const written = readArticle({ key, bytes: object.bytes, maximumCharacters: settings.maximumCharacters });
  const name = episodeName(named.path, written.slug);
  const place = { show: named.show, name };
  checkPlace(key, place);
  const found = await findShow(key, named.show, edges);
  const { show } = found;
  const cast = castArticle(written, { show, settings }, await edges.polly.describeVoices());
  const { cover, omissions } = await findPicture(written, place, edges);
  const told = [...found.omissions, ...omissions];
  const article = completeArticle(written, show, { cast, omissions: told });
  const former = await findRequests({ key, fileBytes: object.bytes.length, place }, edges);
  return {
    article,
    show,
    jingles: await findJingles(key, edges.articles),
    ...(cover === undefined ? {} : { cover }),
    script: writeScript(article, cast.voice, former),
    notices: article.omissions.slice(written.omissions.length),
    name,
    modified: object.modified,
    etag: object.etag,
  };
}

/** Nothing is read that is too large or of a kind that nobody here can read. */
async function readFile(key: string, named: ArticleKey, articles: Store): Promise<StoredObject | undefined> {
  const found = await articles.describe(key);
  if (found === undefined) return undefined;
  if (named.kind === 'unknown') {
    const meant = meantFor(key);
    if (meant !== undefined) throw new ArticleError(key, `"${key}" is not read; save it as "${meant}"`);
    const files = named.extension === '' ? 'a file without extension' : `"${named.extension}" files`;
    throw new ArticleError(key, `cannot read ${files}; save the article as .md, .html or .txt`);
  }
  if (found.size > fileBytesLimit) {
    throw new ArticleError(key, `the file has ${found.size} bytes; expected at most ${fileBytesLimit}`);
  }
  return await articles.read(key);
}

/** The longest keys that follow from an article's: a name may be longer than the path from which it is made. */
function checkPlace(key: string, place: Place): void {
  const audio = episodeKeys(place.show, place.name).audio('audio-0123456789abcdef.mp3');
  const bytes = Math.max(
    ...[audio, studioKeys.waiting(place, key)].map((needed) => new TextEncoder().encode(needed).length),
  );
  if (bytes <= keyBytesLimit) return;
  throw new ArticleError(
    key,
    `the article would need a key of ${bytes} bytes, and ${keyBytesLimit} is the most: shorten the names of its folders`,
  );
}
