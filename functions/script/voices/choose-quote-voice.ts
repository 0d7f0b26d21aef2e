import type { OfferedVoice } from '../../speech/polly.ts';
import type { Voice } from '../script.ts';
import { findVoice, spokenTag } from './choose-voice.ts';
import { defaultVoices, quoteVoices } from './default-voices.ts';
import { readsNews } from './news-voices.ts';

/** The voice of quotations, or why there is none. */
export type QuoteVoice = { readonly voice: Voice } | { readonly problem: string };

/**
 * Who says an article's quotations beside its own voice: the voice of a name, else one that is always the same for that language. It is of the
 * same engine, because engines differ in what they cost and take.
 */
export function chooseQuoteVoice(
  name: string | undefined,
  main: Voice,
  offered: readonly OfferedVoice[],
): QuoteVoice {
  const others = offered.filter((voice) => isBeside(voice, main));
  const found = findNamed(name, main, others);
  if (found !== undefined) return { voice: sayLike(main, found) };
  const names = others.map(({ id }) => id).join(', ') || 'none';
  const beside = `beside ${main.id} there are, for ${main.language} with engine ${main.engine}: ${names}`;
  if (name === undefined) return { problem: beside };
  const isKnown = findVoice(offered, name) !== undefined;
  return { problem: `voice "${name}" ${isKnown ? 'cannot read them' : 'does not exist'}; ${beside}` };
}

function isBeside(voice: OfferedVoice, main: Voice): boolean {
  const isOther = voice.id !== main.id && voice.engines.includes(main.engine);
  return isOther && spokenTag(voice, main.language) !== undefined;
}

/** Without a name the language's own region comes first. */
function findNamed(
  name: string | undefined,
  { language }: Voice,
  others: readonly OfferedVoice[],
): OfferedVoice | undefined {
  if (name !== undefined) return findVoice(others, name);
  const usual = [...quoteVoices, ...defaultVoices];
  const own = usual.filter(([tag]) => tag === language);
  return [...own, ...usual].map(([, id]) => findVoice(others, id)).find((voice) => voice !== undefined);
}

function sayLike({ style, ...main }: Voice, found: OfferedVoice): Voice {
  const voice = { ...main, id: found.id, language: spokenTag(found, main.language) ?? main.language };
  return style !== undefined && readsNews(voice) ? { ...voice, style } : voice;
}
