import { showAddresses } from '../../feed/addresses.ts';
import type { Show } from '../../show/show.ts';

/** A show in the words of schema.org/PodcastSeries. */
export function writeSeries(show: Show, siteAddress: string): object {
  const { page, feed, cover } = showAddresses(siteAddress, show);
  return {
    '@type': 'PodcastSeries',
    '@id': page,
    name: show.title,
    description: show.description,
    url: page,
    webFeed: feed,
    image: cover,
    inLanguage: show.language,
    author: { '@type': 'Person', name: show.author },
  };
}
