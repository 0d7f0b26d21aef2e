import { YAMLException } from 'js-yaml';
import { excerpt } from './excerpt.ts';

/** What a file of YAML should hold: what one of its fields is called, all of their names, and one as it is written. */
export type Expected = {
  readonly noun: string;
  readonly names: readonly string[];
  readonly example: string;
};

/** What is wrong with a file that is no YAML, in words for somebody who never heard of it, and in which line if that is known. */
export type Explained = { readonly line?: number; readonly problem: string };

/** What the parser says, and in which line it gave up, counted from 1. */
type Failure = {
  readonly lines: readonly string[];
  readonly line: number;
  readonly reason: string;
  readonly expected: Expected;
};

/** A line such as `title: My Show`, also in a list. */
const field = /^(\s*(?:-\s+)*)(["']?)([^\s:"'#-][^:"'#]*)\2\s*:(?:\s+(.*))?$/u;

/** Signs that mean something to YAML at the beginning of a value. */
const indicator = /^[-?@`%&*!|>[\]{},]/;

/** Words behind what is in braces, brackets or quotation marks at the beginning of a text. */
const enclosed = /^(?:\{[^{}]*\}|\[[^[\]]*\]|"(?:[^"\\]|\\.)*"|'[^']*')\s*[^\s#,}\]'"]/;

// What js-yaml takes for "non-printable", but for halves of surrogate pairs, which no decoded text has.
const control = /(?![\t\n\r\u0085])\p{Cc}|[\uFFFE\uFFFF]/u;

/** Real lines are shorter, and their beginning says enough. */
const longestLine = 1_000;

const explanations: readonly ((failure: Failure) => Explained | undefined)[] = [
  explainControl,
  explainTwice,
  explainDocuments,
  explainQuotation,
  explainTab,
  explainEscape,
  explainValue,
  explainOpen,
  explainNoField,
  explainIndent,
];

/**
 * Says what is wrong, where, and what to write instead.
 * @throws the error itself, where it is none of the YAML's
 */
export function explainYaml(source: string, error: unknown, expected: Expected): Explained {
  if (!(error instanceof YAMLException)) throw error;
  const { reason } = error;
  const line = (error.mark?.line ?? 0) + 1;
  const failure = { lines: linesOf(source), line, reason, expected };
  for (const explain of explanations) {
    const explained = explain(failure);
    if (explained !== undefined) return explained;
  }
  return { line, problem: `this cannot be read (${reason}); expected lines such as "${expected.example}"` };
}

/** The same of YAML that holds no fields: a list, or words. */
export function explainFieldless(source: string, expected: Expected): Explained {
  const lines = linesOf(source);
  const found = explainNoField({ lines, line: lines.length, reason: '', expected });
  const problem = `there is no ${expected.noun} here; expected lines such as "${expected.example}"`;
  return found ?? { line: firstLine(lines), problem };
}

function linesOf(source: string): readonly string[] {
  return source.split(/\r\n?|\n/).map((text) => text.slice(0, longestLine));
}

function explainControl({ lines }: Failure): Explained | undefined {
  const index = lines.findIndex((text) => control.test(text));
  const [found = ''] = control.exec(lines[index] ?? '') ?? [];
  const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return index < 0
    ? undefined
    : {
        line: index + 1,
        problem: `the control character U+${code} is in this line, which cannot be shown; take it out`,
      };
}

function explainTwice({ lines, line, reason }: Failure): Explained | undefined {
  if (reason !== 'duplicated mapping key') return undefined;
  const [, indent, , name] = field.exec(lines[line - 1] ?? '') ?? [];
  const before = lines.findLastIndex((text, index) => {
    const [, otherIndent, , other] = field.exec(text) ?? [];
    return index < line - 1 && other === name && otherIndent?.length === indent?.length;
  });
  if (name === undefined || before < 0)
    return { line, problem: 'a name stands here twice; keep one of the two' };
  return {
    line,
    problem: `"${excerpt(name)}" is here a second time, after line ${before + 1}; keep one of the two`,
  };
}

function explainDocuments({ lines, reason }: Failure): Explained | undefined {
  if (!reason.includes('single document')) return undefined;
  const first = firstLine(lines);
  const index = lines.findIndex((text, at) => at >= first && /^(?:---|\.\.\.)(?:\s|$)/.test(text));
  return { line: index + 1, problem: 'a second document begins here; take this line away' };
}

/** The parser reads on to the end of the file, or to the next quotation mark: what matters is where it was opened. */
function explainQuotation({ lines, line, reason }: Failure): Explained | undefined {
  const index = lines.findIndex((text) => opens(text));
  if (
    index < 0 ||
    index >= line ||
    !/quoted scalar|indentation|end of the stream|missed|multiline key/.test(reason)
  )
    return undefined;
  const [, , , name = '', value = ''] = field.exec(lines[index] ?? '') ?? [];
  const mark = value.charAt(0);
  return {
    line: index + 1,
    problem: `"${excerpt(name)}" opens with ${mark} and never closes it; add ${mark} at the end of the text`,
  };
}

function opens(text: string): boolean {
  const value = field.exec(text)?.[4] ?? '';
  return /^"(?:[^"\\]|\\.)*$/.test(value) || /^'(?:[^']|'')*$/.test(value);
}

function explainTab({ lines, line }: Failure): Explained | undefined {
  if (!/^ *\t/.test(lines[line - 1] ?? '')) return undefined;
  return { line, problem: 'this line begins with a tab; YAML takes none: indent with spaces' };
}

function explainEscape({ line, reason }: Failure): Explained | undefined {
  if (!/escape|hexadecimal/.test(reason)) return undefined;
  const problem =
    'a backslash between double quotation marks begins a code; write two of them, or use single quotation marks';
  return { line, problem };
}

/** The most frequent slip by far: a colon in a title. */
function explainValue({ lines, line }: Failure): Explained | undefined {
  const [, , , name = '', value = ''] = field.exec(lines[line - 1] ?? '') ?? [];
  const text = value.trim();
  const isPlain = text !== '' && !/^["'[{]/.test(text);
  const isWrong = isPlain ? indicator.test(text) || /:(?:\s|$)/.test(text) : enclosed.test(text);
  if (!isWrong) return undefined;
  const isOdd = !isPlain || indicator.test(text);
  const what = isOdd ? `begins with ${text.charAt(0)}` : 'has a colon in it';
  const inner = /^'.*'$/.test(text) ? text.slice(1, -1) : text;
  const quoted = text.length <= 80 ? JSON.stringify(inner) : '"…"';
  return {
    line,
    problem: `the text of "${excerpt(name)}" ${what}, and so needs quotation marks; write ${excerpt(name)}: ${quoted}`,
  };
}

function explainOpen({ lines, line, reason }: Failure): Explained | undefined {
  if (!/flow (?:collection|mapping)/.test(reason)) return undefined;
  const index = lines.findLastIndex((text, at) => at < line && /^[[{]/.test(field.exec(text)?.[4] ?? ''));
  const [, , , name = '', value = ''] = field.exec(lines[index] ?? '') ?? [];
  if (index < 0) return undefined;
  const mark = value.startsWith('[') ? ']' : '}';
  const problem = `"${excerpt(name)}" opens with ${value.charAt(0)} and is not closed as it should be; write ${mark} at its end, or the whole text between quotation marks`;
  return { line: index + 1, problem };
}

function explainNoField({ lines, line, expected }: Failure): Explained | undefined {
  const isField = (text: string) => field.test(text) || /^\s*(?:#|$)|^(?:---|\.\.\.|%)/.test(text);
  const index = lines.findIndex((text, at) => at < line && /^[^\s]/.test(text) && !isField(text));
  const text = lines[index];
  if (text === undefined) return undefined;
  if (text.startsWith('-')) {
    const problem = `a list begins here; expected lines such as "${expected.example}"`;
    return { line: index + 1, problem };
  }
  const [, name, value] = /^([A-Za-z]+)(?::|\s*=|\s)\s*(\S.*)$/.exec(text) ?? [];
  const isKnown = name !== undefined && expected.names.includes(name);
  const written = isKnown ? `${name}: ${value}` : expected.example;
  const problem = `"${excerpt(text)}" is no ${expected.noun}; expected a name, a colon and a space, such as "${excerpt(written)}"`;
  return { line: index + 1, problem };
}

function explainIndent({ lines, line, reason }: Failure): Explained | undefined {
  if (!/indentation|end of the stream/.test(reason) || !/^\s/.test(lines[line - 1] ?? '')) return undefined;
  const problem = 'this line is not indented like those that it belongs to; begin it where they begin';
  return { line, problem };
}

/** The first line, counted from 1, that is not empty, no comment and no mark of a document's beginning. */
function firstLine(lines: readonly string[]): number {
  return lines.findIndex((text) => !/^\s*(?:#|$)|^(?:---\s*$|%)/.test(text)) + 1;
}
