import type { Chapter } from '../episode/chapters.ts';
import type { Listed } from '../episode/listed-fields.ts';

/** What feed and show page need of one episode, so that a publish reads no episode but its own. */
export type CatalogEntry = Listed & {
  readonly chapters?: readonly Chapter[];
  /**
   * The article as HTML for `content:encoded`; the newest episodes only, so that catalog and feed keep a size. Empty where there is
   * nothing to show.
   */
  readonly content?: string;
};

/** A line per published episode of a show, newest first: the contents of `catalog.json`. */
export type Catalog = {
  readonly version: 1;
  /** The show's identity in the podcast namespace, from its first publication on. */
  readonly guid?: string;
  /** Pages of the feed's archive, the oldest first; absent while the feed holds all episodes. */
  readonly archive?: readonly ArchivePage[];
  readonly episodes: readonly CatalogEntry[];
};

/** A page of the archive: it goes from where the one before it ends to its newest episode, which this names. */
export type ArchivePage = Pick<CatalogEntry, 'date' | 'name'> & {
  /** Hash of all that shapes the page, once the page has been written; absent while it has to be. */
  readonly digest?: string;
};
