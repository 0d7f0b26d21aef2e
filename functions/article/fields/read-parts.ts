import { nearestName } from '../../show/nearest-name.ts';
import { ArticleError } from '../article-error.ts';
import { explainFields } from './explain-fields.ts';
import { findPartLine } from './find-part-line.ts';
import type { FrontMatter } from './front-matter.ts';

/** A field of front matter with its parts below it, each in a line of its own. */
export type Parted = {
  readonly field: string;
  /** One of its lines, as an author may write it. */
  readonly example: string;
  readonly names: readonly string[];
  /** A part's value; `undefined` for one that cannot be used. */
  readonly readPart: (name: string, value: unknown) => string | number | undefined;
  /** What is said of such a part, behind its name and what is written there. */
  readonly fault: (name: string, written: unknown) => string;
};

/** The parts of a field, each read and known by its name; `undefined` where the field has no value. */
export function readParts<Settings>(
  key: string,
  frontMatter: FrontMatter,
  parted: Parted,
): Settings | undefined {
  const { field, example } = parted;
  const value = frontMatter.fields.get(field);
  if (value === undefined || value === null || value === '') return undefined;
  const refuse = (problem: string, ...path: readonly string[]) => {
    const line = findPartLine(frontMatter, field, path);
    return new ArticleError(key, `the front matter's line ${line} cannot be used: ${problem}`);
  };
  if (typeof value !== 'object' || Array.isArray(value)) {
    const cause = explainFields(frontMatter);
    if (cause !== undefined) throw new ArticleError(key, cause);
    throw refuse(`"${field}" cannot be used: write its parts below it, such as "  ${example}"`);
  }
  const parts = Object.entries(value).map(([name, written]) => readOne(parted, { name, written, refuse }));
  return Object.assign({}, ...parts);
}

type Part = {
  readonly name: string;
  readonly written: unknown;
  readonly refuse: (problem: string, name: string) => ArticleError;
};

function readOne({ field, names, readPart, fault }: Parted, { name, written, refuse }: Part) {
  if (!names.includes(name)) {
    const problem = `"${name.slice(0, 60)}" is nothing that "${field}" knows`;
    throw refuse(`${problem}; ${suggestName(name, names)}`, name);
  }
  const part = readPart(name, written);
  if (part !== undefined) return { [name]: part };
  const shown = typeof written === 'string' && written !== '' ? `: ${written.slice(0, 60)}` : '';
  throw refuse(`"${name}${shown}" of "${field}" ${fault(name, written)}`, name);
}

/** The name that was probably meant, or all of them. */
export function suggestName(written: string, names: readonly string[]): string {
  const nearest = nearestName(written, names);
  return nearest === undefined ? `expected one of ${names.join(', ')}` : `did you mean "${nearest}"?`;
}
