import { pauseNames } from '../script/pauses.ts';
import type { Pronunciation } from '../script/pronunciations/pronunciation.ts';
import { readingChoices } from '../script/reading-policy.ts';
import type { Show } from './show.ts';

/** The text of `show.json`: equal settings give equal bytes, in whatever order they were put together. */
export function writeShow(show: Show): string {
  const { version, name, source, title, description, author, email, language, ...others } = show;
  const { guessesLanguage } = others;
  const { category, subcategory, explicit, link, copyright, type, ...more } = others;
  const { funding, license, persons, locked, feedLimit, block, complete, newFeed, ...rest } = more;
  const { voice, engine, rate, style, read, pauses, timing, pronounce, lexicon, intro, outro, cover } = rest;
  // JSON leaves undefined fields out; the order here, in which a person would look for them, is the order in the file.
  const who = { version, name, source, title, description, author, email, language, guessesLanguage };
  const what = { category, subcategory, explicit, link, copyright, type };
  const parts = {
    funding: funding?.map(({ url, text }) => ({ url, text })),
    license: license && { name: license.name, url: license.url },
    persons: persons?.map(({ name, role, group, image, link }) => ({ name, role, group, image, link })),
  };
  const narration = {
    voice,
    engine,
    rate,
    style,
    read: read && order(read, Object.keys(readingChoices)),
    pauses: pauses && order(pauses, pauseNames),
    timing,
    pronounce: pronounce?.map(orderWord),
    lexicon: lexicon && { language: lexicon.language, words: lexicon.words.map(orderWord) },
  };
  const feed = { locked, feedLimit, block, complete, newFeed };
  return `${JSON.stringify({ ...who, ...what, ...parts, ...feed, ...narration, intro, outro, cover }, null, 2)}\n`;
}

function order(settings: object, names: readonly string[]): object {
  return Object.fromEntries(names.map((name) => [name, Reflect.get(settings, name)]));
}

function orderWord({ word, alias, ipa, xSampa, spell, language, case: isExact }: Pronunciation) {
  return { word, alias, ipa, xSampa, spell, language, case: isExact };
}
