import type { Omission } from '../article.ts';
import { fieldNames } from './field-names.ts';
import { nameIn } from './name-in.ts';

/** Front matter fills a few lines; below these no text begins. */
const linesLooked = 20;

/** Fields at the top of a text whose author forgot the line of hyphens above them: they would be read aloud. */
export function findUnopened(body: string): readonly Omission[] {
  const lines = body.slice(0, 4_000).split('\n').slice(0, linesLooked);
  const first = lines.findIndex((text) => text.trim() !== '');
  const rest = lines.slice(Math.max(0, first));
  const end = rest.findIndex((text) => nameIn(text) === undefined);
  const names = rest
    .slice(0, end === -1 ? rest.length : end)
    .map((text) => nameIn(text)?.toLowerCase() ?? '');
  const isClosed = /^---\s*$/.test(rest[end] ?? '');
  // A line such as "Date: 19 February 2026" may well begin a text.
  const known = names.filter((name) => fieldNames.has(name)).length;
  if (known < (isClosed ? 1 : 2)) return [];
  const why =
    'it is read aloud, as no line of three hyphens (---) stands above it: put one there, and one below the last field';
  return [{ what: `field "${names[0]}"`, why, line: first + 1 }];
}
