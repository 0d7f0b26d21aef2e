import { FieldError } from '../../advice/field-error.ts';
import { tryAll } from '../../advice/try-all.ts';
import { engines } from '../../script/script.ts';
import { chooseQuoteVoice } from '../../script/voices/choose-quote-voice.ts';
import { findBest, spokenTag } from '../../script/voices/choose-voice.ts';
import { pollyLanguage } from '../../script/voices/default-voices.ts';
import { newsVoices, readsNews } from '../../script/voices/news-voices.ts';
import type { OfferedVoice } from '../../speech/polly.ts';
import type { Speakers } from './check-speaker.ts';
import type { Settings } from './setting-checks.ts';

/**
 * Checks that the voice of a show, which there is, can read in its style, and has one beside it for quotations where that is named.
 * @throws FieldError naming the voices that can
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
  tryAll([checkStyle, checkQuotes], (check) => check(settings, voice, speakers.offered));
}

type Speaker = Parameters<typeof chooseQuoteVoice>[1];

function checkStyle({ style }: Settings, voice: Speaker): void {
  if (style !== 'news' || readsNews(voice)) return;
  const others = newsVoices.join(', ');
  throw new FieldError(
    ['style'],
    `style "news" is not one of ${voice.id} with engine ${voice.engine}; ${others} have it with engine neural: name one of them as the voice, or leave the style out`,
  );
}

function checkQuotes({ read }: Settings, voice: Speaker, offered: readonly OfferedVoice[]): void {
  const name = /^voice (.+)$/.exec(read?.quotes ?? '')?.[1];
  if (name === undefined) return;
  const quoting = chooseQuoteVoice(name, voice, offered);
  if ('problem' in quoting) throw new FieldError(['read', 'quotes'], quoting.problem);
}
