import { ArticleError } from '../article-error.ts';
import { cleanLine } from '../encoding/clean-text.ts';
import { type FrontMatter, lineOf, nameIn } from './front-matter.ts';

/** A field as its author wrote it. */
export type Field = { readonly name: string; readonly text: string; readonly line: number };

/** Where to look, and the names that a field may have, the best one first. */
type Search = { readonly frontMatter: FrontMatter; readonly names: readonly string[] };

/** A field with a value, or nothing. */
export function findField(key: string, { frontMatter, names }: Search): Field | undefined {
  const found = names.find((candidate) => frontMatter.fields.has(candidate));
  if (found === undefined) return undefined;
  const value = frontMatter.fields.get(found);
  const line = lineOf(frontMatter, found);
  const name = nameIn(frontMatter.lines[line - 2] ?? '') ?? found;
  const text = readText(value);
  if (text === undefined) throw refusal(key, { name, text: '', line }, 'must be one line of text');
  return text === '' || text === '~' ? undefined : { name, text, line };
}

/** Text, or a list of texts such as several authors. Anything deeper is never turned into text: it can be endless. */
function readText(value: unknown): string | undefined {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return cleanLine(value);
  if (!Array.isArray(value)) return readName(value);
  const names = value.map(readName);
  return names.some((name) => name === undefined)
    ? undefined
    : joinNames(names.filter((name) => name !== undefined));
}

function readName(value: unknown): string | undefined {
  if (typeof value === 'string') return cleanLine(value);
  if (typeof value !== 'object' || value === null || !('name' in value)) return undefined;
  return typeof value.name === 'string' ? cleanLine(value.name) : undefined;
}

function joinNames(names: readonly string[]): string {
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** An error that shows the field and its line, and says what is expected. */
export function refusal(key: string, { name, text, line }: Field, expected: string): ArticleError {
  const shown = text === '' ? name : `${name}: ${text.slice(0, 60)}`;
  return new ArticleError(key, `the front matter's line ${line} cannot be used: "${shown}" ${expected}`);
}
