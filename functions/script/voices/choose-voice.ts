import { nearestName } from '../../advice/nearest-name.ts';
import type { Article } from '../../article/article.ts';
import { ArticleError } from '../../article/article-error.ts';
import type { OfferedVoice } from '../../speech/polly.ts';
import { type Engine, engines, type Voice } from '../script.ts';
import { chooseManner, type VoiceManner } from './choose-manner.ts';
import { defaultVoices, nearestLanguages, pollyLanguage } from './default-voices.ts';

/** What show and operator prefer, for articles that do not say. */
export type Preferences = VoiceManner & {
  readonly voice?: string | undefined;
  readonly engine?: string | undefined;
  /** Where neither article nor show names an engine; one that costs less stands in for it in a language that it does not speak. */
  readonly defaultEngine?: Engine;
  /** A BCP 47 tag. */
  readonly language: string;
  /** What the article's words look like: which language a bilingual voice speaks. */
  readonly guessed?: string | undefined;
};

/**
 * Who reads an article, and how: the voice that its author asks for, else the show's, else a good one for the language.
 * @throws ArticleError naming the choices, when the voice does not exist, lacks the engine or the style, or speaks another language
 */
export function chooseVoice(
  article: Article,
  preferences: Preferences,
  offered: readonly OfferedVoice[],
): Voice {
  const { voice: id } = article;
  const speaker =
    id === undefined
      ? useBest(article, preferences, offered)
      : useNamed(article, preferences, { engine: readEngine(article, preferences), id, offered });
  return { ...speaker, ...chooseManner(article, preferences, speaker) };
}

function useBest(article: Article, preferences: Preferences, offered: readonly OfferedVoice[]): Voice {
  const language = pollyLanguage(article.language ?? preferences.language);
  const speakers = offered.filter((voice) => spokenTag(voice, language) !== undefined);
  const wanted = readEngine(article, preferences);
  const engine = isNamed(article, preferences) ? wanted : findEngine(wanted, speakers);
  const candidates = speakers.filter((voice) => voice.engines.includes(engine));
  const voice = findBest(candidates, language, preferences.voice);
  if (voice === undefined) {
    throw new ArticleError(
      article.key,
      `no voice speaks language "${language}" with engine ${engine}; ${otherEngines(offered, language)}`,
    );
  }
  return { id: voice.id, engine, language: spokenTag(voice, language) ?? language };
}

function isNamed(article: Article, preferences: Preferences): boolean {
  return (article.engine ?? preferences.engine) !== undefined;
}

/** The engine that is wanted, or the next one below it in price that a voice of the language has. */
function findEngine(wanted: Engine, speakers: readonly OfferedVoice[]): Engine {
  const upTo = engines.slice(0, engines.indexOf(wanted) + 1);
  const has = (engine: Engine) => speakers.some((voice) => voice.engines.includes(engine));
  return upTo.findLast(has) ?? wanted;
}

function readEngine(article: Article, preferences: Preferences): Engine {
  const name = article.engine ?? preferences.engine ?? preferences.defaultEngine ?? 'neural';
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
  preferences: Preferences,
  wanted: { readonly engine: Engine; readonly id: string; readonly offered: readonly OfferedVoice[] },
): Voice {
  const voice = findVoice(wanted.offered, wanted.id);
  if (voice === undefined) {
    const language = pollyLanguage(article.language ?? 'en-US');
    const names = wanted.offered
      .filter((known) => spokenTag(known, language) !== undefined)
      .map((known) => known.id);
    const all = wanted.offered.map((known) => known.id);
    const nearest = nearestName(wanted.id, names) ?? nearestName(wanted.id, all);
    const hint = nearest === undefined ? '' : `did you mean "${nearest}"? `;
    throw new ArticleError(
      article.key,
      `voice "${wanted.id}" does not exist; ${hint}for "${language}" there are ${list(names)}`,
    );
  }
  if (!voice.engines.includes(wanted.engine)) {
    throw new ArticleError(
      article.key,
      `voice "${voice.id}" does not speak with engine ${wanted.engine}; it has ${list(voice.engines)}: write "engine: ${voice.engines[0]}" or choose another voice`,
    );
  }
  return { id: voice.id, engine: wanted.engine, language: namedLanguage(article, preferences, voice) };
}

function namedLanguage(article: Article, { guessed }: Preferences, voice: OfferedVoice): string {
  if (article.language === undefined) {
    const shown = guessed === undefined ? undefined : spokenTag(voice, pollyLanguage(guessed));
    return shown ?? voice.languages[0] ?? 'en-US';
  }
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

/** Of voices that speak a language the one that is preferred, else a good one. */
export function findBest(
  candidates: readonly OfferedVoice[],
  language: string,
  preferred?: string,
): OfferedVoice | undefined {
  const names = [preferred, ...defaultsFor(language)];
  return names.map((id) => findVoice(candidates, id)).find((found) => found !== undefined) ?? candidates[0];
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
  if (speakers.length === 0) {
    const relative = nearestLanguages[language.split('-')[0] ?? ''];
    const advice =
      relative === undefined ? '' : `, or write "language: ${relative}" for a voice of a language near it`;
    return `no engine has one: check the article’s language${advice}`;
  }
  return `there are ${list(speakers.map((voice) => `${voice.id} (${voice.engines.join(', ')})`))}`;
}

function list(names: readonly string[]): string {
  return names.length === 0 ? 'none' : names.join(', ');
}
