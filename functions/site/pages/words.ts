import { english } from '../phrases/en.ts';
import { pageLanguages } from '../phrases/page-languages.ts';
import type { PagePhrases } from '../phrases/page-phrases.ts';
import { directionOf } from './direction.ts';
import { type Html, html, type Slot } from './html.ts';

/** What a page says besides what its author wrote: in the author's language where there are words for it, else in English. */
export type Words = PagePhrases & {
  /** A tag that `Intl` takes. */
  readonly locale: string;
  /** Attributes for an element whose words are English inside a page of another language. */
  readonly foreign: Html | undefined;
  /** Attributes for an element of the page's own words inside text of any language. */
  readonly own: Html;
};

/** The words for a page in the language of a BCP 47 tag. */
export function wordsFor(language: string): Words {
  // Language, script and region alone: `Intl` throws at a tag that is not well formed.
  const [tag = ''] = /^[a-z]{2,3}(?:-[a-z]{4}\b)?(?:-(?:[a-z]{2}|\d{3})\b)?/i.exec(language) ?? [];
  const phrases = pageLanguages.get(tag.split('-')[0]?.toLowerCase() ?? '');
  const own = html` lang="${tag}" dir="${directionOf(tag)}"`;
  if (phrases !== undefined) return { ...phrases, locale: tag, foreign: undefined, own };
  return { ...english, locale: 'en-GB', foreign: ownEnglish, own: ownEnglish };
}

const ownEnglish = html` lang="en" dir="ltr"`;

/** A phrase with what belongs in its braces. */
export function fill(phrase: string, slots: Readonly<Record<string, Slot>>): Html {
  const parts = phrase.split(/\{(\w+)\}/);
  return html`${parts.map((part, index) => (index % 2 === 0 ? part : slots[part]))}`;
}
