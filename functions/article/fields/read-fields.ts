import { engines } from '../../script/script.ts';
import { ArticleError } from '../article-error.ts';
import { collapseSpace } from '../encoding/clean-text.ts';
import { type FrontMatter, lineOf } from './front-matter.ts';
import { given, type Metadata } from './metadata.ts';
import { readDate } from './read-date.ts';
import { readLanguage } from './read-language.ts';
import { readWebAddress } from './web-address.ts';

type Field = { readonly name: string; readonly text: string; readonly line: number };

/** Checks the fields of front matter that mean something here, and leaves the others to whom they belong. */
export function readFields(key: string, frontMatter: FrontMatter): Metadata & { readonly draft: boolean } {
  const field = (...names: readonly string[]) => findField(key, { frontMatter, names });
  const published = field('published');
  return {
    ...given('title', field('title')?.text),
    ...given('author', field('author', 'authors', 'by')?.text),
    ...given(
      'date',
      checkDate(key, field('date', 'pubdate') ?? (isBoolean(published) ? undefined : published)),
    ),
    ...given('description', field('description')?.text),
    ...given('language', checkLanguage(key, field('language', 'lang'))),
    ...given('voice', field('voice')?.text),
    ...given('engine', checkEngine(key, field('engine'))),
    ...given('image', field('image')?.text),
    ...given('url', checkAddress(key, field('url'))),
    ...given('slug', field('slug')?.text),
    draft: checkDraft(key, field('draft')) || published?.text.toLowerCase() === 'false',
  };
}

type Search = { readonly frontMatter: FrontMatter; readonly names: readonly string[] };

function findField(key: string, { frontMatter, names }: Search): Field | undefined {
  const name = names.find((candidate) => frontMatter.fields.has(candidate));
  if (name === undefined) return undefined;
  const value = frontMatter.fields.get(name);
  const line = lineOf(frontMatter, name);
  const text = readText(value);
  if (text === undefined) throw refusal(key, { name, text: '', line }, 'must be one line of text');
  return text === '' || text === '~' ? undefined : { name, text, line };
}

/** Text, or a list of texts such as several authors. Anything deeper is never turned into text: it can be endless. */
function readText(value: unknown): string | undefined {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return collapseSpace(value);
  if (!Array.isArray(value)) return readName(value);
  const names = value.map(readName);
  return names.some((name) => name === undefined)
    ? undefined
    : joinNames(names.filter((name) => name !== undefined));
}

function readName(value: unknown): string | undefined {
  if (typeof value === 'string') return collapseSpace(value);
  if (typeof value !== 'object' || value === null || !('name' in value)) return undefined;
  return typeof value.name === 'string' ? collapseSpace(value.name) : undefined;
}

function joinNames(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function checkDate(key: string, field: Field | undefined): string | undefined {
  if (field === undefined) return undefined;
  const date = readDate(field.text);
  if (date === undefined) throw refusal(key, field, 'is no date: write it as 2026-02-19 or 19 February 2026');
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

function checkAddress(key: string, field: Field | undefined): string | undefined {
  if (field === undefined) return undefined;
  const address = readWebAddress(field.text);
  if (address === undefined)
    throw refusal(key, field, 'is no full web address: it must begin with https:// or http://');
  return address;
}

function checkDraft(key: string, field: Field | undefined): boolean {
  if (field === undefined) return false;
  if (!isBoolean(field)) throw refusal(key, field, 'must be true or false');
  return field.text.toLowerCase() === 'true';
}

function isBoolean(field: Field | undefined): boolean {
  return /^(?:true|false)$/i.test(field?.text ?? '');
}

function refusal(key: string, { name, text, line }: Field, expected: string): ArticleError {
  const shown = text === '' ? name : `${name}: ${text.slice(0, 60)}`;
  return new ArticleError(key, `the front matter's line ${line} cannot be used: "${shown}" ${expected}`);
}
