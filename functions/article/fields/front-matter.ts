import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { ArticleError } from '../article-error.ts';
import { readFieldLines } from './read-field-lines.ts';

/** The block of fields at the top of a file, and the text after it. */
export type FrontMatter = {
  /** Whatever the file holds, under names in lower case: unchecked. */
  readonly fields: ReadonlyMap<string, unknown>;
  /** The file's lines, to say in which one a field stands. */
  readonly lines: readonly string[];
  readonly body: string;
};

// Real ones stay under 10,000 characters; more is a mistake or an attack.
const maximumCharacters = 65_536;

const opening = /^---[ \t]*(?:\n|$)/;
const closing = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const fieldLine = /^["']?[\p{L}_][\w\p{L} .-]{0,60}["']?[ \t]*:(?:\s|$)/mu;

/** Takes the fields off the top of a file; a file without any has none, and all of it is text. */
export function readFrontMatter(key: string, text: string): FrontMatter {
  refuseToml(key, text);
  const found = findBlock(key, text);
  if (found === undefined) return { fields: new Map(), lines: [], body: text };
  const lines = found.block.split('\n');
  return { fields: readFields(key, lines), lines, body: found.body };
}

/** The line of the file in which a field stands; the opening `---` is line 1. Of two the last one holds. */
export function lineOf(frontMatter: FrontMatter, field: string): number {
  return frontMatter.lines.findLastIndex((line) => nameIn(line)?.toLowerCase() === field.toLowerCase()) + 2;
}

/** The name of the field that begins in a line, as its author spells it. */
export function nameIn(line: string): string | undefined {
  return /^(["']?)([^\s"':#-][^"':#]*)\1[ \t]*:(?:\s|$)/.exec(line)?.[2]?.trim();
}

/** `block` is empty where `---` is a line drawn between paragraphs. */
function findBlock(key: string, text: string): { block: string; body: string } | undefined {
  const start = opening.exec(text);
  if (start === null) return undefined;
  // The line end before the closing mark may be the one that ends the opening mark.
  const inner = text.slice(start[0].length - 1, start[0].length + maximumCharacters);
  const end = closing.exec(inner);
  const block = inner.slice(1, end?.index);
  if (end === null) return refuseUnclosed(key, { block, isLong: inner.length > maximumCharacters });
  if (block.trim() !== '' && !fieldLine.test(block)) return refuseFieldless(key, block);
  return {
    block,
    body: inner.slice(end.index + end[0].length) + text.slice(start[0].length + maximumCharacters),
  };
}

/** Without a field under it, a first line of hyphens is only a line drawn across the page. */
function refuseUnclosed(key: string, { block, isLong }: { block: string; isLong: boolean }): undefined {
  const first = block.trimStart().split('\n', 1)[0] ?? '';
  if (!fieldLine.test(first)) return undefined;
  throw new ArticleError(
    key,
    isLong
      ? `the front matter that opens in line 1 has no end within ${maximumCharacters} characters: close it with a line of three hyphens (---)`
      : 'the front matter that opens in line 1 is never closed: put a line of three hyphens (---) after its last field',
  );
}

function refuseFieldless(key: string, block: string): undefined {
  if (/^\s*\n/.test(block) || block.includes('\n\n')) return undefined;
  throw new ArticleError(
    key,
    'the front matter has no field in it (line 2): write one as "title: My article", or take the line of hyphens (---) away',
  );
}

function refuseToml(key: string, text: string): void {
  if (!/^\+\+\+[ \t]*\n(?:[^\n]*\n){0,200}?\+\+\+[ \t]*(?:\n|$)/.test(text)) return;
  throw new ArticleError(
    key,
    'the front matter between +++ (line 1) is TOML: write it as YAML between lines of three hyphens (---)',
  );
}

/** Much front matter in real files is not YAML, such as `title: Bread: a story`: those are read line by line. */
function readFields(key: string, lines: readonly string[]): ReadonlyMap<string, unknown> {
  const fields = readYaml(lines.join('\n')) ?? readFieldLines(key, lines);
  return new Map([...fields].map(([name, value]) => [name.trim().toLowerCase(), value]));
}

/** The safest schema: every scalar stays text, so that `title: 1984` and `title: no` are titles. */
function readYaml(text: string): readonly (readonly [string, unknown])[] | undefined {
  try {
    const value: unknown = load(text, { schema: FAILSAFE_SCHEMA });
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value)
      : undefined;
  } catch {
    return undefined;
  }
}
