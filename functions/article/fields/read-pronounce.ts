import { FieldError, type Path } from '../../advice/field-error.ts';
import { isGiven } from '../../advice/is-given.ts';
import { tryAll } from '../../advice/try-all.ts';
import type { Pronunciation } from '../../script/pronunciations/pronunciation.ts';
import { PronunciationError } from '../../script/pronunciations/pronunciation-error.ts';
import { readPronunciations } from '../../script/pronunciations/read-pronunciations.ts';
import type { FrontMatter } from './front-matter.ts';

/** The field `pronounce` of front matter: words of the article, and how each is said. */
export function readPronounce({ fields, flaw }: FrontMatter): {
  readonly pronounce?: readonly Pronunciation[];
} {
  const value = fields.get('pronounce');
  if (!isGiven(value)) return {};
  if (flaw !== undefined) throw flaw;
  return { pronounce: readWords(value, ['pronounce']) };
}

/**
 * Words, and how each is said, in an article's front matter as in a show's settings.
 * @throws FieldErrors with all words that cannot be used
 */
export function readWords(value: unknown, path: Path): readonly Pronunciation[] {
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  // Each by itself, so that a fault in one does not hide those of the others.
  const entries: readonly unknown[] = isMapping
    ? Object.entries(value).map(([word, how]) => ({ [word]: how }))
    : [value];
  return tryAll(entries, (entry) => readEntry(entry, path)).flat();
}

function readEntry(entry: unknown, path: Path): readonly Pronunciation[] {
  try {
    return readPronunciations(entry);
  } catch (cause) {
    if (!(cause instanceof PronunciationError)) throw cause;
    throw new FieldError([...path, ...cause.path], cause.message, { cause });
  }
}
