import {
  isQuoteChoice,
  quotesExpected,
  type ReadingSettings,
  readingChoices,
} from '../../script/reading-policy.ts';
import { ArticleError } from '../article-error.ts';
import { type FrontMatter, lineOf } from './front-matter.ts';

/** The field `read` of front matter: what of the article is read aloud, one line for each kind of thing. */
export function readReading(key: string, frontMatter: FrontMatter): { readonly read?: ReadingSettings } {
  const value = frontMatter.fields.get('read');
  if (value === undefined || value === null || value === '') return {};
  const line = lineOf(frontMatter, 'read');
  if (typeof value !== 'object' || Array.isArray(value))
    throw refusal(key, line, `"read" cannot be used: write its parts below it, such as "  code: skip"`);
  return {
    read: Object.assign(
      {},
      ...Object.entries(value).map(([name, choice]) => check(key, line, { name, choice })),
    ),
  };
}

type Part = { readonly name: string; readonly choice: unknown };

function check(key: string, line: number, { name, choice }: Part): ReadingSettings {
  const choices = new Map<string, readonly string[]>(Object.entries(readingChoices)).get(name);
  if (choices === undefined) {
    const known = Object.keys(readingChoices).join(', ');
    throw refusal(key, line, `"${name.slice(0, 60)}" is nothing that "read" knows; expected one of ${known}`);
  }
  const isQuotes = name === 'quotes';
  if (isQuotes ? isQuoteChoice(choice) : typeof choice === 'string' && choices.includes(choice))
    return { [name]: choice };
  const expected = isQuotes ? quotesExpected : choices.join(', ');
  throw refusal(key, line, `"read" has a ${name} that is not known; expected one of ${expected}`);
}

function refusal(key: string, line: number, problem: string): ArticleError {
  return new ArticleError(key, `the front matter's line ${line} cannot be used: ${problem}`);
}
