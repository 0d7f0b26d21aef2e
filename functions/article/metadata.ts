/** What a file says about itself beside its text. A field without a value is absent. */
export type Metadata = {
  readonly title?: string;
  readonly author?: string;
  readonly date?: string;
  readonly description?: string;
  readonly language?: string;
  readonly voice?: string;
  readonly engine?: string;
  readonly image?: string;
  readonly url?: string;
  readonly slug?: string;
};

/** One field as an object to spread, or nothing where there is no value. */
export function given(name: keyof Metadata, value: string | undefined): Metadata {
  return value === undefined || value === '' ? {} : { [name]: value };
}
