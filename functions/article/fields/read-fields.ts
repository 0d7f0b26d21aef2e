import { FieldErrors, faultsOf, tryAll } from '../../advice/try-all.ts';
import { writeFaults } from '../../advice/write-faults.ts';
import { engines, type Timing, timings } from '../../script/script.ts';
import { ArticleError } from '../article-error.ts';
import { dateFields } from './date-fields.ts';
import { type Field, type Find, findField, refusal } from './find-field.ts';
import type { FrontMatter } from './front-matter.ts';
import { mannerFields } from './manner-fields.ts';
import type { Metadata } from './metadata.ts';
import { type FieldValues, type Reader, readAs } from './read-as.ts';
import { readLanguage } from './read-language.ts';
import { readPauses } from './read-pauses.ts';
import { readPronounce } from './read-pronounce.ts';
import { readReading } from './read-reading.ts';
import { seriesFields } from './series-fields.ts';
import { readWebAddress } from './web-address.ts';

const readers: readonly Reader[] = [
  refuseLines,
  readAs('title', ['title'], textOf),
  readAs('author', ['author', 'authors', 'by'], textOf),
  ...dateFields,
  readAs('description', ['description'], textOf),
  readAs('language', ['language', 'lang'], checkLanguage),
  readAs('voice', ['voice'], textOf),
  readAs('engine', ['engine'], checkEngine),
  ...mannerFields,
  readAs('image', ['image'], textOf),
  ...seriesFields,
  (_, frontMatter) => readReading(frontMatter),
  (_, frontMatter) => readPronounce(frontMatter),
  (_, frontMatter) => readPauses(frontMatter),
  readAs('timing', ['timing'], checkTiming),
  readAs('url', ['url'], checkAddress),
  readAs('slug', ['slug'], textOf),
];

/**
 * Checks the fields of front matter that mean something here, and leaves the others to whom they belong.
 * @throws ArticleError naming each that cannot be used, with its line
 */
export function readFields(key: string, frontMatter: FrontMatter): Metadata & { readonly draft: boolean } {
  const find = (...names: readonly string[]) => findField(frontMatter, names);
  try {
    const values = tryAll(readers, (read) => read(find, frontMatter));
    return Object.assign({ draft: false }, ...values);
  } catch (cause) {
    const problem = writeFaults(faultsOf(cause), { lineOf: frontMatter.lineOf, begin: nameLine });
    throw new ArticleError(key, problem, { cause });
  }
}

function refuseLines(_: Find, { faults }: FrontMatter): FieldValues {
  if (faults.length > 0) throw new FieldErrors(faults);
  return {};
}

function nameLine(line: number | undefined, index: number): string {
  return index === 0 ? `the front matter's line ${line} cannot be used` : `line ${line}`;
}

function textOf({ text }: Field): string {
  return text;
}

function checkLanguage(field: Field): string {
  const language = readLanguage(field.text);
  if (language !== undefined) return language;
  throw refusal(field, 'is no language tag: write one such as en, en-GB or de');
}

function checkEngine(field: Field): string {
  const engine = field.text.toLowerCase();
  if (engines.some((known) => known === engine)) return engine;
  throw refusal(field, `is no engine of Polly: the engines are ${engines.join(', ')}`);
}

function checkTiming(field: Field): Timing {
  const timing = timings.find((known) => known === field.text.toLowerCase());
  if (timing !== undefined) return timing;
  throw refusal(field, `is no way of timing: expected one of ${timings.join(', ')}`);
}

/** Hugo's `url` is a path below the site's address: of such a one a hint tells. */
function checkAddress(field: Field): string | undefined {
  const address = readWebAddress(field.text);
  if (address !== undefined || /^\/(?!\/)/.test(field.text)) return address;
  throw refusal(field, 'is no full web address: it must begin with https:// or http://');
}
