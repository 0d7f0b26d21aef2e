import type { Article } from '../article/article.ts';
import { ArticleError } from '../article/article-error.ts';
import type { OfferedVoice } from '../speech/polly.ts';
import { defaultVoices, pollyLanguage } from './default-voices.ts';
import { type Engine, engines, type Voice } from './script.ts';

/** What show and operator prefer, for articles that do not say. */
export type Preferences = {
  readonly voice?: string | undefined;
  readonly engine?: string | undefined;
  /** A BCP 47 tag. */
  readonly language: string;
};

/**
 * Who reads an article: the voice that its author asks for, else the show's, else a good one for the language.
 * @throws ArticleError naming the choices, when the voice does not exist, lacks the engine or speaks another language
 */
export function chooseVoice(
  article: Article,
  preferences: Preferences,
  offered: readonly OfferedVoice[],
): Voice {
  const engine = readEngine(article, preferences);
  if (article.voice !== undefined) return useNamed(article, { engine, id: article.voice, offered });
  const language = pollyLanguage(article.language ?? preferences.language);
  const candidates = offered.filter(
    (voice) => voice.engines.includes(engine) && spokenTag(voice, language) !== undefined,
  );
  const preferred = [preferences.voice, ...defaultsFor(language)];
  const voice =
    preferred.map((id) => findVoice(candidates, id)).find((found) => found !== undefined) ?? candidates[0];
  if (voice === undefined) {
    throw new ArticleError(
      article.key,
      `no voice speaks language "${language}" with engine ${engine}; ${otherEngines(offered, language)}`,
    );
  }
  return { id: voice.id, engine, language: spokenTag(voice, language) ?? language };
}

function readEngine(article: Article, preferences: Preferences): Engine {
  const name = article.engine ?? preferences.engine ?? 'neural';
  const engine = engines.find((known) => known === name.toLowerCase());
  if (engine === undefined) {
    throw new ArticleError(
      article.key,
      `engine "${name}" does not exist; write one of ${engines.join(', ')}`,
    );
  }
  return engine;
}

function useNamed(
  article: Article,
  wanted: { readonly engine: Engine; readonly id: string; readonly offered: readonly OfferedVoice[] },
): Voice {
  const voice = findVoice(wanted.offered, wanted.id);
  if (voice === undefined) {
    const language = pollyLanguage(article.language ?? 'en-US');
    const names = wanted.offered
      .filter((known) => spokenTag(known, language) !== undefined)
      .map((known) => known.id);
    throw new ArticleError(
      article.key,
      `voice "${wanted.id}" does not exist; for "${language}" there are ${list(names)}`,
    );
  }
  if (!voice.engines.includes(wanted.engine)) {
    throw new ArticleError(
      article.key,
      `voice "${voice.id}" does not speak with engine ${wanted.engine}; it has ${list(voice.engines)}: write "engine: ${voice.engines[0]}" or choose another voice`,
    );
  }
  return { id: voice.id, engine: wanted.engine, language: namedLanguage(article, voice) };
}

function namedLanguage(article: Article, voice: OfferedVoice): string {
  const main = voice.languages[0] ?? 'en-US';
  if (article.language === undefined) return main;
  const spoken = spokenTag(voice, pollyLanguage(article.language));
  if (spoken !== undefined) return spoken;
  throw new ArticleError(
    article.key,
    `voice "${voice.id}" speaks ${list(voice.languages)}, and the article is in "${article.language}"; choose another voice or leave it out`,
  );
}

/** The tag of the voice that fits: the same region if it can be had, else the same language. */
export function spokenTag(voice: OfferedVoice, language: string): string | undefined {
  const primary = language.split('-')[0];
  const exact = voice.languages.find((tag) => tag === language);
  return exact ?? voice.languages.find((tag) => tag.split('-')[0] === primary);
}

/** The region's own voice first, then those of the language's other regions. */
function defaultsFor(language: string): string[] {
  const primary = language.split('-')[0];
  const exact = defaultVoices.filter(([tag]) => tag === language);
  const related = defaultVoices.filter(([tag]) => tag.split('-')[0] === primary);
  return [...exact, ...related].map(([, voice]) => voice);
}

/** The voice of a name, in whatever case that is written. */
export function findVoice(
  offered: readonly OfferedVoice[],
  id: string | undefined,
): OfferedVoice | undefined {
  return id === undefined ? undefined : offered.find((voice) => voice.id.toLowerCase() === id.toLowerCase());
}

function otherEngines(offered: readonly OfferedVoice[], language: string): string {
  const speakers = offered.filter((voice) => spokenTag(voice, language) !== undefined);
  if (speakers.length === 0) return 'no engine has one: check the article’s language';
  return `there are ${list(speakers.map((voice) => `${voice.id} (${voice.engines.join(', ')})`))}`;
}

function list(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.join(', ');
}
