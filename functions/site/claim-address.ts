import { type Former, keepTextOver } from '../cloud/keep-text.ts';
import type { Store } from '../cloud/store.ts';
import type { Episode } from '../episode/episode.ts';
import { siteKeys } from '../episode/keys.ts';
import type { Catalog } from '../feed/catalog.ts';
import { compareEntries } from '../feed/edit-catalog.ts';
import { readAddressEntry, writeAddressEntry } from './address-entry.ts';
import { addressHash } from './address-hash.ts';
import { findEpisode } from './find-episode.ts';

/** An address that an episode has or had, and its entry in the index as it was before anything was written. */
export type SeenAddress = { readonly hash: string; readonly entry: Former };

/** Looks at the index's entries for these addresses; to be called before the catalog that they follow is written. */
export async function seeAddresses(
  addresses: readonly (string | undefined)[],
  site: Store,
): Promise<readonly SeenAddress[]> {
  const hashes = new Set(addresses.map((address) => addressHash(address ?? '')));
  return await Promise.all(
    [...hashes]
      .filter((hash) => hash !== undefined)
      .map(async (hash) => {
        const key = siteKeys.byAddress(hash);
        return { hash, entry: { store: site, key, former: await site.read(key) } };
      }),
  );
}

/**
 * Makes the index's entry for an address name the newest episode that has it: of this show, or the one of another show that is named
 * there. Without any, the entry goes.
 * @throws ConflictError when another run was faster
 */
export async function claimAddress(
  show: string,
  catalog: Catalog,
  { hash, entry }: SeenAddress,
): Promise<void> {
  const own = catalog.episodes.find(({ url }) => addressHash(url ?? '') === hash);
  const { site, folder } = { site: entry.store, folder: readAddressEntry(entry.former?.bytes) };
  const rival = folder?.startsWith(`${show}/`) ? undefined : await findRival(folder, hash, site);
  const candidates = [
    ...(own === undefined ? [] : [{ date: own.date, name: `${show}/${own.name}` }]),
    ...(rival === undefined ? [] : [{ date: rival.date, name: `${rival.show}/${rival.name}` }]),
  ].sort(compareEntries);
  const [newest] = candidates;
  if (newest !== undefined) await keepTextOver(entry, writeAddressEntry(`${newest.name}/`));
  else if (entry.former !== undefined) await site.remove(entry.key);
}

/** The episode in a folder of the site, if there is one, and if it still has that address. */
async function findRival(
  folder: string | undefined,
  hash: string,
  site: Store,
): Promise<Episode | undefined> {
  const [show = '', ...name] = folder?.split('/').slice(0, -1) ?? [];
  const episode = name.length === 0 ? undefined : await findEpisode(show, name.join('/'), site);
  return addressHash(episode?.url ?? '') === hash ? episode : undefined;
}
