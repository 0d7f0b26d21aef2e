import type { FieldError, Path } from '../../advice/field-error.ts';
import { ArticleError } from '../article-error.ts';
import { fieldNames } from './field-names.ts';
import { nameIn } from './name-in.ts';
import { parseFields } from './parse-fields.ts';

/** The block of fields at the top of a file, and the text after it. */
export type FrontMatter = {
  /** Whatever the file holds, under names in lower case: unchecked. */
  readonly fields: ReadonlyMap<string, unknown>;
  /** The file's lines down to the last field, those above the first one being empty. */
  readonly lines: readonly string[];
  /** The line of the file in which a field or one of its parts stands. Of two fields of one name the last one holds. */
  readonly lineOf: (path: Path) => number;
  /** Why it is no YAML, so that its fields have no parts. */
  readonly flaw?: FieldError;
  /** What cannot even be read as lines of fields. */
  readonly faults: readonly FieldError[];
  readonly body: string;
};

// Real ones stay under 10,000 characters; more is a mistake or an attack.
const maximumCharacters = 65_536;

// Some programs leave a line free above it, or say in it which language it is.
const opening = /^((?:[ \t]*\n){0,20})---((?:yaml)?[ \t]*(?:#[^\n]*)?)(?:\n|$)/;
const closing = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/;
const fieldLine = /^ *["']?[\p{L}_][\w\p{L} .-]{0,60}["']?[ \t]*:(?:\s|$)/mu;

/** Takes the fields off the top of a file; a file without any has none, and all of it is text. */
export function readFrontMatter(key: string, text: string): FrontMatter {
  refuseOthers(key, text);
  const found = findBlock(key, text);
  if (found === undefined) return { fields: new Map(), lines: [], lineOf: () => 1, faults: [], body: text };
  const { above, block, body } = found;
  const lines = [
    ...above
      .split('\n')
      .slice(1)
      .map(() => ''),
    ...block.split('\n'),
  ];
  return { ...parseFields(lines), lines, body };
}

/** A block, with what stands above and below it. */
type Found = { readonly above: string; readonly block: string; readonly body: string };

/** `block` is empty where `---` is a line drawn between paragraphs. */
function findBlock(key: string, text: string): Found | undefined {
  const start = opening.exec(text);
  if (start === null) return undefined;
  const [above, free = '', mark = ''] = start;
  // The line end before the closing mark may be the one that ends the opening mark.
  const inner = text.slice(above.length - 1, above.length + maximumCharacters);
  const end = closing.exec(inner);
  const block = inner.slice(1, end?.index);
  if (free !== '' || mark.trim() !== '') {
    if (end === null || !holdsField(block)) return undefined;
  } else if (end === null) return refuseUnclosed(key, { block, isLong: inner.length > maximumCharacters });
  else if (block.trim() !== '' && !fieldLine.test(block)) return refuseFieldless(key, block);
  const body = inner.slice(end.index + end[0].length) + text.slice(above.length + maximumCharacters);
  return { above, block, body };
}

/** What opens in an unusual way is taken for front matter only where it has a field of ours: a page may be divided by lines. */
function holdsField(block: string): boolean {
  return block.split('\n').some((line) => fieldNames.has(nameIn(line)?.toLowerCase() ?? ''));
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
  throw new ArticleError(key, `the front matter has no field in it (line 2): ${explainFieldless(block)}`);
}

function explainFieldless(block: string): string {
  if (/^\t/m.test(block)) return 'begin its lines without a tab, which YAML does not take';
  if (/^\w+:\S/m.test(block)) return 'put a space behind each colon, as in "title: My article"';
  return 'write one as "title: My article", or take the line of hyphens (---) away';
}

const toml = /^\s{0,20}\+\+\+[ \t]*\n(?:[^\n]*\n){0,200}?\+\+\+[ \t]*(?:\n|$)/;
const json = /^\s{0,20}\{\s*"(?:title|date|draft|author|description|slug|tags|layout)"\s*:/;

/** What other programs take for front matter would be read aloud. */
function refuseOthers(key: string, text: string): void {
  const kind = toml.test(text) ? 'between +++ (line 1) is TOML' : 'in braces (line 1) is JSON';
  if (!toml.test(text) && !json.test(text)) return;
  throw new ArticleError(
    key,
    `the front matter ${kind}: write it as YAML between lines of three hyphens (---)`,
  );
}
