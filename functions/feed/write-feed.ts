import type { Show } from '../show/show.ts';
import { showAddresses } from './addresses.ts';
import type { FeedPage } from './feed-page.ts';
import { podcastGuid } from './podcast-guid.ts';
import { writeFeedLinks } from './write-feed-links.ts';
import { writeItem } from './write-item.ts';
import { writeShowNotes } from './write-notes.ts';
import { escapeXml, writeCdata, writeName } from './xml.ts';

/** A document of a show's RSS feed. It is made of nothing but the arguments: no clock, so that nothing changed means no byte changed. */
export function writeFeed(show: Show, page: FeedPage, siteAddress: string): string {
  const { episodes } = page;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<rss version="2.0" ${namespaces}>`,
    '<channel>',
    ...writeHead(show, page, siteAddress),
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
].join(' ');

function writeHead(show: Show, document: FeedPage, siteAddress: string): readonly string[] {
  const { feed, page, cover } = showAddresses(siteAddress, show);
  return [
    `<title>${writeName(show.title, show.name)}</title>`,
    `<description>${writeCdata(writeShowNotes(show))}</description>`,
    `<link>${escapeXml(show.link ?? page)}</link>`,
    `<language>${escapeXml(show.language.toLowerCase())}</language>`,
    ...writeFeedLinks(document, feed),
    `<itunes:author>${writeName(show.author, show.title)}</itunes:author>`,
    ...writeOwner(show),
    `<itunes:image href="${escapeXml(cover)}"/>`,
    writeCategory(show),
    `<itunes:explicit>${show.explicit}</itunes:explicit>`,
    '<itunes:type>episodic</itunes:type>',
    ...(show.copyright === undefined ? [] : [`<copyright>${escapeXml(show.copyright)}</copyright>`]),
    '<generator>Bucketcast</generator>',
    `<podcast:guid>${document.guid ?? podcastGuid(feed)}</podcast:guid>`,
    '<podcast:medium>podcast</podcast:medium>',
    '<podcast:txt purpose="ai-content">true</podcast:txt>',
  ];
}

/** A lock is opened by a message to the owner, so that without an address the feed stays unlocked. */
function writeOwner({ author, title, email }: Show): readonly string[] {
  if (email === undefined) return ['<podcast:locked>no</podcast:locked>'];
  const address = escapeXml(email);
  return [
    `<itunes:owner><itunes:name>${writeName(author, title)}</itunes:name><itunes:email>${address}</itunes:email></itunes:owner>`,
    `<podcast:locked owner="${address}">yes</podcast:locked>`,
  ];
}

function writeCategory({ category, subcategory }: Show): string {
  const outer = `itunes:category text="${escapeXml(category)}"`;
  if (subcategory === undefined) return `<${outer}/>`;
  return `<${outer}><itunes:category text="${escapeXml(subcategory)}"/></itunes:category>`;
}
