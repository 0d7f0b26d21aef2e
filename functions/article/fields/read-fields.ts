import { engines, type Timing, timings } from '../../script/script.ts';
import { type Field, findField, refusal } from './find-field.ts';
import type { FrontMatter } from './front-matter.ts';
import { given, type Metadata } from './metadata.ts';
import { readDate } from './read-date.ts';
import { isFlag, readFlag } from './read-flag.ts';
import { readLanguage } from './read-language.ts';
import { readManner } from './read-manner.ts';
import { readPauses } from './read-pauses.ts';
import { readPronounce } from './read-pronounce.ts';
import { readReading } from './read-reading.ts';
import { readSeriesFields } from './read-series-fields.ts';
import { readWebAddress } from './web-address.ts';

/** Checks the fields of front matter that mean something here, and leaves the others to whom they belong. */
export function readFields(key: string, frontMatter: FrontMatter): Metadata & { readonly draft: boolean } {
  const field = (...names: readonly string[]) => findField(key, { frontMatter, names });
  const published = field('published');
  return {
    ...given('title', field('title')?.text),
    ...given('author', field('author', 'authors', 'by')?.text),
    ...given('date', checkDate(key, field('date', 'pubdate') ?? (isFlag(published) ? undefined : published))),
    ...given('description', field('description')?.text),
    ...given('language', checkLanguage(key, field('language', 'lang'))),
    ...given('voice', field('voice')?.text),
    ...given('engine', checkEngine(key, field('engine'))),
    ...readManner(key, field),
    ...given('image', field('image')?.text),
    ...given('publishAt', checkDate(key, field('publishat', 'publish_at', 'publish-at'))),
    ...readSeriesFields(key, field),
    ...readReading(key, frontMatter),
    ...readPronounce(key, frontMatter),
    ...readPauses(key, frontMatter),
    ...readTiming(key, field('timing')),
    ...given('url', checkAddress(key, field('url'))),
    ...given('slug', field('slug')?.text),
    draft: readFlag(key, field('draft')) === true || published?.text.toLowerCase() === 'false',
  };
}

/** The forms that everybody reads alike. */
const specimens = '2026-02-19, 19 February 2026 or, with time and zone, 2026-02-19 07:30 +01:00';

function checkDate(key: string, field: Field | undefined): string | undefined {
  if (field === undefined) return undefined;
  const date = readDate(field.text);
  if (date === undefined) throw refusal(key, field, `is no date: write it as ${specimens}`);
  return date;
}

function checkLanguage(key: string, field: Field | undefined): string | undefined {
  if (field === undefined) return undefined;
  const language = readLanguage(field.text);
  if (language === undefined)
    throw refusal(key, field, 'is no language tag: write one such as en, en-GB or de');
  return language;
}

function checkEngine(key: string, field: Field | undefined): string | undefined {
  const engine = field?.text.toLowerCase();
  if (field === undefined || engines.some((known) => known === engine)) return engine;
  throw refusal(key, field, `is no engine of Polly: the engines are ${engines.join(', ')}`);
}

function readTiming(key: string, field: Field | undefined): { readonly timing?: Timing } {
  if (field === undefined) return {};
  const timing = timings.find((known) => known === field.text.toLowerCase());
  if (timing === undefined)
    throw refusal(key, field, `is no way of timing: expected one of ${timings.join(', ')}`);
  return { timing };
}

function checkAddress(key: string, field: Field | undefined): string | undefined {
  if (field === undefined) return undefined;
  const address = readWebAddress(field.text);
  if (address === undefined)
    throw refusal(key, field, 'is no full web address: it must begin with https:// or http://');
  return address;
}
