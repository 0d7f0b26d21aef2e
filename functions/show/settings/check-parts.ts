import { FieldError, nameOf, type Path } from '../../advice/field-error.ts';
import { isGiven } from '../../advice/is-given.ts';
import { nearestName } from '../../advice/nearest-name.ts';
import { tryAll } from '../../advice/try-all.ts';
import type { Check } from './check-value.ts';

/** How a list of settings may be long: more is a mistake, and every app would have to carry it. */
export const listLimit = 100;

/** One value or a list of them. */
export function oneOrMore<T>(check: Check<T>): Check<readonly T[]> {
  return function checkList(value, path) {
    if (!Array.isArray(value)) return [check(value, path)];
    if (value.length > listLimit) {
      throw new FieldError(
        path,
        `${nameOf(path)} has ${value.length} entries; expected at most ${listLimit}`,
      );
    }
    const items: readonly unknown[] = value;
    if (items.length === 0)
      throw new FieldError(path, `${nameOf(path)} is an empty list; write something into it or leave it out`);
    return tryAll(items, (item, index) => check(item, [...path, index]));
  };
}

/** A text that stands for a whole, or the whole with its fields. */
export function textOr<T>(ofText: Check<T>, ofFields: Check<T>): Check<T> {
  return (value, path) => (typeof value === 'string' ? ofText(value, path) : ofFields(value, path));
}

/** An object of these fields, of which those that are named besides are required; a field without a value counts as not given. */
export function fields<T>(
  checks: { readonly [K in keyof T]-?: Check<Exclude<T[K], undefined>> },
  required: readonly (keyof T & string)[],
): Check<T> {
  const known: ReadonlyMap<string, Check<unknown>> = new Map(Object.entries(checks));
  return function checkFields(value, path) {
    const given = Object.entries(partsOf(value, path, [...known.keys()])).filter(([, part]) => isGiven(part));
    const checkPart = (name: string, part: unknown) => {
      const check = known.get(name);
      if (check === undefined) throw new FieldError([...path, name], unknownPart(name, path, known.keys()));
      return { [name]: check(part, [...path, name]) };
    };
    const parts = tryAll(given, ([name, part]) => checkPart(name, part));
    const result: Partial<T> = Object.assign({}, ...parts);
    if (hasAll(result, required)) return result;
    const needed = required.join(' and ');
    throw new FieldError(path, `${nameOf(path)} is not complete; expected at least its ${needed}`);
  };
}

function hasAll<T>(parts: Partial<T>, required: readonly (keyof T)[]): parts is T {
  return required.every((name) => parts[name] !== undefined);
}

function partsOf(value: unknown, path: Path, names: readonly string[]): object {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new FieldError(
    path,
    `${nameOf(path)} cannot be used; write its parts below it, such as "  ${names[0]}: …"; expected its ${names.join(', ')}`,
  );
}

function unknownPart(name: string, path: Path, names: Iterable<string>): string {
  const all = [...names];
  const nearest = nearestName(name, all);
  const hint = nearest === undefined ? `expected one of ${all.join(', ')}` : `did you mean "${nearest}"?`;
  return `"${name}" is not a field of ${nameOf(path)}; ${hint}`;
}
