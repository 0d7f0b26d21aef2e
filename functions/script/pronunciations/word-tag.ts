import type { Engine, Voice } from '../script.ts';
import { defaultVoices, pollyLanguage } from '../voices/default-voices.ts';
import { escapeText, tidy } from '../write-ssml.ts';
import type { MarkedPassage, Pronunciation } from './pronunciation.ts';

/** What stands around a word in a request, and what is heard in its place, if that can be written. */
export type WordTag = {
  readonly before: string;
  readonly after: string;
  readonly said?: string;
  readonly isSpelled?: boolean;
};

/**
 * These take `phoneme`, and `lang` inside a sentence. What the generative engine makes of them is documented as partial only, and a
 * refused tag would fail the article (https://docs.aws.amazon.com/polly/latest/dg/supportedtags.html).
 */
const transcribing: readonly Engine[] = ['standard', 'neural', 'long-form'];

/** How a voice is told to say a word; `undefined` where there is no way that it takes. */
export function writeTag(pronunciation: MarkedPassage, voice: Voice): WordTag | undefined {
  const { word, alias, spell } = pronunciation;
  // On the neural engine `say-as` would let the standard voice say the whole sentence: letters are an alias on all of them.
  const letters = spell === true ? spellOut(word) : '';
  if (letters !== '') return { ...substitute(letters), isSpelled: true };
  const isTaken = transcribing.includes(voice.engine) || pronunciation.isSentence === true;
  const tag = isTaken ? writeSounds(pronunciation) : undefined;
  return tag ?? (alias === undefined ? undefined : substitute(alias));
}

function writeSounds({ ipa, xSampa, language }: Pronunciation): WordTag | undefined {
  if (ipa !== undefined) return transcribe('ipa', ipa);
  if (xSampa !== undefined) return transcribe('x-sampa', xSampa);
  const tag = language === undefined ? undefined : pollyTag(language);
  return tag === undefined ? undefined : { before: `<lang xml:lang="${tag}">`, after: '</lang>' };
}

function substitute(alias: string): WordTag {
  return replaceBy(tidy(alias).trim());
}

/** What is said in place of a word, on every engine. */
export function replaceBy(said: string): WordTag {
  return { before: `<sub alias="${escapeAttribute(said)}">`, after: '</sub>', said };
}

function transcribe(alphabet: 'ipa' | 'x-sampa', transcription: string): WordTag {
  const sounds = escapeAttribute(tidy(transcription).trim());
  return { before: `<phoneme alphabet="${alphabet}" ph="${sounds}">`, after: '</phoneme>' };
}

function spellOut(word: string): string {
  return (word.match(/[\p{L}\p{N}]\p{M}*/gu) ?? []).join(' ');
}

/** Polly's own tag for a language, such as `fr-FR` for `fr`; `undefined` for one that no voice speaks. */
export function pollyTag(language: string): string | undefined {
  const name = pollyLanguage(language);
  const tags = defaultVoices.map(([tag]) => tag);
  return tags.find((tag) => tag === name) ?? tags.find((tag) => tag.startsWith(`${name}-`));
}

function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}
