import {
  isQuoteChoice,
  quotesExpected,
  type ReadingSettings,
  readingChoices,
} from '../../script/reading-policy.ts';
import type { FrontMatter } from './front-matter.ts';
import { readParts } from './read-parts.ts';

const choicesByName: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(readingChoices));

/** The field `read` of front matter: what of the article is read aloud, one line for each kind of thing. */
export function readReading(key: string, frontMatter: FrontMatter): { readonly read?: ReadingSettings } {
  const read = readParts<ReadingSettings>(key, frontMatter, {
    field: 'read',
    example: 'code: skip',
    names: [...choicesByName.keys()],
    readPart: (name, choice) => (isChoice(name, choice) ? choice : undefined),
    fault: (name) => `that is not known; expected one of ${expectedOf(name)}`,
  });
  return read === undefined ? {} : { read };
}

function isChoice(name: string, choice: unknown): choice is string {
  if (name === 'quotes') return isQuoteChoice(choice);
  return typeof choice === 'string' && choicesByName.get(name)?.includes(choice) === true;
}

function expectedOf(name: string): string {
  return name === 'quotes' ? quotesExpected : (choicesByName.get(name) ?? []).join(', ');
}
