import type { FeedPage } from './feed-page.ts';
import { escapeXml } from './xml.ts';

/** The links that a document of the feed begins with, and what says that it is a page of an archive. */
export function writeFeedLinks({ links }: FeedPage, feed: string): readonly string[] {
  const { self, current, next, previousArchive, nextArchive } = links ?? { self: feed };
  const isArchive = current !== undefined;
  return [
    ...writeLink('self', self),
    ...writeLink('current', current),
    ...writeLink('next', next),
    ...writeLink('prev-archive', previousArchive),
    ...writeLink('next-archive', nextArchive),
    ...(isArchive ? ['<fh:archive/>'] : []),
  ];
}

function writeLink(relation: string, address: string | undefined): readonly string[] {
  if (address === undefined) return [];
  return [`<atom:link href="${escapeXml(address)}" rel="${relation}" type="application/rss+xml"/>`];
}
