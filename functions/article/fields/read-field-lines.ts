import { ArticleError } from '../article-error.ts';

type Field = {
  readonly name: string;
  readonly line: number;
  readonly value: string;
  readonly items: readonly string[];
};

const field = /^["']?([\p{L}_][\w\p{L} .-]{0,60}?)["']?[ \t]*:(?:[ \t]+(.*)|[ \t]*)$/u;
const item = /^[ \t]*-(?:[ \t]+(.*))?$/;

/** Reads `name: value` lines, `- item` lines and their continuations, as people write them where YAML gives up. */
export function readFieldLines(
  key: string,
  lines: readonly string[],
): readonly (readonly [string, unknown])[] {
  const fields: Field[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || /^\s*#/.test(line)) continue;
    const next = startField(line, index) ?? continueField(line, fields.pop());
    if (next === undefined) throw unreadable(key, { line, number: index + 2 });
    fields.push(next);
  }
  return fields.map((read) => [read.name, read.items.length > 0 ? read.items : readValue(key, read)]);
}

function startField(line: string, index: number): Field | undefined {
  const match = field.exec(line);
  if (match === null) return undefined;
  return { name: match[1] ?? '', line: index + 2, value: (match[2] ?? '').trim(), items: [] };
}

/** A line belongs to the field above if it is indented, an item of its list, or inside its open quotation marks. */
function continueField(line: string, last: Field | undefined): Field | undefined {
  if (last === undefined) return undefined;
  const listed = last.value === '' ? item.exec(line) : null;
  if (listed !== null) return { ...last, items: [...last.items, unquote((listed[1] ?? '').trim())] };
  if (!/^[ \t]/.test(line) && !isOpen(last.value)) return undefined;
  return { ...last, value: `${last.value} ${line.trim()}`.trim() };
}

function readValue(key: string, { name, line, value }: Field): string | readonly string[] {
  if (isOpen(value)) {
    const mark = value.slice(0, 1);
    throw new ArticleError(
      key,
      `the front matter's line ${line} cannot be read: "${name}" opens with ${mark} and never closes it; add what is missing, or put the whole value between single quotation marks`,
    );
  }
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
  const inner = /^"([^"]*)"$/.exec(value)?.[1] ?? /^'([^']*)'$/.exec(value)?.[1];
  return inner ?? value;
}

function unreadable(key: string, { line, number }: { line: string; number: number }): ArticleError {
  return new ArticleError(
    key,
    `the front matter's line ${number} cannot be read: "${line.trim().slice(0, 60)}" is no field; write it as "title: My article", or close the front matter above it with ---`,
  );
}
