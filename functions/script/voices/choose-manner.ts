import type { Article } from '../../article/article.ts';
import { ArticleError } from '../../article/article-error.ts';
import type { Style, Voice } from '../script.ts';
import { newsVoices, readsNews } from './news-voices.ts';

/** What a show prefers, for articles that do not say. */
export type VoiceManner = { readonly rate?: number | undefined; readonly style?: Style | undefined };

/**
 * How a voice reads an article: at the rate and in the style that its author asks for, else the show's as far as the voice can.
 * @throws ArticleError naming the voices that have the style
 */
export function chooseManner(
  article: Article,
  preferred: VoiceManner,
  voice: Voice,
): Pick<Voice, 'rate' | 'style'> {
  const rate = article.rate ?? preferred.rate ?? 100;
  return { ...(rate === 100 ? {} : { rate }), ...chooseStyle(article, preferred, voice) };
}

function chooseStyle(article: Article, preferred: VoiceManner, voice: Voice): Pick<Voice, 'style'> {
  const style = article.style ?? preferred.style;
  if (style !== 'news') return {};
  if (readsNews(voice)) return { style };
  if (article.style !== 'news') return {};
  throw new ArticleError(
    article.key,
    `style "news" is not one of ${voice.id} with engine ${voice.engine}; ${newsVoices.join(', ')} have it with engine neural: choose one of them, or leave the style out`,
  );
}
