import type { Pronunciation } from '../../script/pronunciations/pronunciation.ts';
import { PronunciationError } from '../../script/pronunciations/pronunciation-error.ts';
import { readPronunciations } from '../../script/pronunciations/read-pronunciations.ts';
import { ArticleError } from '../article-error.ts';
import { type FrontMatter, lineOf } from './front-matter.ts';

/** The field `pronounce` of front matter: words of the article, and how each is said. */
export function readPronounce(
  key: string,
  frontMatter: FrontMatter,
): { readonly pronounce?: readonly Pronunciation[] } {
  const value = frontMatter.fields.get('pronounce');
  if (value === undefined || value === null || value === '') return {};
  try {
    return { pronounce: readPronunciations(value) };
  } catch (error) {
    if (!(error instanceof PronunciationError)) throw error;
    const line = findLine(frontMatter, error.path);
    throw new ArticleError(key, `the front matter's line ${line} cannot be used: ${error.message}`, {
      cause: error,
    });
  }
}

/** The line of the last name of a path that stands at the start of one, below the field. */
function findLine(frontMatter: FrontMatter, path: readonly string[]): number {
  let line = lineOf(frontMatter, 'pronounce');
  for (const name of path) {
    const below = frontMatter.lines.slice(line - 1);
    const found = below.findIndex((text) => isNamed(text, name));
    if (found === -1) return line;
    line += found + 1;
  }
  return line;
}

/** Whether a line begins with a name, in quotation marks or without. */
function isNamed(line: string, name: string): boolean {
  const text = line.trimStart().replace(/^["']/, '');
  return text.startsWith(name) && /^["']?\s*(?::|$)/.test(text.slice(name.length));
}
