import { ArticleError } from '../article-error.ts';
import { type FrontMatter, lineOf } from './front-matter.ts';

/** A field of front matter with its parts below it, each in a line of its own. */
export type Parted = {
  readonly field: string;
  /** One of its lines, as an author may write it. */
  readonly example: string;
  readonly names: readonly string[];
  /** A part's value; `undefined` for one that cannot be used. */
  readonly readPart: (name: string, value: unknown) => string | number | undefined;
  /** What is said of such a part, behind its name. */
  readonly fault: (name: string) => string;
};

/** The parts of a field, each read and known by its name; `undefined` where the field has no value. */
export function readParts<Settings>(
  key: string,
  frontMatter: FrontMatter,
  { field, example, names, readPart, fault }: Parted,
): Settings | undefined {
  const value = frontMatter.fields.get(field);
  if (value === undefined || value === null || value === '') return undefined;
  const start = `the front matter's line ${lineOf(frontMatter, field)} cannot be used: `;
  const refuse = (problem: string) => new ArticleError(key, start + problem);
  if (typeof value !== 'object' || Array.isArray(value))
    throw refuse(`"${field}" cannot be used: write its parts below it, such as "  ${example}"`);
  const parts = Object.entries(value).map(([name, written]) => {
    if (!names.includes(name)) {
      const shown = name.slice(0, 60);
      throw refuse(`"${shown}" is nothing that "${field}" knows; expected one of ${names.join(', ')}`);
    }
    const part = readPart(name, written);
    if (part === undefined) throw refuse(`"${field}" has a ${name} ${fault(name)}`);
    return { [name]: part };
  });
  return Object.assign({}, ...parts);
}
