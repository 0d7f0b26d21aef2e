import type { Lines } from '../script/fill-line.ts';
import type { Voice } from '../script/script.ts';
import type { Metadata } from './fields/metadata.ts';

/** A run of text inside a block: what it says, how it looks and where it leads. */
export type Inline = {
  readonly text: string;
  readonly style?: 'strong' | 'emphasis' | 'code' | 'formula';
  /** An absolute http, https or mailto address; anything else was dropped by the reader. */
  readonly link?: string;
  /** A BCP 47 tag where its author marked it as of another language than the article. */
  readonly language?: string;
  /** Its author took it back: it is shown struck through, and not said. */
  readonly isStruck?: boolean;
};

/** What stands beside an author's text: it is shown, and read aloud only if the reading policy says so. */
export const besides = ['aside', 'caption', 'footnote', 'skipped'] as const;

export type Beside = (typeof besides)[number];

/** One piece of an article in reading order. `content` is never empty and never only white space. */
export type Block = { readonly beside?: Beside } & (
  | { readonly kind: 'heading'; readonly level: number; readonly content: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  | { readonly kind: 'quote'; readonly content: readonly Inline[] }
  | {
      readonly kind: 'list item';
      /** 0 is the outermost list. */
      readonly depth: number;
      /** The number shown before an item of an ordered list. */
      readonly ordinal?: number;
      /** Whether an item of a list of tasks is done; absent in other lists. */
      readonly done?: boolean;
      readonly content: readonly Inline[];
    }
  | { readonly kind: 'code'; readonly text: string; readonly language?: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'image'; readonly alternative: string; readonly address: string }
  | { readonly kind: 'separator' }
);

/** Something of the file that did not become a block, and why: the report shows it to the author. */
export type Omission = {
  readonly what: string;
  readonly why: string;
  /** The line of the file where its author can mend it; absent where nothing is wrong. */
  readonly line?: number;
};

/** Where a title was found: one made up from the text is shown but not spoken, or it would be said twice. */
export type TitleSource = 'front matter' | 'metadata' | 'heading' | 'first sentence' | 'file name';

/** What an author wrote, whatever the file's format was. */
export type Article = Metadata & {
  /** The object's key in the articles bucket. */
  readonly key: string;
  readonly title: string;
  readonly titleSource: TitleSource;
  /** The article's picture, where its address is not a complete one: probably a file in the bucket. */
  readonly imageFile?: string;
  /** The line of the front matter that names the picture. */
  readonly imageLine?: number;
  readonly draft: boolean;
  readonly blocks: readonly Block[];
  readonly omissions: readonly Omission[];
  /** Who says its quotations, where that is another voice: one of the same engine and language. */
  readonly quoteVoice?: Voice;
  /** What its show says before and after each article, and what of the show may be named there. */
  readonly lines?: Lines & { readonly show: string; readonly author?: string | undefined };
};

/** The words of a run of inlines, as one string, without those that are struck out. */
export function textOf(content: readonly Inline[]): string {
  return content.map(({ text, isStruck }) => (isStruck === true ? gapFor(text) : text)).join('');
}

/** Words around what is struck out are not run together. */
export function gapFor(struck: string): string {
  return /^\s|\s$/.test(struck) ? ' ' : '';
}
