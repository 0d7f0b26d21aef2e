import type { Field, Find } from './find-field.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Metadata } from './metadata.ts';

/** What front matter says, a draft or not among it. */
export type FieldValues = Metadata & { readonly draft?: boolean };

/** Reads what one field says; throws a `FieldError` where it cannot be used. */
export type Reader = (find: Find, frontMatter: FrontMatter) => FieldValues;

/** The reader of a field with these names, in lower case; `check` turns its text into a value. */
export function readAs<Name extends keyof FieldValues>(
  name: Name,
  names: readonly string[],
  check: (field: Field) => FieldValues[Name],
): Reader {
  return (find) => {
    const field = find(...names);
    const value = field === undefined ? undefined : check(field);
    return value === undefined ? {} : { [name]: value };
  };
}
