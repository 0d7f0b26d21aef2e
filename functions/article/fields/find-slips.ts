import { distanceBetween } from '../../show/nearest-name.ts';
import type { Omission } from '../article.ts';
import { type FrontMatter, nameIn } from './front-matter.ts';

/** Names that mean something here, as the README spells them. */
const fieldNames: readonly string[] = [
  ...['title', 'author', 'description', 'date', 'read', 'pronounce', 'pauses', 'timing', 'language', 'voice'],
  ...[
    'engine',
    'rate',
    'style',
    'image',
    'url',
    'slug',
    'season',
    'episode',
    'episodeType',
    'explicit',
    'draft',
    'publishAt',
  ],
];

/** Names that mean the same, or something to other programs, although they look like a slip. */
const otherNames = new Set(
  'authors by lang pubdate published publish_at publish-at publisher episode_type episodenumber episode_number type data dates images styles'.split(
    ' ',
  ),
);

/** Real names are shorter, and comparing longer ones takes time. */
const longestName = 30;

/** Fields of front matter that hold nothing because they are misspelt, or because another one of the same name comes behind them. */
export function findSlips(frontMatter: FrontMatter): readonly Omission[] {
  const named = frontMatter.lines.flatMap((text, index) => {
    const name = nameIn(text);
    return name === undefined ? [] : [{ name, line: index + 2 }];
  });
  const last = new Map(named.map(({ name, line }) => [name.toLowerCase(), line]));
  return named.flatMap(({ name, line }) => {
    const again = last.get(name.toLowerCase()) ?? line;
    // What looks like a field may be a line of a text that goes on from the one before.
    if (!frontMatter.fields.has(name.toLowerCase())) return [];
    if (!isKnown(name)) return describeMisspelt(name, line);
    return again > line ? [describeTwice(name, line, again)] : [];
  });
}

function describeTwice(name: string, line: number, again: number): Omission {
  const why = `line ${again} gives it again, and the last one holds: keep one of them`;
  return { what: `field "${name}"`, why, line };
}

function describeMisspelt(name: string, line: number): readonly Omission[] {
  const meant = fieldNames.find((known) => isSlip(name.toLowerCase(), known.toLowerCase()));
  if (meant === undefined) return [];
  return [{ what: `field "${name}"`, why: `it means nothing here: did you mean "${meant}"?`, line }];
}

function isKnown(name: string): boolean {
  return (
    otherNames.has(name.toLowerCase()) ||
    fieldNames.some((known) => known.toLowerCase() === name.toLowerCase())
  );
}

/** Letters in another order, or one too many, too few or wrong: site generators have many fields of their own. */
function isSlip(name: string, known: string): boolean {
  if (name.length > longestName || name.length < 4 || name.charAt(0) !== known.charAt(0)) return false;
  return sort(name) === sort(known) || distanceBetween(name, known) === 1;
}

function sort(name: string): string {
  return [...name].sort().join('');
}
