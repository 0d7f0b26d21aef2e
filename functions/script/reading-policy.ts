/** What can become of each kind of thing in an article when it is read aloud; the first choice is the default. */
export const readingChoices = {
  /** Blocks of code: a short remark in their place, their words, or nothing. */
  code: ['remark', 'read', 'skip'],
  /** Tables: row by row with their headings as long as they are small, else a remark. */
  tables: ['rows', 'remark', 'skip'],
  /** Pictures: their captions, the descriptions written for the blind, or both. */
  images: ['skip', 'captions', 'descriptions', 'all'],
  /** Items of lists: with their numbers and with what is done of a list of tasks, or their words alone. */
  lists: ['numbers', 'plain'],
  /** Quotations: announced, unless the sentence before does so, told by pauses alone, or in another voice, which may be named: `voice Amy`. */
  quotes: ['announce', 'plain', 'voice'],
  /** Headings; the pauses around them stay. */
  headings: ['read', 'skip'],
  /** Footnotes: left out, or read behind the text. Their marks are never said. */
  footnotes: ['skip', 'end'],
  /** Web and e-mail addresses in the text. */
  addresses: ['short', 'skip', 'read'],
  /** Hashtags and handles: as words, not at all, or as they are. */
  tags: ['words', 'skip', 'read'],
  emojis: ['skip', 'read'],
  formulas: ['remark', 'read', 'skip'],
  asides: ['skip', 'read'],
} as const;

/** What of an article is read aloud, and how. */
export type ReadingPolicy = {
  readonly [Name in keyof typeof readingChoices]: Name extends 'quotes'
    ? QuoteChoice
    : (typeof readingChoices)[Name][number];
};

export type QuoteChoice = (typeof readingChoices)['quotes'][number] | `voice ${string}`;

/** What a show or an article sets of it. */
export type ReadingSettings = Partial<ReadingPolicy>;

/** Whether quotations can be read so; a voice's name is looked up where the voices are known. */
export function isQuoteChoice(value: unknown): value is QuoteChoice {
  if (readingChoices.quotes.some((choice) => choice === value)) return true;
  return typeof value === 'string' && /^voice [A-Za-z]{2,40}$/.test(value);
}

/** How quotations can be read, in words. */
export const quotesExpected = `${readingChoices.quotes.join(', ')}, or a voice's name such as "voice Amy"`;

/** How an article is read that says nothing about it. */
export const defaultReading: ReadingPolicy = {
  code: 'remark',
  tables: 'rows',
  images: 'skip',
  lists: 'numbers',
  quotes: 'announce',
  headings: 'read',
  footnotes: 'skip',
  addresses: 'short',
  tags: 'words',
  emojis: 'skip',
  formulas: 'remark',
  asides: 'skip',
};

/** The policy that comes of settings, of which later ones come before earlier ones. */
export function readingOf(...settings: readonly (ReadingSettings | undefined)[]): ReadingPolicy {
  return Object.assign({}, defaultReading, ...settings);
}
