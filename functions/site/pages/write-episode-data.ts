import { readWebAddress } from '../../article/fields/web-address.ts';
import type { Episode } from '../../episode/episode.ts';
import { episodeAddresses, showAddresses } from '../../feed/addresses.ts';
import type { Show } from '../../show/show.ts';
import { coverAddress } from './episode-cover.ts';
import { isoDuration } from './format.ts';

/** An episode in the words of schema.org: the article that can be read, the recording, and the podcast's episode. */
export function writeEpisodeData(show: Show, episode: Episode, siteAddress: string): object {
  const { page, audio } = episodeAddresses(siteAddress, show, episode);
  const both = {
    url: page,
    description: episode.description,
    datePublished: episode.date,
    inLanguage: episode.language,
    author: { '@type': 'Person', name: episode.author ?? show.author },
    image: readWebAddress(episode.image ?? '') ?? coverAddress(siteAddress, show, episode),
  };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      {
        '@type': 'PodcastEpisode',
        name: episode.title,
        ...both,
        duration: isoDuration(episode.audio.durationSeconds),
        ...(episode.number === undefined ? {} : { episodeNumber: episode.number }),
        associatedMedia: { '@id': audio },
        partOfSeries: {
          '@type': 'PodcastSeries',
          name: show.title,
          url: showAddresses(siteAddress, show).page,
          webFeed: showAddresses(siteAddress, show).feed,
        },
      },
      { '@type': 'Article', headline: episode.title, ...both, audio: { '@id': audio } },
      writeAudio(show, episode, siteAddress),
    ],
  };
}

function writeAudio(show: Show, episode: Episode, siteAddress: string): object {
  const { embed, transcript, audio } = episodeAddresses(siteAddress, show, episode);
  return {
    '@type': 'AudioObject',
    '@id': audio,
    name: episode.title,
    contentUrl: audio,
    embedUrl: embed,
    encodingFormat: 'audio/mpeg',
    contentSize: String(episode.audio.bytes),
    duration: isoDuration(episode.audio.durationSeconds),
    uploadDate: episode.date,
    inLanguage: episode.language,
    caption: { '@type': 'MediaObject', contentUrl: transcript, encodingFormat: 'text/vtt' },
  };
}
