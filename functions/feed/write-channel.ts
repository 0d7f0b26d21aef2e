import { readWebAddress } from '../article/fields/web-address.ts';
import type { Funding, Show } from '../show/show.ts';
import { showAddresses } from './addresses.ts';
import type { FeedPage } from './feed-page.ts';
import { podcastGuid } from './podcast-guid.ts';
import { writeFeedLinks } from './write-feed-links.ts';
import { writeShowNotes } from './write-notes.ts';
import { writePerson } from './write-person.ts';
import { escapeXml, writeCdata, writeName } from './xml.ts';

/** The podcast namespace's limit for the words of its own tags: podcastindex.org/namespace/1.0. */
const limitCharacters = 128;

/** What a document of the feed says of its show, a line a tag. */
export function writeChannel(show: Show, document: FeedPage, siteAddress: string): readonly string[] {
  const { feed, page } = showAddresses(siteAddress, show);
  return [
    `<title>${writeName([show.title, show.name])}</title>`,
    `<description>${writeCdata(writeShowNotes(show))}</description>`,
    `<link>${escapeXml(readWebAddress(show.link ?? '') ?? page)}</link>`,
    `<language>${escapeXml(show.language.toLowerCase())}</language>`,
    ...writeFeedLinks(document, feed),
    ...writeForDirectories(show, siteAddress),
    ...writeCopyright(show),
    '<generator>Bucketcast</generator>',
    `<podcast:guid>${document.guid ?? podcastGuid(feed)}</podcast:guid>`,
    writeLock(show),
    '<podcast:medium>podcast</podcast:medium>',
    '<podcast:txt purpose="ai-content">true</podcast:txt>',
    ...(show.persons ?? []).flatMap(writePerson),
    ...(show.funding ?? []).flatMap(writeFunding),
    ...writeLicense(show),
  ];
}

/** Apple's tags, which Spotify, Amazon and YouTube read too. */
function writeForDirectories(show: Show, siteAddress: string): readonly string[] {
  const { cover } = showAddresses(siteAddress, show);
  return [
    `<itunes:author>${writeName([show.author, show.title, show.name])}</itunes:author>`,
    ...writeOwner(show),
    `<itunes:image href="${escapeXml(cover)}"/>`,
    writeCategory(show),
    `<itunes:explicit>${show.explicit}</itunes:explicit>`,
    `<itunes:type>${show.type ?? 'episodic'}</itunes:type>`,
    // Only this very word counts, and nothing else means no.
    ...(show.block === true ? ['<itunes:block>Yes</itunes:block>'] : []),
    ...(show.complete === true ? ['<itunes:complete>Yes</itunes:complete>'] : []),
    ...writeNewFeed(readWebAddress(show.newFeed ?? '')),
  ];
}

function writeNewFeed(address: string | undefined): readonly string[] {
  return address === undefined ? [] : [`<itunes:new-feed-url>${escapeXml(address)}</itunes:new-feed-url>`];
}

function writeOwner({ author, title, name, email }: Show): readonly string[] {
  if (email === undefined) return [];
  const person = `<itunes:name>${writeName([author, title, name])}</itunes:name>`;
  return [`<itunes:owner>${person}<itunes:email>${escapeXml(email)}</itunes:email></itunes:owner>`];
}

function writeCategory({ category, subcategory }: Show): string {
  const outer = `itunes:category text="${escapeXml(category)}"`;
  if (subcategory === undefined) return `<${outer}/>`;
  return `<${outer}><itunes:category text="${escapeXml(subcategory)}"/></itunes:category>`;
}

function writeCopyright({ copyright }: Show): readonly string[] {
  const words = writeName([copyright ?? '']);
  return words === '' ? [] : [`<copyright>${words}</copyright>`];
}

/** A lock is opened by a message to the owner, so that without an address the feed stays unlocked unless it is told otherwise. */
function writeLock({ email, locked }: Show): string {
  const owner = email === undefined ? '' : ` owner="${escapeXml(email)}"`;
  const isLocked = locked ?? email !== undefined;
  return `<podcast:locked${owner}>${isLocked ? 'yes' : 'no'}</podcast:locked>`;
}

function writeFunding({ url, text }: Funding): readonly string[] {
  const address = readWebAddress(url);
  if (address === undefined) return [];
  const words = writeName([text, address], limitCharacters);
  return [`<podcast:funding url="${escapeXml(address)}">${words}</podcast:funding>`];
}

/** A licence of the SPDX list is named in small letters; one's own has an address. */
function writeLicense({ license }: Show): readonly string[] {
  if (license === undefined) return [];
  const address = readWebAddress(license.url ?? '');
  const attribute = address === undefined ? '' : ` url="${escapeXml(address)}"`;
  const name = address === undefined ? license.name.toLowerCase() : license.name;
  const words = writeName([name, address ?? ''], limitCharacters);
  return words === '' ? [] : [`<podcast:license${attribute}>${words}</podcast:license>`];
}
