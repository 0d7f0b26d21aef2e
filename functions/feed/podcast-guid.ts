import { uuidV5 } from './uuid-v5.ts';

/** Given by github.com/Podcastindex-org/podcast-namespace, docs/tags/guid.md. */
const podcastNamespace = 'ead4c236-bf58-58c6-a2c6-a6b28d128cb6';

/** A show's identity in the podcast namespace: made from its feed's address without scheme and final slashes. */
export function podcastGuid(feedAddress: string): string {
  return uuidV5(podcastNamespace, feedAddress.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/\/+$/, ''));
}
