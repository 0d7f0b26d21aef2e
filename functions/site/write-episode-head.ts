import { readWebAddress } from '../article/fields/web-address.ts';
import type { Episode } from '../episode/episode.ts';
import { coverFile, episodeAddresses, showAddresses } from '../feed/addresses.ts';
import type { Show } from '../show/show.ts';
import { isoDuration } from './format.ts';
import { type Html, html, jsonForScript } from './html.ts';

/** All that an episode's page tells to machines: search engines, link previews, feed readers. */
export function writeEpisodeHead(from: {
  readonly show: Show;
  readonly episode: Episode;
  readonly siteAddress: string;
  readonly showFolder: string;
}): readonly Html[] {
  const { show, episode, siteAddress, showFolder } = from;
  const { page, audio } = episodeAddresses(siteAddress, show, episode);
  const image = readWebAddress(episode.image ?? '') ?? showAddresses(siteAddress, show).cover;
  return [
    html`<meta name="description" content="${episode.description}">`,
    html`<meta name="author" content="${episode.author ?? show.author}">`,
    // The author's own page is the original where there is one: search engines should lead there.
    html`<link rel="canonical" href="${readWebAddress(episode.url ?? '') ?? page}">`,
    html`<link rel="icon" href="${showFolder}${coverFile(show)}">`,
    html`<link rel="alternate" type="application/rss+xml" title="${show.title}" href="${showFolder}feed.xml">`,
    ...openGraph({
      type: 'article',
      title: episode.title,
      description: episode.description,
      url: page,
      site_name: show.title,
      image,
      audio,
      'audio:type': 'audio/mpeg',
    }),
    html`<meta property="article:published_time" content="${episode.date}">`,
    html`<meta name="twitter:card" content="summary">`,
    html`<script type="application/ld+json">${jsonForScript(linkedData(from))}</script>`,
  ];
}

/** Properties by which other sites draw a preview: ogp.me. */
export function openGraph(properties: Readonly<Record<string, string>>): readonly Html[] {
  return Object.entries(properties).map(
    ([name, content]) => html`<meta property="og:${name}" content="${content}">`,
  );
}

/** What search engines know as a podcast's episode: schema.org/PodcastEpisode. */
function linkedData({
  show,
  episode,
  siteAddress,
}: {
  show: Show;
  episode: Episode;
  siteAddress: string;
}): object {
  const addresses = episodeAddresses(siteAddress, show, episode);
  const { page, feed } = showAddresses(siteAddress, show);
  const duration = isoDuration(episode.audio.durationSeconds);
  return {
    '@context': 'https://schema.org',
    '@type': 'PodcastEpisode',
    name: episode.title,
    description: episode.description,
    url: addresses.page,
    datePublished: episode.date,
    inLanguage: episode.language,
    duration,
    author: { '@type': 'Person', name: episode.author ?? show.author },
    associatedMedia: {
      '@type': 'AudioObject',
      contentUrl: addresses.audio,
      embedUrl: addresses.embed,
      encodingFormat: 'audio/mpeg',
      contentSize: String(episode.audio.bytes),
      duration,
    },
    partOfSeries: { '@type': 'PodcastSeries', name: show.title, url: page, webFeed: feed },
  };
}
