import {
  isQuoteChoice,
  type QuoteChoice,
  quotesExpected,
  type ReadingSettings,
  readingChoices,
} from '../script/reading-policy.ts';
import { oneOf, optional, record, type Shape } from './shape.ts';
import { UnreadableError } from './unreadable-error.ts';

/** What an episode or a show sets of the reading policy. */
export const readingShape: Shape<ReadingSettings> = record<ReadingSettings>({
  code: optional(oneOf(readingChoices.code)),
  tables: optional(oneOf(readingChoices.tables)),
  images: optional(oneOf(readingChoices.images)),
  lists: optional(oneOf(readingChoices.lists)),
  quotes: optional(quotes),
  headings: optional(oneOf(readingChoices.headings)),
  footnotes: optional(oneOf(readingChoices.footnotes)),
  addresses: optional(oneOf(readingChoices.addresses)),
  tags: optional(oneOf(readingChoices.tags)),
  emojis: optional(oneOf(readingChoices.emojis)),
  formulas: optional(oneOf(readingChoices.formulas)),
  asides: optional(oneOf(readingChoices.asides)),
});

function quotes(value: unknown, where: string): asserts value is QuoteChoice {
  if (isQuoteChoice(value)) return;
  throw new UnreadableError(`${where} is not ${quotesExpected}; restore or delete the file`);
}
