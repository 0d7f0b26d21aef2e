import { ConflictError } from '../cloud/conflict-error.ts';
import type { Former } from '../cloud/keep-text.ts';
import type { Catalog } from '../feed/catalog.ts';
import { writeCatalog } from '../feed/write-catalog.ts';

/**
 * Writes a catalog only over the one that it was made from, also where it says the same: what was looked at since then is only in
 * this case no newer than the catalog. The catalog as it is then.
 * @throws ConflictError when another run was faster
 */
export async function keepCatalog({ store, key, former }: Former, catalog: Catalog): Promise<Former> {
  const bytes = new TextEncoder().encode(writeCatalog(catalog));
  if (former !== undefined && Buffer.compare(former.bytes, bytes) === 0) {
    if ((await store.describe(key))?.etag !== former.etag) throw new ConflictError(key);
    return { store, key, former };
  }
  const etag = await store.keep(key, bytes, former === undefined ? 'absent' : { etag: former.etag });
  return { store, key, former: { etag, bytes, size: bytes.length, modified: former?.modified ?? '' } };
}
