import { readArticleKey } from '../../functions/episode/keys.ts';
import type { NarrateEdges } from '../../functions/narrate.ts';
import type { Report } from '../../functions/report/report.ts';
import { reportFailed } from '../../functions/report/write-report.ts';
import { type Hint, keepShow } from '../../functions/show/keep-show.ts';
import { readJingle } from '../../functions/show/read-jingle.ts';
import { ShowError } from '../../functions/show/show-error.ts';

/** What their authors would be told of the shows' own files. */
export type ShowPlans = { readonly reports: readonly Report[]; readonly hints: readonly Hint[] };

/** Keys of what describes shows: one a folder for its settings and cover, and each sound. */
type Described = { readonly settings: readonly string[]; readonly sounds: readonly string[] };

/** Follows the files of all shows as narrating would. What is right of them is kept in `edges.site`, and holds for articles there. */
export async function planShows({ settings, sounds }: Described, edges: NarrateEdges): Promise<ShowPlans> {
  const faults: ShowError[] = [];
  const hints: Hint[] = [];
  for (const key of settings) {
    const kept = await attempt(planShow(key, edges));
    faults.push(...kept.faults);
    hints.push(...(kept.hints ?? []));
  }
  for (const key of sounds) {
    const { faults: found } = await attempt(readJingle(key, edges.articles).then(() => ({ faults: [] })));
    faults.push(...found);
  }
  return { reports: faults.map(({ key, message }) => reportFailed(key, message, undefined)), hints };
}

async function planShow(key: string, edges: NarrateEdges) {
  const named = readArticleKey(key);
  return named.kind === 'show' || named.kind === 'cover'
    ? await keepShow(key, named.show, edges)
    : { faults: [] };
}

type Attempted = { readonly faults: readonly ShowError[]; readonly hints?: readonly Hint[] };

async function attempt(work: Promise<Attempted>): Promise<Attempted> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof ShowError) return { faults: [error] };
    throw error;
  }
}
