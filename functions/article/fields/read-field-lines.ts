import { excerpt } from '../../advice/excerpt.ts';
import { FieldError } from '../../advice/field-error.ts';
import { fieldNames } from './field-names.ts';

type Field = {
  readonly name: string;
  readonly line: number;
  /** What stands behind the name, and what goes on with it below. */
  readonly own: string;
  readonly value: string;
  readonly items: readonly string[];
};

/** The fields by their names, and what cannot be read: of lines that are no fields the first one, as the text may begin there. */
export type FieldLines = {
  readonly fields: readonly (readonly [string, string | readonly string[]])[];
  readonly faults: readonly FieldError[];
};

const field = /^["']?([\p{L}_][\w\p{L} .-]{0,60}?)["']?[ \t]*:(?:[ \t]+(.*)|[ \t]*)$/u;
const item = /^[ \t]*-(?:[ \t]+(.*))?$/;

/** Reads `name: value` lines, `- item` lines and their continuations, as people write them where YAML gives up. */
export function readFieldLines(lines: readonly string[]): FieldLines {
  const fields: Field[] = [];
  const faults: FieldError[] = [];
  const written = lines.map((text, index) => ({ text, line: index + 1 })).filter(hasText);
  for (const { text, line } of written) {
    const last = fields.at(-1);
    const next = startField(text, line) ?? continueField(text, last);
    if (next === undefined) {
      faults.push(unreadable(text, { line, last }));
      break;
    }
    if (next.line === last?.line) fields.pop();
    fields.push(next);
  }
  faults.push(...fields.filter(({ value }) => isOpen(value)).map(unclosed));
  return { fields: fields.map((read) => [read.name, readValue(read)]), faults };
}

function hasText({ text }: { readonly text: string }): boolean {
  return text.trim() !== '' && !/^\s*#/.test(text);
}

function startField(text: string, line: number): Field | undefined {
  const match = field.exec(text);
  if (match === null) return undefined;
  const own = (match[2] ?? '').trim();
  return { name: match[1] ?? '', line, own, value: own, items: [] };
}

/** A line belongs to the field above if it is indented, an item of its list, or inside its open quotation marks. */
function continueField(line: string, last: Field | undefined): Field | undefined {
  if (last === undefined) return undefined;
  const listed = last.value === '' ? item.exec(line) : null;
  if (listed !== null) return { ...last, items: [...last.items, unquote((listed[1] ?? '').trim())] };
  if (isOpen(last.value)) return { ...last, value: `${last.value} ${line.trim()}` };
  if (!/^[ \t]/.test(line) || isFieldAstray(line, last)) return undefined;
  return { ...last, value: `${last.value} ${line.trim()}`.trim() };
}

/** Whether a field of ours is indented by mistake: its words would be taken for those of the text above. */
function isFieldAstray(line: string, { own }: Field): boolean {
  const name = field.exec(line.trim())?.[1]?.toLowerCase() ?? '';
  return fieldNames.has(name) && own !== '' && !/^[>|]/.test(own);
}

function readValue({ value, items }: Field): string | readonly string[] {
  if (items.length > 0) return items;
  if (/^\[.*\]$/.test(value))
    return value
      .slice(1, -1)
      .split(',')
      .map((part) => unquote(part.trim()));
  return unquote(value.replace(/^[>|][-+]?(?:\s|$)/, ''));
}

function isOpen(value: string): boolean {
  if (value.startsWith('"')) return !value.slice(1).includes('"');
  if (value.startsWith('[')) return !value.includes(']');
  return value.startsWith('{') && !value.includes('}');
}

function unquote(value: string): string {
  const inner = /^"([^"]*)"$/.exec(value)?.[1] ?? /^'((?:[^']|(?<=\p{L})'(?=\p{L}))*)'$/u.exec(value)?.[1];
  return inner ?? value;
}

function unclosed({ name, line, value }: Field): FieldError {
  const problem = `"${name}" opens with ${value.slice(0, 1)} and never closes it; add what is missing, or put the whole value between single quotation marks`;
  return new FieldError([name], problem, { line });
}

function unreadable(text: string, { line, last }: { line: number; last: Field | undefined }): FieldError {
  const shown = `"${excerpt(text)}"`;
  const problem =
    last !== undefined && /^\s/.test(text)
      ? `${shown} is indented, and so belongs to "${last.name}" above it; begin it where that begins`
      : `${shown} is no field; write it as "title: My article", or close the front matter above it with ---`;
  return new FieldError([], problem, { line });
}
