import { keepTextOver } from '../../cloud/keep-text.ts';
import type { Store } from '../../cloud/store.ts';
import { siteKeys } from '../../episode/keys.ts';
import { UnreadableError } from '../../episode/unreadable-error.ts';
import { compareEntries } from '../../feed/edit-catalog.ts';
import { findEpisode } from '../find-episode.ts';
import { type Claimant, readAddressEntry, writeAddressEntry } from './address-entry.ts';
import { addressHash } from './address-hash.ts';

/** An address by its hash, and the episodes that were just seen to have it. */
export type Address = { readonly hash: string; readonly seen: readonly Claimant[] };

/** More episodes of one address than a site has shows: the address of a whole blog, perhaps. The newest ones are looked after. */
const claimantsLimit = 8;

/**
 * Makes the index's entry for an address name the episodes that have it now: those that were seen, and those of any show that it
 * names already and that still have it. An entry is never removed, but only written over what it was: no run takes away what
 * another one has just entered.
 * @throws ConflictError when another run was faster
 */
export async function settleAddress(address: Address, site: Store): Promise<void> {
  const isChanged = await settleOnce(address, site);
  // An episode that changed between the look at it and this write was not in the entry when its own run looked there.
  if (isChanged) await settleAddress({ hash: address.hash, seen: [] }, site);
}

/** Whether the entry had to be changed. */
async function settleOnce({ hash, seen }: Address, site: Store): Promise<boolean> {
  const key = siteKeys.byAddress(hash);
  const former = await site.read(key);
  const names = new Set(seen.map(({ name }) => name));
  const others = readAddressEntry(former?.bytes).filter(({ name }) => !names.has(name));
  const found = await Promise.all(others.map(({ name }) => findClaimant(name, hash, site)));
  const claimants = [...seen, ...found.flatMap((claimant) => claimant ?? [])].sort(compareEntries);
  if (former === undefined && claimants.length === 0) return false;
  const text = writeAddressEntry(claimants.slice(0, claimantsLimit));
  return await keepTextOver({ store: site, key, former }, text);
}

/** The episode of this name as it is now, if it has the address. */
async function findClaimant(claimant: string, hash: string, site: Store): Promise<Claimant | undefined> {
  const [show = '', ...name] = claimant.split('/');
  if (name.length === 0) return undefined;
  try {
    const episode = await findEpisode(show, name.join('/'), site);
    const hasIt = episode !== undefined && addressHash(episode.url ?? '') === hash;
    return hasIt ? { date: episode.date, name: claimant } : undefined;
  } catch (error) {
    // Whoever restores it has it published again, and so entered.
    if (error instanceof UnreadableError) return undefined;
    throw error;
  }
}
