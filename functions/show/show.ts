/** A show's checked settings: the contents of `show.json`. */
export type Show = {
  readonly version: 1;
  /** The show's folder, such as `main`. */
  readonly name: string;
  /** Where its author has the settings, or would have them beside a cover: of two folders of one name this one is the show's. */
  readonly source?: string;
  readonly title: string;
  readonly description: string;
  readonly author: string;
  /** The owner's address, to which directories send their ownership code. */
  readonly email?: string;
  /** A BCP 47 tag. */
  readonly language: string;
  readonly category: string;
  readonly subcategory?: string;
  readonly explicit: boolean;
  /** The show's own web site. */
  readonly link?: string;
  readonly copyright?: string;
  /** Voice and engine for articles that name none. */
  readonly voice?: string;
  readonly engine?: string;
  /** The cover's object name in the show's folder, made from its bytes; absent means the drawn one, `cover.png`. */
  readonly cover?: string;
};
