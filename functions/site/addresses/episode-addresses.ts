import type { Store } from '../../cloud/store.ts';
import type { CatalogEntry } from '../../feed/catalog.ts';
import type { Claimant } from './address-entry.ts';
import { addressHash } from './address-hash.ts';
import { settleAddress } from './settle-address.ts';

type Addressed = Pick<CatalogEntry, 'date' | 'name' | 'url'>;

/** What the catalog says of some episodes of a show, and what it shall say; of those that are gone, nothing. */
export type Readdressed = {
  readonly show: string;
  readonly former: readonly Addressed[];
  readonly present: readonly Addressed[];
};

/**
 * Gives up the addresses that episodes no longer have. To be done before the catalog forgets them: a run that fails on the way
 * leaves them there for the next one.
 * @throws ConflictError when another run was faster
 */
export async function releaseAddresses({ show, former, present }: Readdressed, site: Store): Promise<void> {
  const kept = claimsOf(show, present);
  for (const [hash, claimants] of claimsOf(show, former)) {
    const names = new Set(kept.get(hash)?.map(({ name }) => name));
    if (claimants.some(({ name }) => !names.has(name))) await settleAddress({ hash, seen: [] }, site);
  }
}

/**
 * Enters the addresses that episodes have. To be done when the catalog says them: whoever changes them then knows that they have
 * to be given up.
 * @throws ConflictError when another run was faster
 */
export async function claimAddresses(
  { show, present }: Pick<Readdressed, 'show' | 'present'>,
  site: Store,
): Promise<void> {
  for (const [hash, seen] of claimsOf(show, present)) await settleAddress({ hash, seen }, site);
}

function claimsOf(show: string, entries: readonly Addressed[]): ReadonlyMap<string, readonly Claimant[]> {
  const claims = new Map<string, Claimant[]>();
  for (const { date, name, url } of entries) {
    const hash = addressHash(url ?? '');
    if (hash === undefined) continue;
    const claimants = claims.get(hash) ?? [];
    claims.set(hash, [...claimants, { date, name: `${show}/${name}` }]);
  }
  return claims;
}
