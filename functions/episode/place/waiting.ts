import type { Later } from '../../cloud/queue/send-later.ts';
import type { Store } from '../../cloud/store.ts';
import { studioKeys } from '../keys.ts';
import type { Place } from './identity.ts';

type Edges = { readonly studio: Store; readonly later: Later };

/** Notes that an article wants a place that another one has. */
export async function waitForPlace(articleKey: string, place: Place, studio: Store): Promise<void> {
  await studio.keep(studioKeys.waiting(place, articleKey), new Uint8Array());
}

/** An article has the place that it waited for; the run that called it may have died before it could say so. */
export async function stopWaiting(articleKey: string, place: Place, studio: Store): Promise<void> {
  await studio.remove(studioKeys.waiting(place, articleKey));
}

/** A place is free: who waits for it is narrated again, and whoever comes first has it. */
export async function callWaiting(place: Place, { studio, later }: Edges): Promise<void> {
  const prefix = studioKeys.waiting(place, '');
  for (const key of await studio.list(prefix)) {
    await later(key.slice(prefix.length), 0);
    await studio.remove(key);
  }
}
