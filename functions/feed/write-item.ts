import { readWebAddress } from '../article/fields/web-address.ts';
import type { Show } from '../show/show.ts';
import { episodeAddresses } from './addresses.ts';
import type { CatalogEntry } from './catalog.ts';
import { writeEpisodeNotes } from './write-notes.ts';
import { escapeXml, writeCdata, writeName } from './xml.ts';

/** One episode's entry in the feed. */
export function writeItem(show: Show, episode: CatalogEntry, siteAddress: string): string {
  const { page, audio, transcript } = episodeAddresses(siteAddress, show, episode);
  const link = readWebAddress(episode.url ?? '') ?? page;
  const notes = writeCdata(writeEpisodeNotes(episode, link));
  return [
    '<item>',
    `<title>${writeName(episode.title, episode.name)}</title>`,
    // The same notes twice: Apple shows the one, most other apps the other.
    `<description>${notes}</description>`,
    `<content:encoded>${notes}</content:encoded>`,
    `<link>${escapeXml(link)}</link>`,
    `<guid isPermaLink="false">${escapeXml(episode.guid)}</guid>`,
    `<pubDate>${new Date(episode.date).toUTCString()}</pubDate>`,
    `<enclosure url="${escapeXml(audio)}" length="${episode.audio.bytes}" type="audio/mpeg"/>`,
    // Some apps take an episode of no length for a broken one.
    `<itunes:duration>${Math.max(1, Math.round(episode.audio.durationSeconds))}</itunes:duration>`,
    `<itunes:author>${writeName(episode.author ?? show.author, show.title)}</itunes:author>`,
    `<itunes:explicit>${show.explicit}</itunes:explicit>`,
    '<itunes:episodeType>full</itunes:episodeType>',
    `<podcast:transcript url="${escapeXml(transcript)}" type="text/vtt" language="${escapeXml(episode.language)}"/>`,
    '<podcast:txt purpose="ai-content">true</podcast:txt>',
    '</item>',
  ].join('\n');
}
