import { S3Client } from '@aws-sdk/client-s3';
import { readNarrateConfiguration } from './cloud/configuration.ts';
import { ConflictError } from './cloud/conflict-error.ts';
import { keepText } from './cloud/keep-text.ts';
import { logNotice } from './cloud/log-notice.ts';
import { patience } from './cloud/patience.ts';
import { createPolly } from './cloud/polly-client.ts';
import { createQueueHandler } from './cloud/queue-handler.ts';
import { retry } from './cloud/retry.ts';
import { createS3Store } from './cloud/s3-store.ts';
import { findReport } from './episode/find-report.ts';
import { isForAuthor } from './episode/is-for-author.ts';
import { type EpisodeEdges, keepEpisode } from './episode/keep-episode.ts';
import { readArticleKey, studioKeys } from './episode/keys.ts';
import type { Notify } from './episode/notice.ts';
import { type Plan, planNarration } from './episode/plan-narration.ts';
import type { Report } from './episode/report.ts';
import { withdrawArticle } from './episode/withdraw-episode.ts';
import {
  countCharacters,
  reportDraft,
  reportFailed,
  reportPublished,
  writeReport,
} from './episode/write-report.ts';
import { keepShow } from './show/keep-show.ts';

/** All that narrating touches of the world. */
export type NarrateEdges = EpisodeEdges & { readonly notify: Notify };

/** Two runs that meet at one episode: the second looks again and finds little left to do. */
const pacing = {
  attempts: 5,
  firstDelaySeconds: 0.2,
  longestDelaySeconds: 2,
  mayHelp: (error: unknown) => error instanceof ConflictError,
} as const;

/**
 * An object of the articles bucket changed: makes the site match what is there now.
 * What its author must change is reported to the author and not thrown; what another attempt may mend is thrown.
 */
export async function narrateArticle(key: string, edges: NarrateEdges): Promise<void> {
  try {
    await retry(() => follow(key, edges), { ...pacing, patience: edges.patience });
  } catch (error) {
    if (!isForAuthor(error)) throw error;
    const { place } = await findReport(key, edges.studio);
    await keepReport(reportFailed(key, error.message, place), edges);
    edges.notify({ kind: 'failed', key, problem: error.message });
  }
}

/** The Lambda: S3's events of the articles bucket, by way of a queue. */
export const handler = createQueueHandler(connect, narrateArticle);

async function follow(key: string, edges: NarrateEdges): Promise<void> {
  const named = readArticleKey(key);
  if (named.kind === 'ignored') return;
  if (named.kind === 'show' || named.kind === 'cover') {
    await keepShow(key, named.show, edges);
    // Only a failure is reported, and it is mended now.
    await edges.studio.remove(studioKeys.report(key));
    edges.notify({ kind: 'show kept', key, show: named.show });
    return;
  }
  const plan = await planNarration(key, edges);
  if (plan === undefined) return await withdraw(key, edges);
  await (plan.article.draft ? shelve(plan, edges) : publish(plan, edges));
}

async function publish(plan: Plan, edges: NarrateEdges): Promise<void> {
  const { key } = plan.article;
  const { chunks } = plan.script;
  const characters = countCharacters(plan.script);
  edges.notify({ kind: 'begun', key, requests: chunks.length, characters });
  const onSpoken = (done: number) => edges.notify({ kind: 'spoken', key, done, total: chunks.length });
  const kept = await keepEpisode(plan, onSpoken, edges);
  const { episode, recorded } = kept;
  // A second look at an unchanged article would report that nothing was billed, and so hide what the first one cost.
  const isNew = kept.isChanged || (await findReport(key, edges.studio)).status !== 'published';
  if (isNew) await keepReport(reportPublished(plan, kept), edges);
  edges.notify({
    kind: isNew ? 'published' : 'unchanged',
    key,
    show: episode.show,
    name: episode.name,
    title: episode.title,
    durationSeconds: episode.audio.durationSeconds,
    characters,
    billedCharacters: recorded.billedCharacters,
  });
}

/** An article that became a draft leaves the site. */
async function shelve(plan: Plan, edges: NarrateEdges): Promise<void> {
  const { key } = plan.article;
  await withdrawArticle(key, edges);
  await keepReport(reportDraft(plan), edges);
  edges.notify({ kind: 'draft', key });
}

/**
 * A deleted article may have stood in the way of another one that claims the same name, such as `post.html` beside `post.md`.
 * The article itself may be back, too, and its new episode lost to this withdrawal: it is in the list then.
 */
async function withdraw(key: string, edges: NarrateEdges): Promise<void> {
  const isWithdrawn = await withdrawArticle(key, edges);
  if (isWithdrawn) edges.notify({ kind: 'withdrawn', key });
  const stem = key.replace(/\.[^./]*$/, '.');
  for (const other of await edges.articles.list(stem)) {
    if (!other.slice(stem.length).includes('/')) await narrateArticle(other, edges);
  }
}

async function keepReport(report: Report, { studio }: NarrateEdges): Promise<void> {
  await keepText(studio, studioKeys.report(report.article), writeReport(report));
}

function connect(): NarrateEdges {
  const { articlesBucket, studioBucket, siteBucket, settings } = readNarrateConfiguration(process.env);
  const client = new S3Client();
  return {
    articles: createS3Store({ client, bucket: articlesBucket }),
    studio: createS3Store({ client, bucket: studioBucket }),
    site: createS3Store({ client, bucket: siteBucket }),
    polly: createPolly(),
    patience,
    settings,
    notify: logNotice,
  };
}
