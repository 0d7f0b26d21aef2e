import type { Store } from '../cloud/store.ts';
import { showSources, studioKeys } from '../episode/keys.ts';
import type { Notify } from '../report/notice.ts';
import { tellFailed } from '../report/tell.ts';
import { keepShow } from './keep-show.ts';
import { ShowError } from './show-error.ts';

/** What following a show's files touches. */
type Edges = {
  readonly articles: Store;
  readonly studio: Store;
  readonly site: Store;
  readonly notify: Notify;
};

/**
 * One of a show's files changed: makes the site match all of them. Which one is wrong, if any, is reported under its own key, and
 * of the others no report is left, since whatever was wrong with them is mended.
 */
export async function followShow(key: string, show: string, edges: Edges): Promise<void> {
  const kept = await tryToKeep(key, show, edges);
  const fault = kept instanceof ShowError ? kept : undefined;
  const source = kept instanceof ShowError ? undefined : kept;
  await removeReports([key, source ?? key], fault?.key, edges.studio);
  if (fault === undefined) edges.notify({ kind: 'show kept', key, show });
  else await tellFailed(fault.key, fault.message, edges);
}

async function tryToKeep(key: string, show: string, edges: Edges): Promise<string | ShowError | undefined> {
  try {
    return await keepShow(key, show, edges);
  } catch (error) {
    if (error instanceof ShowError) return error;
    throw error;
  }
}

/** Reports on settings and covers in the folders of these files, but for one of them. */
async function removeReports(
  keys: readonly string[],
  excepted: string | undefined,
  studio: Store,
): Promise<void> {
  const sources = keys.map(showSources).flatMap(({ settings, covers }) => [settings, ...covers]);
  for (const source of new Set(sources)) {
    if (source !== excepted) await studio.remove(studioKeys.report(source));
  }
}
