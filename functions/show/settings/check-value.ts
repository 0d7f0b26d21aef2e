import { excerpt } from '../../advice/excerpt.ts';
import { FieldError, nameOf, type Path } from '../../advice/field-error.ts';
import { nearestName } from '../../advice/nearest-name.ts';
import { readLanguage } from '../../article/fields/read-language.ts';

/** Brings a value of `show.yaml` into its final form, or throws a `FieldError` that says what is expected. */
export type Check<T> = (value: unknown, path: Path) => T;

/** What turns the order of the letters behind it, also in whatever a title stands in. */
const turning = /[\u202A-\u202E\u2066-\u2069]/g;

/** Text without white space around it, as feeds want it. */
export function readText(value: unknown, path: Path): string {
  if (typeof value !== 'string')
    throw new FieldError(
      path,
      `"${nameOf(path)}" has parts of its own; expected one line of text, between quotation marks where it begins with { or [`,
    );
  const text = value.replace(turning, '').trim();
  if (text === '') throw new FieldError(path, `${nameOf(path)} is empty; write a text or leave it out`);
  return text;
}

/** One line of at most so many characters. */
export function lineUpTo(limitCharacters: number): Check<string> {
  return function checkLine(value, path) {
    const text = readText(value, path);
    const what = nameOf(path);
    if (/[\n\r\u0085\u2028\u2029]/.test(text))
      throw new FieldError(path, `${what} has line breaks; expected one line`);
    refuseControls(text, path);
    if (text.length <= limitCharacters) return text;
    const length = `${what} has ${text.length} characters`;
    throw new FieldError(path, `${length}; expected at most ${limitCharacters}`);
  };
}

function refuseControls(text: string, path: Path): void {
  const control = /(?![\n\r])\p{Cc}/u.exec(text)?.[0];
  if (control === undefined) return;
  const code = control.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  const name = control === '\t' ? 'a tab' : `the control character U+${code}`;
  throw new FieldError(path, `${nameOf(path)} has ${name} in it, which cannot be shown; take it out`);
}

/** Text of several lines and at most so many bytes. */
export function paragraphUpTo(limitBytes: number): Check<string> {
  return function checkParagraph(value, path) {
    const text = readText(value, path);
    refuseControls(text.replaceAll('\t', ' '), path);
    const bytes = Buffer.byteLength(text);
    if (bytes <= limitBytes) return text;
    throw new FieldError(path, `${nameOf(path)} has ${bytes} bytes; expected at most ${limitBytes}`);
  };
}

/** Text of this form, given as a regular expression and a few words. */
export function like(pattern: RegExp, expected: string): Check<string> {
  return function checkForm(value, path) {
    const text = readText(value, path);
    if (pattern.test(text)) return text;
    throw new FieldError(path, `${nameOf(path)} "${excerpt(text)}" is not ${expected}`);
  };
}

/** A complete http or https address, made canonical. */
export function address(value: unknown, path: Path): string {
  const text = readText(value, path);
  const found = /^https?:\/\/[^\s]+$/i.test(text) ? URL.parse(text) : null;
  if (found !== null) return found.href;
  const expected = 'expected one such as https://example.org/';
  throw new FieldError(path, `${nameOf(path)} "${excerpt(text)}" is not a web address; ${expected}`);
}

/** True or false. */
export function flag(value: unknown, path: Path): boolean {
  const text = readText(value, path);
  // YAML itself knows these three spellings.
  if (/^(?:true|True|TRUE|false|False|FALSE)$/.test(text)) return text.toLowerCase() === 'true';
  throw new FieldError(path, `${nameOf(path)} "${excerpt(text)}" is not known; expected true or false`);
}

/** A whole number between two others. */
export function numberBetween(least: number, most: number): Check<number> {
  return function checkNumber(value, path) {
    const text = readText(value, path);
    const number = /^[1-9]\d{0,8}$/.test(text) ? Number(text) : Number.NaN;
    if (number >= least && number <= most) return number;
    const expected = `expected a whole number from ${least} to ${most}`;
    throw new FieldError(path, `${nameOf(path)} "${excerpt(text)}" cannot be used; ${expected}`);
  };
}

/** One of these words, in their spelling. */
export function oneOf<T extends string>(words: readonly T[]): Check<T> {
  return function checkWord(value, path) {
    const text = readText(value, path);
    // White space in quotation marks is no part of a name: the schema that editors use cannot trim it.
    const found = words.find((word) => word === value);
    if (found !== undefined) return found;
    throw new FieldError(path, unlisted(nameOf(path), text, words));
  };
}

/** A BCP 47 tag of a language and a region that there are, made canonical. */
export function languageTag(value: unknown, path: Path): string {
  const text = readText(value, path);
  const language = text.includes('_') ? undefined : readLanguage(text);
  if (language !== undefined) return language;
  const expected = 'expected one such as en or pt-BR';
  throw new FieldError(path, `${nameOf(path)} "${excerpt(text)}" is not a language tag; ${expected}`);
}

/** A sentence about a name that is not in a list: the nearest one, or all of them. */
export function unlisted(what: string, value: string, names: readonly string[]): string {
  const nearest = nearestName(value, names);
  const hint = nearest === undefined ? `expected one of ${names.join(', ')}` : `did you mean "${nearest}"?`;
  return `${what} "${excerpt(value)}" is not known; ${hint}`;
}
