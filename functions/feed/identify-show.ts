import { showKeys } from '../episode/keys.ts';
import { addressOf } from './addresses.ts';
import type { Catalog } from './catalog.ts';
import { podcastGuid } from './podcast-guid.ts';

/**
 * The catalog with its show's identity: the one that it holds, else one made from the feed's present address. So a site that
 * moves stays the same podcast to every directory.
 */
export function identifyShow(catalog: Catalog, show: string, siteAddress: string): Catalog {
  if (catalog.guid !== undefined) return catalog;
  return { ...catalog, guid: podcastGuid(addressOf(siteAddress, showKeys(show).feed)) };
}
