import { createHash } from 'node:crypto';
import { showKeys } from '../episode/keys.ts';
import type { Show } from '../show/show.ts';
import { addressOf } from './addresses.ts';
import type { ArchivePage, Catalog, CatalogEntry } from './catalog.ts';
import type { FeedPage } from './feed-page.ts';
import { layArchive } from './lay-archive.ts';
import { writeFeed } from './write-feed.ts';

/** The documents of a show's feed, before any of them is written. */
export type FeedPlan = { readonly main: FeedPage; readonly archive: readonly PlannedPage[] };

/** A page of the archive, and what the catalog says of it once it is written. */
export type PlannedPage = {
  readonly key: string;
  readonly page: FeedPage;
  readonly noted: Required<ArchivePage>;
};

/** Apps fetch a feed whole, at every change: two megabytes are as much as all of them take without paging. */
const usualLimit = 1_000;

/** Shares a show's episodes out between its feed and the pages of its archive. */
export function planFeed(show: Show, catalog: Catalog, siteAddress: string): FeedPlan {
  const limit = Math.max(1, show.feedLimit ?? usualLimit);
  const pages = layArchive(catalog, limit);
  const { archive, feed } = showKeys(show.name);
  const addressOfPage = (page: number) =>
    page < 1 || page > pages.length ? undefined : addressOf(siteAddress, archive(page));
  const own = catalog.guid === undefined ? {} : { guid: catalog.guid };
  const link = { self: addressOf(siteAddress, feed), older: addressOfPage(pages.length) };
  return {
    main: { ...own, episodes: catalog.episodes.slice(0, limit), links: linksOf(link) },
    archive: pages.map((episodes, index) => {
      const number = index + 1;
      const self = addressOf(siteAddress, archive(number));
      const [older, newer] = [addressOfPage(number - 1), addressOfPage(number + 1)];
      const links = linksOf({ self, older, newer, current: link.self });
      const page = { ...own, links, episodes: episodes.map(withoutContent) };
      return { key: archive(number), page, noted: notePage(page, show, siteAddress) };
    }),
  };
}

type Neighbours = {
  readonly self: string;
  readonly older: string | undefined;
  readonly newer?: string | undefined;
  readonly current?: string;
};

function linksOf({ self, older, newer, current }: Neighbours): NonNullable<FeedPage['links']> {
  return {
    self,
    ...(current === undefined ? {} : { current }),
    ...(older === undefined ? {} : { next: older, previousArchive: older }),
    ...(newer === undefined ? {} : { nextArchive: newer }),
  };
}

/** An episode loses its text in the catalog some day: its page should not change on that account. */
function withoutContent({ content: _, ...entry }: CatalogEntry): CatalogEntry {
  return entry;
}

/** The digest takes in the text of one item, and so settings, addresses and this release's way of writing, but is quickly made. */
function notePage(page: FeedPage, show: Show, siteAddress: string): Required<ArchivePage> {
  const [newest, ...others] = page.episodes;
  if (newest === undefined) throw new RangeError('an archive page was laid without episodes');
  const hash = createHash('sha256').update(writeFeed(show, { ...page, episodes: [newest] }, siteAddress));
  const digest = hash.update(JSON.stringify(others)).digest('hex').slice(0, 16);
  return { date: newest.date, name: newest.name, digest };
}
