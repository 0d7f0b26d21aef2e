import { excerpt } from '../../advice/excerpt.ts';
import { FieldError, nameOf } from '../../advice/field-error.ts';
import {
  isQuoteChoice,
  type QuoteChoice,
  quotesExpected,
  type ReadingSettings,
  readingChoices,
} from '../../script/reading-policy.ts';
import { fields } from './check-parts.ts';
import { type Check, oneOf, readText } from './check-value.ts';

const quotes: Check<QuoteChoice> = (value, path) => {
  const text = readText(value, path);
  // As with the other choices: white space in quotation marks is no part of one.
  if (text === value && isQuoteChoice(text)) return text;
  throw new FieldError(
    path,
    `${nameOf(path)} "${excerpt(text)}" is not known; expected one of ${quotesExpected}`,
  );
};

/** What of an article is read aloud, and how. */
export const read: Check<ReadingSettings> = fields<ReadingSettings>(
  {
    code: oneOf(readingChoices.code),
    tables: oneOf(readingChoices.tables),
    images: oneOf(readingChoices.images),
    lists: oneOf(readingChoices.lists),
    quotes,
    headings: oneOf(readingChoices.headings),
    footnotes: oneOf(readingChoices.footnotes),
    addresses: oneOf(readingChoices.addresses),
    tags: oneOf(readingChoices.tags),
    emojis: oneOf(readingChoices.emojis),
    formulas: oneOf(readingChoices.formulas),
    asides: oneOf(readingChoices.asides),
  },
  [],
);
