import { engines } from '../../script/script.ts';
import { chooseQuoteVoice } from '../../script/voices/choose-quote-voice.ts';
import { findBest, spokenTag } from '../../script/voices/choose-voice.ts';
import { pollyLanguage } from '../../script/voices/default-voices.ts';
import { newsVoices, readsNews } from '../../script/voices/news-voices.ts';
import type { OfferedVoice } from '../../speech/polly.ts';
import type { Speakers } from './check-speaker.ts';
import type { Settings } from './setting-checks.ts';
import { SettingError } from './setting-error.ts';

/**
 * Checks that the voice of a show, which there is, can read in its style, and has one beside it for quotations where that is named.
 * @throws SettingError naming the voices that can
 */
export function checkManner(settings: Settings, speakers: Speakers): void {
  const engine = engines.find((known) => known === (settings.engine ?? speakers.defaultEngine)) ?? 'neural';
  const language = pollyLanguage(settings.language ?? 'en');
  const candidates = speakers.offered.filter(
    (voice) => voice.engines.includes(engine) && spokenTag(voice, language) !== undefined,
  );
  const found = findBest(candidates, language, settings.voice);
  if (found === undefined) return;
  const voice = { id: found.id, engine, language: spokenTag(found, language) ?? language };
  if (settings.style === 'news' && !readsNews(voice)) throw noNews(voice.id, engine);
  checkQuotes(settings, voice, speakers.offered);
}

function noNews(voice: string, engine: string): SettingError {
  const others = newsVoices.join(', ');
  return new SettingError(
    ['style'],
    `style "news" is not one of ${voice} with engine ${engine}; ${others} have it with engine neural: name one of them as the voice, or leave the style out`,
  );
}

type Speaker = Parameters<typeof chooseQuoteVoice>[1];

function checkQuotes({ read }: Settings, voice: Speaker, offered: readonly OfferedVoice[]): void {
  const name = /^voice (.+)$/.exec(read?.quotes ?? '')?.[1];
  if (name === undefined) return;
  const quoting = chooseQuoteVoice(name, voice, offered);
  if ('problem' in quoting) throw new SettingError(['read', 'quotes'], quoting.problem);
}
