/** What a file says about itself beside its text. A field without a value is absent. */
export type Metadata = {
  readonly title?: string;
  readonly author?: string;
  /** ISO 8601 instant in UTC, as `Date.toISOString` writes it. */
  readonly date?: string;
  readonly description?: string;
  /** A BCP 47 tag. */
  readonly language?: string;
  /** A Polly voice id. */
  readonly voice?: string;
  /** A Polly engine. */
  readonly engine?: string;
  readonly image?: string;
  /** The canonical address of the article on the author's own site. */
  readonly url?: string;
  /** The last part of the episode's name, in place of the one made from the key. */
  readonly slug?: string;
};

/** One field as an object to spread, or nothing where there is no value. */
export function given(name: keyof Metadata, value: string | undefined): Metadata {
  return value === undefined || value === '' ? {} : { [name]: value };
}
