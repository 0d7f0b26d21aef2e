import type { Store } from '../cloud/store.ts';
import { studioKeys } from '../episode/keys.ts';
import { type TellEdges, tellFailed } from '../report/tell.ts';
import { readJingle } from './read-jingle.ts';
import { ShowError } from './show-error.ts';

/** What following a show's sounds touches. */
type Edges = TellEdges & { readonly articles: Store };

/** A show's intro or outro changed: its author is told what is wrong with it, if anything. It is heard from the next narrations on. */
export async function followJingle(key: string, show: string, edges: Edges): Promise<void> {
  try {
    await readJingle(key, edges.articles);
  } catch (error) {
    if (error instanceof ShowError) return await tellFailed(key, error, edges);
    throw error;
  }
  await edges.studio.remove(studioKeys.report(key));
  edges.notify({ kind: 'show kept', key, show });
}
