import { type PauseSettings, pauseNames } from '../../script/pauses.ts';
import { readSeconds, secondsExpected } from '../../script/read-seconds.ts';
import { ArticleError } from '../article-error.ts';
import { type FrontMatter, lineOf } from './front-matter.ts';

/** The field `pauses` of front matter: how long it is silent between the parts of the article, one line for each kind of pause. */
export function readPauses(key: string, frontMatter: FrontMatter): { readonly pauses?: PauseSettings } {
  const value = frontMatter.fields.get('pauses');
  if (value === undefined || value === null || value === '') return {};
  const line = lineOf(frontMatter, 'pauses');
  if (typeof value !== 'object' || Array.isArray(value))
    throw refusal(key, line, `"pauses" cannot be used: write its parts below it, such as "  paragraph: 0.8"`);
  const parts = Object.entries(value).map(([name, length]) => check(key, line, { name, length }));
  return { pauses: Object.assign({}, ...parts) };
}

type Part = { readonly name: string; readonly length: unknown };

function check(key: string, line: number, { name, length }: Part): PauseSettings {
  if (!pauseNames.some((known) => known === name)) {
    const known = pauseNames.join(', ');
    throw refusal(
      key,
      line,
      `"${name.slice(0, 60)}" is nothing that "pauses" knows; expected one of ${known}`,
    );
  }
  const seconds = readSeconds(length);
  if (seconds !== undefined) return { [name]: seconds };
  throw refusal(key, line, `"pauses" has a ${name} that cannot be used; expected ${secondsExpected}`);
}

function refusal(key: string, line: number, problem: string): ArticleError {
  return new ArticleError(key, `the front matter's line ${line} cannot be used: ${problem}`);
}
