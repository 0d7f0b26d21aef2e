import { episodeTypes } from '../article/fields/metadata.ts';
import type { Episode } from './episode.ts';
import { amount, type Fields, flag, instant, oneOf, optional, record, text } from './shape.ts';

/** What lists of episodes need of each, and so both `episode.json` and `catalog.json` have. */
export type Listed = Pick<
  Episode,
  | 'name'
  | 'guid'
  | 'title'
  | 'author'
  | 'date'
  | 'description'
  | 'language'
  | 'url'
  | 'image'
  | 'cover'
  | 'season'
  | 'number'
  | 'type'
  | 'explicit'
  | 'audio'
>;

/** What these fields must be, in either file. */
export const listedFields: Fields<Listed> = {
  name: text,
  guid: text,
  title: text,
  author: optional(text),
  date: instant,
  description: text,
  language: text,
  url: optional(text),
  image: optional(text),
  cover: optional(text),
  season: optional(amount),
  number: optional(amount),
  type: optional(oneOf(episodeTypes)),
  explicit: optional(flag),
  audio: record<Episode['audio']>({ file: text, bytes: amount, durationSeconds: amount }),
};
