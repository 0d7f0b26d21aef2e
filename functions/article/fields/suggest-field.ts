import { distanceBetween } from '../../advice/nearest-name.ts';
import { fieldNames, foldName, otherNames } from './field-names.ts';

/**
 * Names that look like a slip, and mean something to other programs. Their files have many more of their own: only what can hardly be anything
 * else than a slip gets a hint, or each article of a blog that comes from elsewhere would have some.
 */
const foreignNames = new Set('publisher published data dates images styles languages'.split(' '));

/** What only a show has. Names of its settings that other programs know too are not among these, such as `category`, `email` or `license`. */
export const showNames = ['intro', 'outro', 'subcategory', 'funding', 'feedLimit', 'newFeed'] as const;

/** Real names are shorter, and comparing longer ones takes time. */
const longestName = 30;

/** Of names as long as `language` two letters may be wrong. */
const longName = 8;

/** What an author probably meant with a field that means nothing here; nothing where it seems to be somebody else's. */
export function suggestField(name: string, fields: ReadonlyMap<string, unknown>): string | undefined {
  const folded = foldName(name);
  if (name.length > longestName || foreignNames.has(folded)) return undefined;
  if (folded === 'publish') return explainPublish(fields.get(name.toLowerCase()));
  if (name === '<<') return 'what it brings in is not read: write these fields out';
  const ofShow = showNames.find((known) => known.toLowerCase() === folded);
  if (ofShow !== undefined)
    return `it holds for all articles of a show: write "${ofShow}" into its show.yaml`;
  const meant = fieldNames.get(otherNames.get(folded)?.toLowerCase() ?? '');
  if (meant === undefined) return suggestNear(folded);
  const isGiven = fields.has(meant.name.toLowerCase());
  return isGiven ? undefined : `it means nothing here: "${meant.name}" ${meant.purpose}`;
}

/** In Obsidian `publish: true` is the usual state; only what asks for something else is in vain. */
function explainPublish(value: unknown): string | undefined {
  if (typeof value !== 'string' || /^(?:true|yes|on)?$/i.test(value.trim())) return undefined;
  const isHeld = /^(?:false|no|off)$/i.test(value.trim());
  const meant = isHeld ? '"draft: true" holds an article back' : '"publishAt" says when it appears';
  return `it means nothing here: ${meant}`;
}

function suggestNear(folded: string): string | undefined {
  const meant = [...fieldNames].find(([known]) => isSlip(folded, known));
  return meant === undefined ? undefined : `it means nothing here: did you mean "${meant[1].name}"?`;
}

/** Letters in another order, or too many, too few or wrong: site generators have many fields of their own. */
function isSlip(name: string, known: string): boolean {
  if (name.length < 4 || name.charAt(0) !== known.charAt(0)) return false;
  const mostWrong = known.length >= longName ? 2 : 1;
  return sort(name) === sort(known) || distanceBetween(name, known) <= mostWrong;
}

function sort(name: string): string {
  return [...name].sort().join('');
}
