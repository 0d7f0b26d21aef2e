import type { Store } from '../../functions/cloud/store.ts';
import { showKeys } from '../../functions/episode/keys.ts';

/** The address that a site was published under, as one of its feeds says it; `undefined` where none does. */
export async function findSiteAddress(shows: readonly string[], site: Store): Promise<string | undefined> {
  for (const show of shows) {
    const key = showKeys(show).feed;
    const feed = new TextDecoder().decode((await site.read(key))?.bytes);
    const [, address] = /<atom:link href="([^"]+)" rel="self"/.exec(feed) ?? [];
    if (address?.endsWith(`/${key}`)) return address.slice(0, -key.length - 1);
  }
  return undefined;
}
