import { episodeKeys, showKeys } from '../episode/keys.ts';
import { nameDrawnCover } from '../show/drawing/name-drawn-cover.ts';
import type { Show } from '../show/show.ts';
import type { CatalogEntry } from './catalog.ts';

/** The public address of an object in the site bucket. */
export function addressOf(siteAddress: string, key: string): string {
  return `${siteAddress.replace(/\/+$/, '')}/${key.split('/').map(encodeURIComponent).join('/')}`;
}

/** Addresses of a show's files. */
export function showAddresses(siteAddress: string, show: Show) {
  const keys = showKeys(show.name);
  return {
    feed: addressOf(siteAddress, keys.feed),
    page: addressOf(siteAddress, keys.folder),
    cover: addressOf(siteAddress, keys.cover(coverFile(show))),
  } as const;
}

/** Addresses of an episode's files. */
export function episodeAddresses(
  siteAddress: string,
  show: Show,
  episode: Pick<CatalogEntry, 'name' | 'audio' | 'cover'>,
) {
  const keys = episodeKeys(show.name, episode.name);
  return {
    page: addressOf(siteAddress, keys.folder),
    embed: addressOf(siteAddress, keys.embed),
    transcript: addressOf(siteAddress, keys.transcript),
    subtitles: addressOf(siteAddress, keys.subtitles),
    segments: addressOf(siteAddress, keys.segments),
    chapters: addressOf(siteAddress, keys.chapters),
    /** Its own picture, if it has one. */
    cover: episode.cover === undefined ? undefined : addressOf(siteAddress, keys.cover(episode.cover)),
    audio: addressOf(siteAddress, keys.audio(episode.audio.file)),
  } as const;
}

/** The name of a show's cover in its folder: the author's, or the drawn one. */
export function coverFile(show: Pick<Show, 'name' | 'title' | 'cover'>): string {
  return show.cover ?? nameDrawnCover(show);
}
