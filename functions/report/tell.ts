import type { HeldError } from '../budget/held-error.ts';
import { keepText } from '../cloud/keep-text.ts';
import type { Store } from '../cloud/store.ts';
import type { KeptEpisode } from '../episode/keep-episode.ts';
import { studioKeys } from '../episode/keys.ts';
import type { Plan } from '../episode/plan-narration.ts';
import type { Engine } from '../script/script.ts';
import { findReport } from './find-report.ts';
import type { Notify } from './notice.ts';
import { priceDollars } from './prices.ts';
import type { Cost, Report } from './report.ts';
import type { TellAuthor } from './tell-author.ts';
import {
  countCharacters,
  reportDraft,
  reportFailed,
  reportHeld,
  reportPublished,
  reportScheduled,
  reportUnfinished,
  type Sent,
  writeReport,
} from './write-report.ts';

/** Where reports are kept and notices go, and how authors are told. */
export type TellEdges = {
  readonly studio: Store;
  readonly notify: Notify;
  readonly tellAuthor: TellAuthor;
};

/** The episode is on the site; `unchanged` where it was there already and everybody knew. */
export async function tellPublished(plan: Plan, kept: KeptEpisode, edges: TellEdges): Promise<void> {
  const { key } = plan.article;
  // A second look at an unchanged article would report that nothing was billed, and so hide what the first one cost.
  const { status, billedBefore } = await findReport(key, edges.studio);
  const isNew = kept.isChanged || status !== 'published';
  const report = { ...reportPublished(plan, kept), ...pick(billedBefore) };
  // Before the report is kept: a run that dies in between tells again rather than never.
  await edges.tellAuthor(report, isNew);
  if (isNew) {
    await edges.studio.remove(studioKeys.released(key));
    await keepReport(report, edges);
  }
  tellHints(plan, edges);
  const { show, name, title, audio } = kept.episode;
  edges.notify({
    kind: isNew ? 'published' : 'unchanged',
    ...{ key, show, name, title },
    durationSeconds: audio.durationSeconds,
    characters: countCharacters(plan.script),
    billedCharacters: kept.recorded.billedCharacters,
    chunks: plan.script.chunks.length,
    spokenChunks: kept.recorded.spokenChunks,
  });
}

/** The author must change something; where the former version is published stays known. */
export async function tellFailed(key: string, error: Error, edges: TellEdges): Promise<void> {
  const { name, message: problem } = error;
  const { place, billedBefore } = await findReport(key, edges.studio);
  const report = { ...reportFailed(key, problem, place), ...pick(billedBefore) };
  await keepReport(report, edges);
  await edges.tellAuthor(report, true);
  edges.notify({ kind: 'failed', key, problem, class: name });
}

/** Nothing was spoken, and the former version stays up, until somebody releases the article. */
export async function tellHeld(plan: Plan, error: HeldError, edges: TellEdges): Promise<void> {
  const { key } = plan.article;
  const { place, billedBefore } = await findReport(key, edges.studio);
  const report = { ...reportHeld(plan, error, place), ...pick(billedBefore) };
  await keepReport(report, edges);
  await edges.tellAuthor(report, true);
  const { characters, dollars } = error.holding;
  edges.notify({ kind: 'held', key, problem: error.message, characters, dollars });
}

/** The article is a draft, and nowhere published. */
export async function tellDraft(plan: Plan, edges: TellEdges): Promise<void> {
  const { key } = plan.article;
  const { billedBefore } = await findReport(key, edges.studio);
  await keepReport({ ...reportDraft(plan), ...pick(billedBefore) }, edges);
  tellHints(plan, edges);
  edges.notify({ kind: 'draft', key });
}

/** The article is nowhere published before its time has come. */
export async function tellScheduled(
  plan: Plan,
  publishAt: string,
  run: TellEdges & Unfinished,
): Promise<void> {
  const { key } = plan.article;
  const { billed, studio, notify } = run;
  const former = await findReport(key, studio);
  // A second look at an unchanged article would hide what the first one cost.
  const isKnown = former.status === 'scheduled' && former.publishAt === publishAt;
  if (!isKnown || billed.characters > 0) {
    const billedBefore =
      billed.characters === 0
        ? former.billedBefore
        : addCost(former.billedBefore, plan.script.voice.engine, billed.characters);
    await keepReport({ ...reportScheduled(plan, publishAt, billed), ...pick(billedBefore) }, run);
  }
  tellHints(plan, run);
  notify({ kind: 'scheduled', key, instant: publishAt });
}

/** What an author probably did not mean stands in the report among much that is as it should be. */
function tellHints({ article }: Plan, { notify }: TellEdges): void {
  for (const { what, why, line } of article.omissions) {
    if (line === undefined) continue;
    notify({ kind: 'hint', key: article.key, problem: `${article.key}:${line}: ${what}: ${why}` });
  }
}

/** A run ended in the middle, and was billed for what it had spoken: who waits for the episode, or pays for it, can see how far it is. */
export async function tellUnfinished(
  plan: Plan,
  problem: string,
  run: TellEdges & Unfinished,
): Promise<void> {
  const { billed, studio } = run;
  const { place, billedBefore } = await findReport(plan.article.key, studio);
  const report = {
    ...reportUnfinished(plan, problem, billed),
    ...(place === undefined ? {} : { episode: place }),
    billedBefore: addCost(billedBefore, plan.script.voice.engine, billed.characters),
  };
  await keepReport(report, run);
}

/** What a run was billed for that published nothing. */
export type Unfinished = { readonly billed: Sent };

function addCost(
  { characters, dollars }: Cost = { characters: 0, dollars: 0 },
  engine: Engine,
  more: number,
): Cost {
  return { characters: characters + more, dollars: dollars + priceDollars(more)[engine] };
}

function pick(billedBefore: Cost | undefined): Pick<Report, 'billedBefore'> {
  return billedBefore === undefined ? {} : { billedBefore };
}

async function keepReport(report: Report, { studio }: TellEdges): Promise<void> {
  await keepText(studio, studioKeys.report(report.article), writeReport(report));
}
