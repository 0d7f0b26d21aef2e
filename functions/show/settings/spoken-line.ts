import { FieldError, nameOf, type Path } from '../../advice/field-error.ts';
import { nearestName } from '../../advice/nearest-name.ts';
import { findUnknownField, lineFields } from '../../script/fill-line.ts';
import { lineUpTo } from './check-value.ts';

/** Half a minute of speech: longer ones are articles. */
const line = lineUpTo(500);

/** A line that is spoken before or after each article, with fields in braces. */
export function spokenLine(value: unknown, path: Path): string {
  const text = line(value, path);
  const unknown = findUnknownField(text);
  if (unknown === undefined) return text;
  const expected = `expected ${lineFields.map((name) => `{${name}}`).join(', ')}`;
  if (unknown === '')
    throw new FieldError(path, `${nameOf(path)} has a brace that encloses no field; ${expected}`);
  const nearest = nearestName(unknown, lineFields);
  const hint = nearest === undefined ? expected : `did you mean {${nearest}}?`;
  throw new FieldError(path, `{${unknown}} is not a field of ${nameOf(path)}; ${hint}`);
}
