import { explainDate } from './explain-date.ts';
import { type Field, type Find, refusal } from './find-field.ts';
import { type FieldValues, type Reader, readAs } from './read-as.ts';
import { readDate } from './read-date.ts';
import { isFlag, readFlag } from './read-flag.ts';

/** The names under which an article says when it appears; a `publishDate` holds a page back in Hugo too. */
export const publishAtNames = [
  'publishat',
  'publish_at',
  'publish-at',
  'publishdate',
  'publish_date',
] as const;

/** What front matter says of an article's time: when it was written, when it appears, and whether it does. */
export const dateFields: readonly Reader[] = [
  readDateField,
  readAs('publishAt', publishAtNames, (field) => checkDate(field, '2031-03-01 07:30 +01:00, or 2031-03-01')),
  readDraft,
];

/** The forms that everybody reads alike. */
const specimens = '2026-02-19, 19 February 2026 or, with time and zone, 2026-02-19 07:30 +01:00';

function readDateField(find: Find): FieldValues {
  const field = find('date', 'pubdate') ?? find('published');
  if (field === undefined || isState(field)) return {};
  return { date: checkDate(field, specimens) };
}

function checkDate(field: Field, expected: string): string {
  const date = readDate(field.text);
  if (date === undefined) throw refusal(field, explainDate(field.text, expected));
  return date;
}

function readDraft(find: Find): FieldValues {
  const [draft, published] = [find('draft'), find('published')];
  const isUnpublished = published !== undefined && isState(published) && !isPublished(published);
  return { draft: isUnpublished || (draft !== undefined && readFlag(draft)) };
}

/** Whether `published` holds a word instead of a date, as in Jekyll. */
function isState({ name, text }: Field): boolean {
  return name.toLowerCase() === 'published' && /^\p{L}*$/u.test(text);
}

function isPublished(field: Field): boolean {
  if (isFlag(field)) return readFlag(field);
  throw refusal(field, 'must be true or false, or a date such as 2026-02-19');
}
