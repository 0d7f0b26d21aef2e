import { readWebAddress } from '../../article/fields/web-address.ts';
import type { Episode } from '../../episode/episode.ts';
import { episodeKeys } from '../../episode/keys.ts';
import { addressOf, episodeAddresses } from '../../feed/addresses.ts';
import type { Show } from '../../show/show.ts';
import { embedHeightPixels, embedWidthPixels } from '../player/embed-frame.ts';
import { coverAddress } from './episode-cover.ts';
import { type Html, html } from './html.ts';
import { writeEpisodeData } from './write-episode-data.ts';
import { writeLinkedData, writeNames, writeProperties } from './write-metadata.ts';

type Source = { readonly show: Show; readonly episode: Episode; readonly siteAddress: string };

/** All that an episode's page tells to machines: search engines, link previews, feed readers, sites that embed it. */
export function writeEpisodeHead(from: Source & { readonly showFolder: string }): readonly Html[] {
  const { show, episode, siteAddress, showFolder } = from;
  const { page } = episodeAddresses(siteAddress, show, episode);
  const oembed = addressOf(siteAddress, episodeKeys(show.name, episode.name).oembed);
  return [
    html`<meta name="description" content="${episode.description}">`,
    html`<meta name="author" content="${episode.author ?? show.author}">`,
    // The author's own page is the original where there is one: search engines should lead there.
    html`<link rel="canonical" href="${readWebAddress(episode.url ?? '') ?? page}">`,
    html`<link rel="alternate" type="application/rss+xml" title="${show.title}" href="${showFolder}feed.xml">`,
    html`<link rel="alternate" type="application/json+oembed" title="${episode.title}" href="${oembed}">`,
    ...writePreview(from),
    ...writeCard(from),
    writeLinkedData(writeEpisodeData(show, episode, siteAddress)),
  ];
}

/** Open Graph: ogp.me, and `article:` from its article type. */
function writePreview({ show, episode, siteAddress }: Source): readonly Html[] {
  const { page, audio } = episodeAddresses(siteAddress, show, episode);
  return writeProperties({
    'og:type': 'article',
    'og:title': episode.title,
    'og:description': episode.description,
    'og:url': page,
    'og:site_name': show.title,
    'og:locale': episode.language.replace('-', '_'),
    'og:image': pictureOf({ show, episode, siteAddress }),
    'og:audio': audio,
    'og:audio:secure_url': isSecure(audio) ? audio : undefined,
    'og:audio:type': 'audio/mpeg',
    'article:published_time': episode.date,
  });
}

/** Twitter's player card, which wants HTTPS throughout; without it a plain summary. */
function writeCard({ show, episode, siteAddress }: Source): readonly Html[] {
  const { embed, audio } = episodeAddresses(siteAddress, show, episode);
  const texts = { 'twitter:title': episode.title, 'twitter:description': episode.description };
  const image = { 'twitter:image': pictureOf({ show, episode, siteAddress }) };
  if (!isSecure(embed)) return writeNames({ 'twitter:card': 'summary', ...texts, ...image });
  return writeNames({
    'twitter:card': 'player',
    ...texts,
    ...image,
    'twitter:player': embed,
    'twitter:player:width': String(embedWidthPixels),
    'twitter:player:height': String(embedHeightPixels),
    'twitter:player:stream': audio,
    'twitter:player:stream:content_type': 'audio/mpeg',
  });
}

/** A preview is wide: the article's own picture fits it better than a square cover. */
function pictureOf({ show, episode, siteAddress }: Source): string {
  return readWebAddress(episode.image ?? '') ?? coverAddress(siteAddress, show, episode);
}

function isSecure(address: string): boolean {
  return address.startsWith('https:');
}
