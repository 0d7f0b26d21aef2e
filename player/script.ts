import { BucketcastPlayer } from './bucketcast-player.ts';
import { findEpisode } from './data/find-episode.ts';

// The file `player.js` of a site: a classic script, because sandboxed frames may load no modules from elsewhere.
const place = document.currentScript?.dataset.auto;
if (place !== undefined) void insertPlayer(place);

/** Puts a player below the article's headline, or below what the page names, if this page can be heard. */
async function insertPlayer(place: string): Promise<void> {
  const { site } = BucketcastPlayer;
  const episode = await findEpisode({ source: null, site }, new AbortController().signal);
  if (episode === undefined || document.querySelector('bucketcast-player') !== null) return;
  const player = document.createElement('bucketcast-player');
  player.setAttribute('src', episode);
  document.querySelector(place || 'article h1, main h1, h1')?.after(player);
}
