import type { Show } from '../show/show.ts';
import type { CatalogEntry } from './catalog.ts';
import type { FeedPage } from './feed-page.ts';
import { writeChannel } from './write-channel.ts';
import { writeItem } from './write-item.ts';

/** A document of a show's RSS feed. It is made of nothing but the arguments: no clock, so that nothing changed means no byte changed. */
export function writeFeed(show: Show, page: FeedPage, siteAddress: string): string {
  const { episodes } = page;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<rss version="2.0" ${namespacesFor(episodes)}>`,
    '<channel>',
    ...writeChannel(show, page, siteAddress),
    // The newest episode and not the present moment, or every reader would fetch the same feed anew.
    ...episodes
      .slice(0, 1)
      .map(({ date }) => `<lastBuildDate>${new Date(date).toUTCString()}</lastBuildDate>`),
    ...episodes.map((episode) => writeItem(show, episode, siteAddress)),
    '</channel>',
    '</rss>',
  ];
  return `${lines.join('\n')}\n`;
}

/** Apps compare these letter by letter: with https in the first one, all its tags are ignored. */
const namespaces = [
  'xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"',
  'xmlns:podcast="https://podcastindex.org/namespace/1.0"',
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:fh="http://purl.org/syndication/history/1.0"',
];

/** Without a chapter there is nothing of the vocabulary for chapters. */
function namespacesFor(episodes: readonly CatalogEntry[]): string {
  const hasChapters = episodes.some(({ chapters = [] }) => chapters.length > 0);
  return [...namespaces, ...(hasChapters ? ['xmlns:psc="http://podlove.org/simple-chapters"'] : [])].join(
    ' ',
  );
}
