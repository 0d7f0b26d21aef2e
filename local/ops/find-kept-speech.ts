import type { Article } from '../../functions/article/article.ts';
import { readArticle } from '../../functions/article/read-article.ts';
import type { Store } from '../../functions/cloud/store.ts';
import { completeArticle } from '../../functions/episode/complete-article.ts';
import type { Episode } from '../../functions/episode/episode.ts';
import { findRequests } from '../../functions/episode/find-requests.ts';
import { findIdentity } from '../../functions/episode/place/identity.ts';
import {
  type Engine,
  engines,
  requestsPerChunk,
  type Script,
  type Voice,
} from '../../functions/script/script.ts';
import type { Cast } from '../../functions/script/voices/cast-article.ts';
import { writeScript } from '../../functions/script/write-script.ts';
import { readPublishedShow } from '../../functions/show/find-show.ts';
import type { Show } from '../../functions/show/show.ts';
import { findEpisode } from '../../functions/site/find-episode.ts';
import { keysOf } from '../../functions/speech/list-missing.ts';
import { mapInParallel } from './map-in-parallel.ts';

type Stores = { readonly articles: Store; readonly studio: Store; readonly site: Store };

/** The sound of an article in the studio, and what it takes to speak it again. */
export type KeptSpeech = {
  /** Keys of the studio. */
  readonly keys: readonly string[];
  readonly characters: number;
  readonly engine: Engine;
};

const nothing: KeptSpeech = { keys: [], characters: 0, engine: 'neural' };

/**
 * Finds what an article's present voice says in each request. An article that is not published has no recording that anybody could want
 * anew.
 * @throws ArticleError where its author has to mend it first
 */
export async function findKeptSpeech(key: string, { articles, studio, site }: Stores): Promise<KeptSpeech> {
  const [object, identity] = [await articles.read(key), await findIdentity(key, studio)];
  const episode = identity === undefined ? undefined : await findEpisode(identity.show, identity.name, site);
  const engine = engines.find((known) => known === episode?.voice.engine);
  if (object === undefined || episode === undefined || engine === undefined) return nothing;
  const written = readArticle({ key, bytes: object.bytes, maximumCharacters: Infinity });
  const show = await readPublishedShow(episode.show, site);
  const cast = castAsBefore(written, show, { ...episode, voice: { ...episode.voice, engine } });
  const article = completeArticle(written, show, { cast, omissions: [] });
  const former = await findRequests(
    { key, fileBytes: object.bytes.length, place: episode },
    { studio, site },
  );
  return { ...(await listKept(writeScript(article, cast.voice, former), studio)), engine };
}

/** The voices of the episode are those of its next narration as well, unless somebody wants others: which are spoken anew in any case. */
function castAsBefore(written: Article, show: Show, episode: Episode & { readonly voice: Voice }): Cast {
  const { voice, quoteVoice } = episode;
  return {
    voice,
    ...(quoteVoice === undefined ? {} : { quoteVoice: { ...quoteVoice, engine: voice.engine } }),
    read: { ...show.read, ...written.read, ...episode.read },
    omissions: [],
  };
}

/** The times of the words go with the sound, also where the script no longer wants any: they are not the next sound's. */
async function listKept(script: Script, studio: Store): Promise<Pick<KeptSpeech, 'keys' | 'characters'>> {
  const timed = { ...script, timing: 'words' } as const;
  const chunks = new Map(script.chunks.map((chunk) => [keysOf(timed, chunk).join(), chunk]));
  const distinct = [...chunks.values()];
  const keys = distinct.flatMap((chunk) => keysOf(timed, chunk));
  const found = await mapInParallel(keys, (key) => studio.describe(key));
  return {
    keys: keys.filter((_, index) => found[index] !== undefined),
    characters: requestsPerChunk(script) * distinct.reduce((sum, chunk) => sum + chunk.billedCharacters, 0),
  };
}
