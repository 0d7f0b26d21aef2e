import { readWebAddress } from '../article/fields/web-address.ts';
import type { Show } from '../show/show.ts';
import { episodeAddresses } from './addresses.ts';
import type { CatalogEntry } from './catalog.ts';
import { writeSimpleChapters } from './write-chapter-list.ts';
import { writeEpisodeContent, writeEpisodeNotes } from './write-notes.ts';
import { writePerson } from './write-person.ts';
import { escapeXml, writeCdata, writeName } from './xml.ts';

/** One episode's entry in the feed. */
export function writeItem(show: Show, episode: CatalogEntry, siteAddress: string): string {
  const { page, audio } = episodeAddresses(siteAddress, show, episode);
  const link = readWebAddress(episode.url ?? '') ?? page;
  const title = writeName([episode.title, episode.name]);
  return [
    '<item>',
    `<title>${title}</title>`,
    // Apple shows the one, most other apps the other; W3C wants them in this order.
    `<description>${writeCdata(writeEpisodeNotes(episode, link))}</description>`,
    `<content:encoded>${writeCdata(writeEpisodeContent(episode, link))}</content:encoded>`,
    `<link>${escapeXml(link)}</link>`,
    `<guid isPermaLink="false">${escapeXml(episode.guid)}</guid>`,
    `<pubDate>${new Date(episode.date).toUTCString()}</pubDate>`,
    `<enclosure url="${escapeXml(audio)}" length="${episode.audio.bytes}" type="audio/mpeg"/>`,
    `<itunes:title>${title}</itunes:title>`,
    // Some apps take an episode of no length for a broken one.
    `<itunes:duration>${Math.max(1, Math.floor(episode.audio.durationSeconds))}</itunes:duration>`,
    `<itunes:author>${writeName([episode.author ?? '', show.author, show.title, show.name])}</itunes:author>`,
    `<itunes:explicit>${episode.explicit ?? show.explicit}</itunes:explicit>`,
    ...writePlace(episode),
    ...writeFiles(show, episode, siteAddress),
    ...writeSimpleChapters(episode.chapters ?? []),
    ...writePersons(show, episode),
    '<podcast:txt purpose="ai-content">true</podcast:txt>',
    '</item>',
  ].join('\n');
}

/** What the episode is to its show, and its numbers, in the two vocabularies that apps read. */
function writePlace({ type, season, number }: CatalogEntry): readonly string[] {
  return [
    `<itunes:episodeType>${type ?? 'full'}</itunes:episodeType>`,
    ...(season === undefined
      ? []
      : [`<itunes:season>${season}</itunes:season>`, `<podcast:season>${season}</podcast:season>`]),
    ...(number === undefined
      ? []
      : [`<itunes:episode>${number}</itunes:episode>`, `<podcast:episode>${number}</podcast:episode>`]),
  ];
}

/** The files beside the recording. Apple takes in WebVTT only, others prefer the one or the other. */
function writeFiles(show: Show, episode: CatalogEntry, siteAddress: string): readonly string[] {
  const files = episodeAddresses(siteAddress, show, episode);
  const language = escapeXml(episode.language);
  const transcript = (address: string, type: string) =>
    `<podcast:transcript url="${escapeXml(address)}" type="${type}" language="${language}"/>`;
  return [
    ...(files.cover === undefined ? [] : [`<itunes:image href="${escapeXml(files.cover)}"/>`]),
    transcript(files.transcript, 'text/vtt'),
    transcript(files.subtitles, 'application/x-subrip'),
    transcript(files.segments, 'application/json'),
    ...((episode.chapters ?? []).length === 0
      ? []
      : [`<podcast:chapters url="${escapeXml(files.chapters)}" type="application/json+chapters"/>`]),
  ];
}

/** A guest's article names its author; the show's people come again, because an episode's list replaces the show's. */
function writePersons(show: Show, { author }: CatalogEntry): readonly string[] {
  if (author === undefined || author === show.author) return [];
  const others = (show.persons ?? []).filter(({ name }) => name !== author);
  return [{ name: author, role: 'author', group: 'writing' }, ...others].flatMap(writePerson);
}
