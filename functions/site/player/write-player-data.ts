import { chaptersOf } from '../../episode/chapters.ts';
import type { Episode } from '../../episode/episode.ts';
import { episodeKeys } from '../../episode/keys.ts';
import { addressOf, episodeAddresses, showAddresses } from '../../feed/addresses.ts';
import type { Show } from '../../show/show.ts';
import type { PlayerData } from './player-data.ts';

/** The text of `player.json`: equal episodes of equal shows give equal bytes. */
export function writePlayerData(show: Show, episode: Episode, siteAddress: string): string {
  return `${JSON.stringify(makePlayerData(show, episode, siteAddress), null, 1)}\n`;
}

function makePlayerData(show: Show, episode: Episode, siteAddress: string): PlayerData {
  const { page, transcript, audio } = episodeAddresses(siteAddress, show, episode);
  const author = episode.author ?? show.author;
  return {
    version: 1,
    title: episode.title,
    show: { title: show.title, page: showAddresses(siteAddress, show).page },
    // Without an author of its own a show is its own author, and that need not be said twice.
    ...(author === show.title ? {} : { author }),
    page,
    language: episode.language,
    audio: {
      url: audio,
      durationSeconds: episode.audio.durationSeconds,
      bytes: episode.audio.bytes,
    },
    cover: findCover(show, episode, siteAddress),
    transcript,
    chapters: chaptersOf(episode),
  };
}

function findCover(show: Show, { name, cover }: Episode, siteAddress: string): string {
  return cover === undefined
    ? showAddresses(siteAddress, show).cover
    : addressOf(siteAddress, episodeKeys(show.name, name).cover(cover));
}
