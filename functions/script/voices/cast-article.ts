import { type Article, type Block, type Omission, textOf } from '../../article/article.ts';
import { ArticleError } from '../../article/article-error.ts';
import { leastWords } from '../../article/language/detect-language.ts';
import { guessLanguage } from '../../article/language/guess-language.ts';
import type { NarrationSettings } from '../../cloud/configuration.ts';
import type { Show } from '../../show/show.ts';
import type { OfferedVoice } from '../../speech/polly.ts';
import { type ReadingSettings, readingOf } from '../reading-policy.ts';
import type { Voice } from '../script.ts';
import { checkLetters } from './check-letters.ts';
import { chooseQuoteVoice } from './choose-quote-voice.ts';
import { chooseVoice, findVoice } from './choose-voice.ts';
import { isOtherLanguage } from './is-other-language.ts';

/** What show and operator want of articles that do not say. */
export type Wishes = {
  readonly show: Show;
  readonly settings: Pick<NarrationSettings, 'defaultVoice' | 'defaultEngine'>;
};

/** Who says an article, and what of the wishes cannot be. */
export type Cast = {
  readonly voice: Voice;
  readonly quoteVoice?: Voice;
  readonly read: ReadingSettings;
  readonly omissions: readonly Omission[];
};

/**
 * Chooses the voices of an article out of those that Polly offers, before anything is billed.
 * @throws ArticleError naming the choices, where a voice cannot do what the article's author asks for
 */
export function castArticle(article: Article, wishes: Wishes, offered: readonly OfferedVoice[]): Cast {
  const { show, settings } = wishes;
  const guessed = article.language === undefined ? guessLanguage(article.blocks) : undefined;
  const preferences = {
    ...{ voice: show.voice ?? settings.defaultVoice, engine: show.engine },
    defaultEngine: settings.defaultEngine,
    ...{ language: languageOf(show, guessed), guessed, rate: show.rate, style: show.style },
  };
  const voice = chooseVoice(article, preferences, offered);
  checkLetters(article, voice, offered);
  const quoting = castQuotes(article, show, { voice, offered });
  const omissions = [
    ...tellVoice(article, { ...preferences, cast: voice, offered }),
    ...tellLanguage(article, guessed, voice),
    ...(guessed === undefined ? tellUnknown(article, show, voice) : []),
    ...quoting.omissions,
  ];
  return { ...quoting, voice, omissions };
}

/** The region that the show names holds for its language; what its author has set is not overruled. */
function languageOf({ language, guessesLanguage }: Show, guessed: string | undefined): string {
  const isFree = guessesLanguage === true && guessed !== undefined;
  return isFree && isOtherLanguage(guessed, language) ? guessed : language;
}

type Choice = { readonly voice: Voice; readonly offered: readonly OfferedVoice[] };

/** Quotations that no other voice can say are announced. */
function castQuotes(article: Article, show: Show, { voice, offered }: Choice): Omit<Cast, 'voice'> {
  const read = { ...show.read, ...article.read };
  const wish = /^voice(?: (.+))?$/.exec(readingOf(read).quotes);
  if (wish === null || !article.blocks.some(({ kind }) => kind === 'quote')) return { read, omissions: [] };
  const found = chooseQuoteVoice(wish[1], voice, offered);
  if ('voice' in found) return { read, quoteVoice: found.voice, omissions: [] };
  if (article.read?.quotes !== undefined && wish[1] !== undefined)
    throw new ArticleError(article.key, `quotations have no voice of their own: ${found.problem}`);
  const omissions = [{ what: 'a second voice for quotations', why: found.problem }];
  return { read: { ...read, quotes: 'announce' }, omissions };
}

type Told = {
  readonly voice?: string | undefined;
  readonly engine?: string | undefined;
  readonly defaultEngine: string;
  readonly cast: Voice;
  readonly offered: readonly OfferedVoice[];
};

/** What the report says of a voice or engine that was wanted and does not exist; another language's voice is no news. */
function tellVoice(
  article: Article,
  { voice, engine, defaultEngine, cast, offered }: Told,
): readonly Omission[] {
  const wanted = article.engine ?? engine ?? defaultEngine;
  const reader = `${cast.id} reads with engine ${cast.engine}`;
  const isUnknown =
    article.voice === undefined && voice !== undefined && findVoice(offered, voice) === undefined;
  return [
    ...(isUnknown ? [{ what: `voice “${voice}”`, why: `there is none of this name; ${reader}` }] : []),
    ...(wanted === cast.engine
      ? []
      : [{ what: `engine ${wanted}`, why: `no voice of it speaks ${cast.language}; ${reader}` }]),
  ];
}

function tellLanguage(article: Article, guessed: string | undefined, voice: Voice): readonly Omission[] {
  if (guessed === undefined || !isOtherLanguage(guessed, voice.language)) return [];
  const because = article.voice !== undefined ? 'as its voice speaks' : 'as its show says';
  return [
    {
      what: `the language: the words look like "${guessed}"`,
      why: `they are read as ${voice.language}, ${because}; write "language: ${guessed}" into the article if that is wrong`,
    },
  ];
}

/** Nobody has named a language, nor a voice that stands for one, and the words show none; a few words never do, and are no news. */
function tellUnknown(article: Article, show: Show, voice: Voice): readonly Omission[] {
  const isNamed = [article.language, article.voice, show.voice].some((name) => name !== undefined);
  if (isNamed || show.guessesLanguage !== true || countWords(article.blocks) < leastWords) return [];
  return [
    {
      what: 'the language: it was not recognised',
      why: `the text is read as ${voice.language}; write "language: …" into the article, or into show.yaml, to say which it is`,
    },
  ];
}

function countWords(blocks: readonly Block[]): number {
  const texts = blocks.map((block) => ('content' in block ? textOf(block.content) : ''));
  return texts.join('\n').match(/\p{L}+/gu)?.length ?? 0;
}
