import { readingShape } from '../episode/reading-shape.ts';
import { amount, flag, list, oneOf, optional, readShape, record, text, version } from '../episode/shape.ts';
import type { PauseSettings } from '../script/pauses.ts';
import type { LexiconFile, Pronunciation } from '../script/pronunciations/pronunciation.ts';
import { styles, timings } from '../script/script.ts';
import type { Funding, License, Person, Show } from './show.ts';

const pronunciations = list(
  record<Pronunciation>({
    word: text,
    alias: optional(text),
    ipa: optional(text),
    xSampa: optional(text),
    spell: optional(flag),
    language: optional(text),
    case: optional(flag),
  }),
);

const pausesShape = record<PauseSettings>({
  title: optional(amount),
  heading: optional(amount),
  paragraph: optional(amount),
  item: optional(amount),
  quote: optional(amount),
  scene: optional(amount),
});

const showShape = record<Show>({
  version: version(1),
  name: text,
  source: optional(text),
  title: text,
  description: text,
  author: text,
  email: optional(text),
  language: text,
  guessesLanguage: optional(flag),
  category: text,
  subcategory: optional(text),
  explicit: flag,
  link: optional(text),
  copyright: optional(text),
  type: optional(oneOf(['episodic', 'serial'])),
  funding: optional(list(record<Funding>({ url: text, text }))),
  license: optional(record<License>({ name: text, url: optional(text) })),
  persons: optional(
    list(
      record<Person>({
        name: text,
        role: optional(text),
        group: optional(text),
        image: optional(text),
        link: optional(text),
      }),
    ),
  ),
  locked: optional(flag),
  feedLimit: optional(amount),
  block: optional(flag),
  complete: optional(flag),
  newFeed: optional(text),
  voice: optional(text),
  engine: optional(text),
  rate: optional(amount),
  style: optional(oneOf(styles)),
  intro: optional(text),
  outro: optional(text),
  cover: optional(text),
  pronounce: optional(pronunciations),
  lexicon: optional(record<LexiconFile>({ language: text, words: pronunciations })),
  read: optional(readingShape),
  pauses: optional(pausesShape),
  timing: optional(oneOf(timings)),
});

/**
 * The settings kept in `show.json`.
 * @throws UnreadableError when the file is not what `writeShow` wrote
 */
export function readShowFile(bytes: Uint8Array): Show {
  return readShape(bytes, 'show.json', showShape);
}
