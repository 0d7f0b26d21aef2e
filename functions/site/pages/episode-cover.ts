import { episodeKeys } from '../../episode/keys.ts';
import { addressOf, coverFile, showAddresses } from '../../feed/addresses.ts';
import type { CatalogEntry } from '../../feed/catalog.ts';
import type { Show } from '../../show/show.ts';

/** The address of an episode's square picture: its own cover, or its show's. */
export function coverAddress(
  siteAddress: string,
  show: Show,
  { name, cover }: Pick<CatalogEntry, 'name' | 'cover'>,
): string {
  if (cover === undefined) return showAddresses(siteAddress, show).cover;
  return addressOf(siteAddress, episodeKeys(show.name, name).cover(cover));
}

/** The same as a way from the episode's own folder. */
export function coverPath(
  show: Pick<Show, 'name' | 'title' | 'cover'>,
  { cover }: Pick<CatalogEntry, 'cover'>,
  showFolder: string,
): string {
  return cover ?? showFolder + coverFile(show);
}
