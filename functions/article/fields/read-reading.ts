import {
  isQuoteChoice,
  quotesExpected,
  type ReadingSettings,
  readingChoices,
} from '../../script/reading-policy.ts';
import type { FrontMatter } from './front-matter.ts';
import { readParts, suggestName } from './read-parts.ts';

const choicesByName: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(readingChoices));

/** The field `read` of front matter: what of the article is read aloud, one line for each kind of thing. */
export function readReading(frontMatter: FrontMatter): { readonly read?: ReadingSettings } {
  const read = readParts<ReadingSettings>(frontMatter, {
    field: 'read',
    example: 'code: skip',
    names: [...choicesByName.keys()],
    readPart: (name, choice) => (isChoice(name, choice) ? choice : undefined),
    fault: (name, choice) => `is not known; ${suggestChoice(name, choice)}`,
  });
  return read === undefined ? {} : { read };
}

function isChoice(name: string, choice: unknown): choice is string {
  if (name === 'quotes') return isQuoteChoice(choice);
  return typeof choice === 'string' && choicesByName.get(name)?.includes(choice) === true;
}

function suggestChoice(name: string, choice: unknown): string {
  const choices = choicesByName.get(name) ?? [];
  const suggested = suggestName(typeof choice === 'string' ? choice : '', choices);
  return name === 'quotes' && suggested.startsWith('expected')
    ? `expected one of ${quotesExpected}`
    : suggested;
}
