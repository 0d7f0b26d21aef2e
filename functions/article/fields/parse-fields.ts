import { YAMLException } from 'js-yaml';
import { explainYaml } from '../../advice/explain-yaml.ts';
import { FieldError } from '../../advice/field-error.ts';
import { readYaml } from '../../advice/read-yaml.ts';
import { fieldNames } from './field-names.ts';
import type { FrontMatter } from './front-matter.ts';
import { nameIn } from './name-in.ts';
import { readFieldLines } from './read-field-lines.ts';

type Parsed = Pick<FrontMatter, 'fields' | 'lineOf' | 'flaw' | 'faults'>;

/** What front matter should hold. */
const expected = { noun: 'field', names: [...fieldNames.keys()], example: 'title: My article' };

/** Much front matter in real files is not YAML. What quotation marks do not mend is read line by line. */
export function parseFields(lines: readonly string[]): Parsed {
  try {
    return parseYaml(lines) ?? parseLines(lines);
  } catch (error) {
    const mended = parseMended(lines);
    if (mended !== undefined) return mended;
    const { line = 1, problem } = explainYaml(lines.join('\n'), error, expected);
    return { ...parseLines(lines), flaw: new FieldError([], problem, { line }) };
  }
}

function parseMended(lines: readonly string[]): Parsed | undefined {
  try {
    return parseYaml(lines.map(quoteText));
  } catch (error) {
    if (error instanceof YAMLException) return undefined;
    throw error;
  }
}

/** The most frequent slip by far, `title: Bread: a story`, and texts that begin with a sign such as `@`. */
function quoteText(line: string): string {
  const [, name, text = ''] = /^([\p{L}_][\w\p{L}-]*:[ \t]+)([^\s"'[{>|&!#-].*)$/u.exec(line) ?? [];
  const needsQuotes = /:(?:\s|$)|^[@`%*]/.test(text);
  return name !== undefined && needsQuotes ? `${name}${JSON.stringify(text.trimEnd())}` : line;
}

/** Nothing where it is YAML of another kind, such as a list. */
function parseYaml(lines: readonly string[]): Parsed | undefined {
  const { value, lineOf } = readYaml(lines.join('\n'));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value).map(([name, part]) => ({ name, key: keyOf(name), part }));
  const names = new Map(entries.map(({ key, name }) => [key, name]));
  return {
    fields: new Map(entries.map(({ key, part }) => [key, part])),
    lineOf: ([field, ...path]) => lineOf([names.get(`${field}`.toLowerCase()) ?? '', ...path]) ?? 1,
    faults: [],
  };
}

function parseLines(lines: readonly string[]): Parsed {
  const { fields, faults } = readFieldLines(lines);
  return {
    fields: new Map(fields.map(([name, value]) => [keyOf(name), value])),
    lineOf: ([field]) =>
      lines.findLastIndex((line) => nameIn(line)?.toLowerCase() === `${field}`.toLowerCase()) + 1,
    faults,
  };
}

function keyOf(name: string): string {
  return name.trim().toLowerCase();
}
