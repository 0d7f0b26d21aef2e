/** Something of a text that is said otherwise than it is written: from where to where, and as what. */
export type SpokenForm = { readonly start: number; readonly end: number; readonly said: string };

/**
 * What is looked for, and what is said for it. `{name:kind}` in `find` is a number, a Roman numeral and so on (`pattern-of.ts`), or one of a
 * language's words or names; `{kind}` is short for `{kind:kind}`. In `say` the names stand for what was found, as it is said;
 * `{name:list}` is what the list says for it. A rule for which a language has no words is not one of that language.
 */
export type FormRule = {
  readonly find: string;
  readonly say: string;
  /** Letters may stand right before and behind it. */
  readonly isGlued?: true;
  /** Digits too: it is a sign in front of a number. */
  readonly isSign?: true;
  /** Only where `low` is less than `high`; in `1990-95` both are of one century. */
  readonly isRising?: true;
};

/** How a language says what a voice may say wrongly. What is not here is left to the voice. */
export type LanguageForms = {
  readonly decimal: '.' | ',';
  /** Single words that rules say. */
  readonly phrases: Readonly<Record<string, string>>;
  /** Words that rules look for, between spaces, or between bars where they hold spaces. */
  readonly words?: Readonly<Record<string, string>>;
  /** A pattern for a noun in the plural right behind a number, as far as its letters show one; not those of scores, such as `losses`. */
  readonly plural?: string;
  /** What is said for words and signs; `|` stands between the forms for one, and for more, in the order of Unicode's plural categories. */
  readonly lists?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The language's own rules for numbers and for Roman numerals, which come before those for all. */
  readonly numberRules?: readonly FormRule[];
  readonly numeralRules?: readonly FormRule[];
};
