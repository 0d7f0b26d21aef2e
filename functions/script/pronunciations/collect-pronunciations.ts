import type { Omission } from '../../article/article.ts';
import type { Voice } from '../script.ts';
import { pollyLanguage } from '../voices/default-voices.ts';
import type { LexiconFile, Pronunciation } from './pronunciation.ts';

/** Whatever says how words are said, of an article or of its show. */
type Source = {
  readonly pronounce?: readonly Pronunciation[];
  readonly lexicon?: LexiconFile;
};

/** How words of an article are said by a voice: its own entries first, then the show's, then those of the show's lexicon. */
export function collectPronunciations(
  article: Source,
  { pronounce = [], lexicon }: Source,
  voice: Voice,
): { readonly pronounce: readonly Pronunciation[]; readonly omissions: readonly Omission[] } {
  const own = [...(article.pronounce ?? []), ...pronounce];
  if (lexicon === undefined) return { pronounce: own, omissions: [] };
  if (isOf(lexicon.language, voice.language)) return { pronounce: [...own, ...lexicon.words], omissions: [] };
  const isNear = primaryOf(lexicon.language) === primaryOf(voice.language);
  const why = `it is for ${lexicon.language}, and the voice speaks ${voice.language}`;
  return { pronounce: own, omissions: isNear ? [{ what: 'lexicon.pls', why }] : [] };
}

/** A lexicon for `en` is for all who speak it, one for `en-GB` for its voices alone. */
function isOf(language: string, spoken: string): boolean {
  const name = pollyLanguage(language);
  return name === spoken || spoken.startsWith(`${name}-`);
}

function primaryOf(language: string): string | undefined {
  return pollyLanguage(language).split('-')[0];
}
