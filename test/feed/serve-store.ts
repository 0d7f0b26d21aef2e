import { headersFor } from '../../functions/cloud/http-headers.ts';
import type { Store } from '../../functions/cloud/store.ts';
import type { CheckedFeed } from './rules/rule.ts';

/** Reads a site as its visitors would, each object by its address and with its content type. */
export function serveStore(site: Store, siteAddress: string): CheckedFeed['read'] {
  return async (address) => {
    if (!address.startsWith(`${siteAddress}/`)) return undefined;
    const path = decodeURIComponent(address.slice(siteAddress.length + 1));
    const key = path.endsWith('/') ? `${path}index.html` : path;
    const object = await site.read(key);
    return object === undefined
      ? undefined
      : { bytes: object.bytes, contentType: headersFor(key).contentType };
  };
}
