import type { HeldError } from '../budget/held-error.ts';
import { keepText } from '../cloud/keep-text.ts';
import type { Store } from '../cloud/store.ts';
import type { KeptEpisode } from '../episode/keep-episode.ts';
import { studioKeys } from '../episode/keys.ts';
import type { Plan } from '../episode/plan-narration.ts';
import { findReport } from './find-report.ts';
import type { Notify } from './notice.ts';
import type { Report } from './report.ts';
import {
  countCharacters,
  reportDraft,
  reportFailed,
  reportHeld,
  reportPublished,
  writeReport,
} from './write-report.ts';

/** Where reports are kept and notices go. */
export type TellEdges = { readonly studio: Store; readonly notify: Notify };

/** The episode is on the site; `unchanged` where it was there already and everybody knew. */
export async function tellPublished(plan: Plan, kept: KeptEpisode, edges: TellEdges): Promise<void> {
  const { key } = plan.article;
  // A second look at an unchanged article would report that nothing was billed, and so hide what the first one cost.
  const isNew = kept.isChanged || (await findReport(key, edges.studio)).status !== 'published';
  if (isNew) {
    await edges.studio.remove(studioKeys.released(key));
    await keepReport(reportPublished(plan, kept), edges);
  }
  const { show, name, title, audio } = kept.episode;
  edges.notify({
    kind: isNew ? 'published' : 'unchanged',
    ...{ key, show, name, title },
    durationSeconds: audio.durationSeconds,
    characters: countCharacters(plan.script),
    billedCharacters: kept.recorded.billedCharacters,
  });
}

/** The author must change something; where the former version is published stays known. */
export async function tellFailed(key: string, problem: string, edges: TellEdges): Promise<void> {
  const { place } = await findReport(key, edges.studio);
  await keepReport(reportFailed(key, problem, place), edges);
  edges.notify({ kind: 'failed', key, problem });
}

/** Nothing was spoken, and the former version stays up, until somebody releases the article. */
export async function tellHeld(plan: Plan, error: HeldError, edges: TellEdges): Promise<void> {
  const { key } = plan.article;
  const { place } = await findReport(key, edges.studio);
  await keepReport(reportHeld(plan, error, place), edges);
  const { characters, dollars } = error.holding;
  edges.notify({ kind: 'held', key, problem: error.message, characters, dollars });
}

/** The article is a draft, and nowhere published. */
export async function tellDraft(plan: Plan, edges: TellEdges): Promise<void> {
  await keepReport(reportDraft(plan), edges);
  edges.notify({ kind: 'draft', key: plan.article.key });
}

async function keepReport(report: Report, { studio }: TellEdges): Promise<void> {
  await keepText(studio, studioKeys.report(report.article), writeReport(report));
}
