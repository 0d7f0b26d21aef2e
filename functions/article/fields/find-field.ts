import { excerpt } from '../../advice/excerpt.ts';
import { FieldError } from '../../advice/field-error.ts';
import { isGiven } from '../../advice/is-given.ts';
import { cleanLine } from '../encoding/clean-text.ts';
import type { FrontMatter } from './front-matter.ts';
import { nameIn } from './name-in.ts';

/** A field as its author wrote it. */
export type Field = { readonly name: string; readonly text: string; readonly line: number };

/** Looks for a field under any of these names, the best one first. */
export type Find = (...names: readonly string[]) => Field | undefined;

/** A field with a value, or nothing. */
export function findField(frontMatter: FrontMatter, names: readonly string[]): Field | undefined {
  const found = names.find((candidate) => isGiven(frontMatter.fields.get(candidate)));
  if (found === undefined) return undefined;
  const line = frontMatter.lineOf([found]);
  const name = nameIn(frontMatter.lines[line - 1]?.trim() ?? '') ?? found;
  const text = readText(frontMatter.fields.get(found));
  if (text === undefined) {
    const remedy = 'put quotation marks around one that begins with { or [';
    throw refusal({ name, text: '', line }, `must be one line of text: ${remedy}`);
  }
  return isGiven(text) ? { name, text, line } : undefined;
}

/** Text, or a list of texts such as several authors. Anything deeper is never turned into text: it can be endless. */
function readText(value: unknown): string | undefined {
  if (typeof value === 'string') return cleanLine(value);
  if (!Array.isArray(value)) return readPart(value);
  const names = value.filter(isGiven).map(readPart);
  return names.some((name) => name === undefined)
    ? undefined
    : joinNames(names.filter((name) => name !== undefined));
}

/** What a part with fields of its own is called: other programs write a person's `name`, and of a picture its `path` or `src`. */
const wholes = ['name', 'path', 'src'] as const;

function readPart(value: unknown): string | undefined {
  if (typeof value === 'string') return cleanLine(value);
  if (typeof value !== 'object' || value === null) return undefined;
  const parts = new Map<string, unknown>(Object.entries(value));
  const whole = wholes.map((name) => parts.get(name)).find((part) => typeof part === 'string');
  return whole === undefined ? undefined : cleanLine(whole);
}

function joinNames(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** An error that shows the field, and says what is expected. */
export function refusal({ name, text, line }: Field, expected: string): FieldError {
  const shown = text === '' ? name : `${name}: ${excerpt(text)}`;
  return new FieldError([name], `"${shown}" ${expected}`, { line });
}
