import type { Pronunciation } from '../../script/pronunciations/pronunciation.ts';
import { PronunciationError } from '../../script/pronunciations/pronunciation-error.ts';
import { readPronunciations } from '../../script/pronunciations/read-pronunciations.ts';
import { ArticleError } from '../article-error.ts';
import { explainFields } from './explain-fields.ts';
import { findPartLine } from './find-part-line.ts';
import type { FrontMatter } from './front-matter.ts';

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
    const line = findPartLine(frontMatter, 'pronounce', error.path);
    const problem =
      explainFields(frontMatter) ?? `the front matter's line ${line} cannot be used: ${error.message}`;
    throw new ArticleError(key, problem, { cause: error });
  }
}
