import type { Episode } from '../episode/episode.ts';
import { episodeAddresses, showAddresses } from '../feed/addresses.ts';
import type { Show } from '../show/show.ts';
import { embedHeightPixels, embedWidthPixels, writeEmbedFrame } from './embed-frame.ts';
import { coverAddress } from './episode-cover.ts';

/** A day: a site that asks once more gets the same frame, and the frame shows what is new by itself. */
const cacheSeconds = 86_400;

/** The smallest cover that directories take, and that a show may have; the drawn one is larger. */
const coverPixels = 1_400;

/** The answer of oembed.com for an episode's page: WordPress, Ghost, Notion and others turn the page's address into its frame. */
export function writeOembed(show: Show, episode: Episode, siteAddress: string): string {
  const { embed } = episodeAddresses(siteAddress, show, episode);
  const answer = {
    version: '1.0',
    type: 'rich',
    title: episode.title,
    author_name: episode.author ?? show.author,
    provider_name: show.title,
    provider_url: showAddresses(siteAddress, show).page,
    cache_age: cacheSeconds,
    html: writeEmbedFrame(embed, episode.title).html,
    width: embedWidthPixels,
    height: embedHeightPixels,
    thumbnail_url: coverAddress(siteAddress, show, episode),
    thumbnail_width: coverPixels,
    thumbnail_height: coverPixels,
  };
  return `${JSON.stringify(answer, null, 1)}\n`;
}
