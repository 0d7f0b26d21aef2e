import type { Episode } from '../../episode/episode.ts';
import { episodeAddresses, showAddresses } from '../../feed/addresses.ts';
import type { Show } from '../../show/show.ts';
import { embedHeightPixels, embedWidthPixels, writeEmbedFrame } from './embed-frame.ts';

/** A day: a site that asks once more gets the same frame, and the frame shows what is new by itself. */
const cacheSeconds = 86_400;

/**
 * The answer of oembed.com for an episode's page: WordPress, Ghost, Notion and others turn the page's address into its frame. It has
 * no thumbnail, since that needs its size, which nothing keeps of a cover; the page's `og:image` is the picture.
 */
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
  };
  return `${JSON.stringify(answer, null, 1)}\n`;
}
