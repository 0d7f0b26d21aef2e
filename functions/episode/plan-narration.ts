import type { Article } from '../article/article.ts';
import { readArticle } from '../article/read-article.ts';
import type { Store } from '../cloud/store.ts';
import { chooseVoice } from '../script/choose-voice.ts';
import type { Engine, Script } from '../script/script.ts';
import { writeScript } from '../script/write-script.ts';
import { findShow } from '../show/find-show.ts';
import type { Show } from '../show/show.ts';
import type { Polly } from '../speech/polly.ts';
import { episodeName, type readArticleKey } from './keys.ts';

/** What the operator decides for all shows. */
export type Settings = {
  /** A Polly voice id, for articles and shows that name none; default: a neural voice for the language. */
  readonly defaultVoice?: string;
  /** Default: neural, because generative voices may change with an update of the service. */
  readonly defaultEngine: Engine;
  /** The longest article that is narrated, in characters of its file. */
  readonly maximumCharacters: number;
};

/** The edges that planning looks through; it writes nothing. */
export type PlanEdges = {
  readonly articles: Store;
  readonly site: Store;
  readonly polly: Polly;
  readonly settings: Settings;
};

/** All that is decided about an article's episode before anything is spoken. */
export type Plan = {
  readonly article: Article;
  readonly show: Show;
  readonly script: Script;
  /** The episode's name in its show. */
  readonly name: string;
};

type ArticleSource = {
  readonly key: string;
  readonly bytes: Uint8Array;
  readonly named: Extract<ReturnType<typeof readArticleKey>, { kind: 'article' }>;
};

/**
 * Reads an article and decides who says what of it.
 * @throws ArticleError when its author must change it
 */
export async function planNarration({ key, bytes, named }: ArticleSource, edges: PlanEdges): Promise<Plan> {
  const { settings } = edges;
  const article = readArticle({ key, bytes, maximumCharacters: settings.maximumCharacters });
  const show = await findShow(key, named.show, edges);
  const preferences = {
    voice: show.voice ?? settings.defaultVoice,
    engine: show.engine ?? settings.defaultEngine,
    language: show.language,
  };
  const voice = chooseVoice(article, preferences, await edges.polly.describeVoices());
  return { article, show, script: writeScript(article, voice), name: episodeName(named.path, article.slug) };
}
