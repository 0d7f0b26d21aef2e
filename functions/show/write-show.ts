import type { Show } from './show.ts';

/** The fields in the order in which a person would look for them; JSON follows this list. */
const fields = [
  'version',
  'name',
  'source',
  'title',
  'description',
  'author',
  'email',
  'language',
  'category',
  'subcategory',
  'explicit',
  'link',
  'copyright',
  'voice',
  'engine',
  'cover',
];

/** The text of `show.json`: equal settings give equal bytes, in whatever order they were put together. */
export function writeShow(show: Show): string {
  return `${JSON.stringify(show, fields, 2)}\n`;
}
