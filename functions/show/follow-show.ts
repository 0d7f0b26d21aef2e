import type { Store } from '../cloud/store.ts';
import { showSources, studioKeys } from '../episode/keys.ts';
import { type TellEdges, tellFailed } from '../report/tell.ts';
import { type KeptShow, keepShow, type ShowEdges } from './keep-show.ts';
import { ShowError } from './show-error.ts';

/** What following a show's files touches. */
type Edges = ShowEdges & TellEdges;

/**
 * One of a show's files changed: makes the site match all of them. Which ones are wrong, if any, is reported under their own keys, and
 * of the others no report is left, since whatever was wrong with them is mended.
 */
export async function followShow(key: string, show: string, edges: Edges): Promise<void> {
  const { source, faults, hints = [] } = await tryToKeep(key, show, edges);
  await removeReports([key, source ?? key], new Set(faults.map((fault) => fault.key)), edges.studio);
  if (faults.length === 0) edges.notify({ kind: 'show kept', key, show });
  for (const hint of hints) edges.notify({ kind: 'hint', ...hint });
  for (const fault of faults) await tellFailed(fault.key, fault, edges);
}

async function tryToKeep(key: string, show: string, edges: Edges): Promise<KeptShow> {
  try {
    return await keepShow(key, show, edges);
  } catch (error) {
    if (error instanceof ShowError) return { faults: [error] };
    throw error;
  }
}

/** Reports on settings and covers in the folders of these files, but for some of them. */
async function removeReports(
  keys: readonly string[],
  excepted: ReadonlySet<string>,
  studio: Store,
): Promise<void> {
  const sources = keys
    .map(showSources)
    .flatMap(({ settings, lexicon, covers }) => [settings, lexicon, ...covers]);
  for (const source of new Set(sources)) {
    if (!excepted.has(source)) await studio.remove(studioKeys.report(source));
  }
}
