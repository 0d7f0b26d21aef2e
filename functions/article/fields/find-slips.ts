import type { Omission } from '../article.ts';
import { publishAtNames } from './date-fields.ts';
import { fieldNames } from './field-names.ts';
import { findField } from './find-field.ts';
import { findUnopened } from './find-unopened.ts';
import type { FrontMatter } from './front-matter.ts';
import { nameIn } from './name-in.ts';
import { readDate } from './read-date.ts';
import { suggestField } from './suggest-field.ts';

/** Names that mean the same. */
const aliases = new Set<string>([
  ...'authors by lang pubdate published episode_type episodenumber episode_number type'.split(' '),
  ...publishAtNames,
]);

/** A line in which a field begins. */
type Named = { readonly name: string; readonly line: number };

/** Fields of front matter of which something is probably meant in another way than it is taken. Nothing fails for it. */
export function findSlips(frontMatter: FrontMatter): readonly Omission[] {
  if (frontMatter.lines.length === 0) return findUnopened(frontMatter.body);
  const named = frontMatter.lines.flatMap((text, index) => {
    const name = nameIn(text);
    // What looks like a field may be a line of a text that goes on from the one before.
    return name === undefined || !frontMatter.fields.has(name.toLowerCase())
      ? []
      : [{ name, line: index + 1 }];
  });
  const last = new Map(named.map(({ name, line }) => [name.toLowerCase(), line]));
  return named.flatMap((field) => {
    const again = last.get(field.name.toLowerCase()) ?? field.line;
    const why = again > field.line ? describeTwice(field, again) : describeSlip(field, frontMatter);
    return why === undefined ? [] : [{ what: `field "${field.name}"`, why, line: field.line }];
  });
}

function describeTwice({ name }: Named, again: number): string | undefined {
  if (!isKnown(name)) return undefined;
  return `line ${again} gives it again, and the last one holds: keep one of them`;
}

function describeSlip(field: Named, frontMatter: FrontMatter): string | undefined {
  const key = field.name.toLowerCase();
  if (!isKnown(key)) return suggestField(field.name, frontMatter.fields);
  if (key === 'title' || key === 'description') return describeComment(field, frontMatter);
  if (key === 'url') return describePath(frontMatter);
  return publishAtNames.some((known) => known === key) ? describeTime(frontMatter) : undefined;
}

/** A comment begins with `# `; of `#1` and `#metoo` only YAML thinks that they are one. */
function describeComment({ name, line }: Named, frontMatter: FrontMatter): string | undefined {
  const written = frontMatter.lines[line - 1] ?? '';
  const [, cut] = /^[^:]*:(?:[^"'#]|(?<=\S)#)*?\s(#[^\s#]+)/.exec(written) ?? [];
  const text = findField(frontMatter, [name.toLowerCase()])?.text ?? '';
  if (cut === undefined || text.includes(cut)) return undefined;
  return `what begins with ${cut.slice(0, 20)} is not read, since YAML takes it for a comment: put the whole text between quotation marks`;
}

/** Hugo takes a path for the page's own. */
function describePath(frontMatter: FrontMatter): string | undefined {
  const text = findField(frontMatter, ['url'])?.text ?? '';
  if (!text.startsWith('/')) return undefined;
  return 'it is no full web address, and so not used: begin it with https:// and the name of your site';
}

/** With a second zone it would be no time, and without a time a zone none either. */
function describeTime(frontMatter: FrontMatter): string | undefined {
  const text = findField(frontMatter, publishAtNames)?.text ?? '';
  if (readDate(text) === undefined || readDate(`${text} Z`) === undefined) return undefined;
  return 'it names no time zone, and so is in UTC: write the zone behind it, such as +01:00, or Z for UTC';
}

function isKnown(name: string): boolean {
  return aliases.has(name.toLowerCase()) || fieldNames.has(name.toLowerCase());
}
