import type { CatalogEntry } from './catalog.ts';

/** One document of a show's feed: the main one with its newest episodes, or a page of its archive with older ones. */
export type FeedPage = {
  /** The show's identity, as the catalog has it. */
  readonly guid?: string;
  /** What the document holds, newest first. */
  readonly episodes: readonly CatalogEntry[];
  /** Absent means the only document of its show. */
  readonly links?: FeedLinks;
};

/** Absolute addresses that tie the documents of one feed together: https://www.rfc-editor.org/rfc/rfc5005. */
export type FeedLinks = {
  readonly self: string;
  /** The main document: what an archive page has, and only that. */
  readonly current?: string;
  /** The document with the next older episodes, twice: gPodder and AntennaPod follow `next`, RFC 5005 has `prev-archive`. */
  readonly next?: string;
  readonly previousArchive?: string;
  /** The archive page with the next newer episodes. */
  readonly nextArchive?: string;
};
