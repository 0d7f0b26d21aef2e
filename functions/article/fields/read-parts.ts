import { excerpt } from '../../advice/excerpt.ts';
import { FieldError } from '../../advice/field-error.ts';
import { isGiven } from '../../advice/is-given.ts';
import { nearestName } from '../../advice/nearest-name.ts';
import { tryAll } from '../../advice/try-all.ts';
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
export function readParts<Settings>(frontMatter: FrontMatter, parted: Parted): Settings | undefined {
  const { field, example } = parted;
  const value = frontMatter.fields.get(field);
  if (!isGiven(value)) return undefined;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const problem = `"${field}" cannot be used: write its parts below it, such as "  ${example}"`;
    throw frontMatter.flaw ?? new FieldError([field], problem);
  }
  const given = Object.entries(value).filter(([, written]) => isGiven(written));
  const parts = tryAll(given, ([name, written]) => readOne(parted, name, written));
  return Object.assign({}, ...parts);
}

function readOne({ field, names, readPart, fault }: Parted, name: string, written: unknown) {
  if (!names.includes(name)) {
    const problem = `"${excerpt(name)}" is nothing that "${field}" knows`;
    throw new FieldError([field, name], `${problem}; ${suggestName(name, names)}`);
  }
  const part = readPart(name, written);
  if (part !== undefined) return { [name]: part };
  const shown = typeof written === 'string' && written !== '' ? `: ${excerpt(written)}` : '';
  throw new FieldError([field, name], `"${name}${shown}" of "${field}" ${fault(name, written)}`);
}

/** The name that was probably meant, or all of them. */
export function suggestName(written: string, names: readonly string[]): string {
  const nearest = nearestName(written, names);
  return nearest === undefined ? `expected one of ${names.join(', ')}` : `did you mean "${nearest}"?`;
}
