import { type FrontMatter, lineOf } from './front-matter.ts';

/** The line of the last name of a path that stands at the start of one below a field, else the field's own. */
export function findPartLine(frontMatter: FrontMatter, field: string, path: readonly string[]): number {
  const first = lineOf(frontMatter, field);
  const rest = frontMatter.lines.slice(first - 1);
  const end = rest.findIndex((text) => /^[^\s#]/.test(text));
  const below = end === -1 ? rest : rest.slice(0, end);
  let found = -1;
  for (const name of path) {
    const next = below.findIndex((text, index) => index > found && isNamed(text, name));
    if (next === -1) break;
    found = next;
  }
  return first + found + 1;
}

/** Whether a line begins with a name, in quotation marks or without. */
function isNamed(line: string, name: string): boolean {
  const text = line.trimStart().replace(/^["']/, '');
  return text.startsWith(name) && /^["']?\s*(?::|$)/.test(text.slice(name.length));
}
