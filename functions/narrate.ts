import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SQSClient } from '@aws-sdk/client-sqs';
import { findWait } from './article/find-wait.ts';
import { HeldError } from './budget/held-error.ts';
import type { Calendar } from './cloud/calendar.ts';
import { readNarrateConfiguration } from './cloud/configuration.ts';
import { ConflictError } from './cloud/conflict-error.ts';
import { noDeadline } from './cloud/deadline.ts';
import { createLeases, type Exclusive } from './cloud/leases.ts';
import { logNotice } from './cloud/log/log-notice.ts';
import { patience } from './cloud/patience.ts';
import { createPolly } from './cloud/polly/polly-client.ts';
import { createPutAside } from './cloud/queue/put-aside.ts';
import { createQueueHandler } from './cloud/queue/queue-handler.ts';
import { scheduleCalls } from './cloud/queue/schedule-calls.ts';
import { createLater } from './cloud/queue/send-later.ts';
import { retryConflicts } from './cloud/retry-conflicts.ts';
import { createS3Store } from './cloud/s3/s3-store.ts';
import { createTellAuthor } from './cloud/tell-author.ts';
import { type EpisodeEdges, keepEpisode } from './episode/keep-episode.ts';
import { readArticleKey, studioKeys, taskOf } from './episode/keys.ts';
import { type Plan, planNarration } from './episode/plan-narration.ts';
import { speakAhead, speakingFrom } from './episode/speak-ahead.ts';
import { whileUnchanged } from './episode/while-unchanged.ts';
import { shelveArticle, withdrawArticle } from './episode/withdraw-episode.ts';
import { findDelaySeconds } from './report/find-delay.ts';
import { isForAuthor } from './report/is-for-author.ts';
import type { Notify } from './report/notice.ts';
import { priceDollars } from './report/prices.ts';
import {
  tellDraft,
  tellFailed,
  tellHeld,
  tellPublished,
  tellScheduled,
  tellUnfinished,
  type Unfinished,
} from './report/tell.ts';
import type { TellAuthor } from './report/tell-author.ts';
import { countCharacters } from './report/write-report.ts';
import { followJingle } from './show/follow-jingle.ts';
import { followShow } from './show/follow-show.ts';
import { countBilled } from './speech/count-billed.ts';
import { OutOfTimeError } from './speech/out-of-time-error.ts';
import { pacePolly } from './speech/pace-polly.ts';

/** All that narrating touches of the world, whatever the invocation. */
export type NarrateEdges = Omit<EpisodeEdges, 'deadline'> & {
  readonly notify: Notify;
  readonly tellAuthor: TellAuthor;
  /** One run at a time works on an article or a show. */
  readonly exclusive: Exclusive;
  readonly calendar: Calendar;
};

/** The same, in one invocation. */
type Run = NarrateEdges & EpisodeEdges;

/** Two runs that meet at one episode: the second looks again and finds little left to do. */
const pacing = {
  attempts: 5,
  firstDelaySeconds: 0.2,
} as const;

/**
 * An object of the articles bucket changed: makes the site match what is there now.
 * What its author must change is reported to the author and not thrown; what another attempt may mend is thrown. What takes longer
 * than the invocation may is continued in another one, as long as each gets further than the one before.
 */
export async function narrateArticle(key: string, edges: NarrateEdges, deadline = noDeadline): Promise<void> {
  const { kind } = readArticleKey(key);
  if (kind === 'ignored') return;
  let isUnfinished = false;
  const isAlone = await edges.exclusive(taskOf(key), async () => {
    isUnfinished = await narrateAlone(key, { ...edges, deadline });
  });
  if (!isAlone) await edges.later(key, await findDelaySeconds(key, edges.studio));
  else if (isUnfinished) await edges.later(key, 0);
}

/** The Lambda: S3's events of the articles bucket, by way of a queue. */
export const handler = createQueueHandler(connect, narrateArticle, { putAside: createPutAside(process.env) });

/** Whether something is left for another run. */
async function narrateAlone(key: string, run: Run): Promise<boolean> {
  try {
    await retryConflicts(() => follow(key, run), { ...pacing, patience: run.patience });
    return false;
  } catch (error) {
    if (isForAuthor(error)) await tellFailed(key, error, run);
    else if (error instanceof OutOfTimeError && error.newChunks > 0) return true;
    else throw error;
  }
  return false;
}

async function follow(key: string, run: Run): Promise<void> {
  const named = readArticleKey(key);
  if (named.kind === 'show' || named.kind === 'cover') {
    return await followShow(key, named.show, run);
  }
  if (named.kind === 'jingle') return await followJingle(key, named.show, run);
  const plan = await planNarration(key, run);
  if (plan === undefined) await withdraw(key, run);
  else if (plan.article.draft) await shelve(plan, run);
  else await publishInTime(plan, run);
  // The event of what happened to the article meanwhile may have come and gone.
  const now = await run.articles.describe(key);
  if (now?.etag !== plan?.etag) throw new ConflictError(key);
}

/** An article that waits is not on the site, but spoken, unless its chunks could be gone when its time comes. */
async function publishInTime(plan: Plan, run: Run): Promise<void> {
  const nowSeconds = run.patience.nowSeconds();
  const instant = findWait(plan.article, nowSeconds);
  if (instant === undefined) return await publish(plan, run);
  const from = speakingFrom(instant);
  const isFar = Date.parse(from) / 1_000 > nowSeconds;
  // First of all: whatever fails from here on, the article is looked at when its time comes.
  await run.calendar.callAt(plan.article.key, isFar ? from : instant);
  await shelveArticle(plan.article.key, run);
  if (isFar) await tellScheduled(plan, instant, { ...run, billed: { characters: 0, requests: 0 } });
  else await publish(plan, run, instant);
  // The call of its time may have come while it was spoken, and found this run at work.
  if (findWait(plan.article, run.patience.nowSeconds()) === undefined) await publish(plan, run);
}

/** Speaks an article and puts it on the site, or only speaks it where it waits for an instant. */
async function publish(plan: Plan, run: Run, instant?: string): Promise<void> {
  const { key } = plan.article;
  const total = plan.script.chunks.length;
  run.notify({ kind: 'begun', key, requests: total, characters: countCharacters(plan.script) });
  const onSpoken = (done: number) => run.notify({ kind: 'spoken', key, done, total });
  const { polly, billed } = countBilled(whileUnchanged({ key, etag: plan.etag }, run));
  try {
    if (instant === undefined) {
      await tellPublished(plan, await keepEpisode(plan, onSpoken, { ...run, polly }), run);
    } else {
      await speakAhead(plan, onSpoken, { ...run, polly });
      await tellScheduled(plan, instant, { ...run, billed });
    }
  } catch (error) {
    if (!(error instanceof HeldError)) throw await tellBilled(plan, error, { ...run, billed });
    await tellHeld(plan, error, run);
  } finally {
    const dollars = priceDollars(billed.characters)[plan.script.voice.engine];
    if (billed.characters > 0) run.notify({ kind: 'billed', key, dollars, ...billed });
  }
}

/** The error that a run ended with, when the author can see what was billed until then. */
async function tellBilled(plan: Plan, error: unknown, run: Run & Unfinished): Promise<unknown> {
  if (run.billed.characters === 0) return error;
  const problem = error instanceof Error ? error.message : String(error);
  // Whether and when to try again is decided by the run's own error, also where it cannot be told.
  await tellUnfinished(plan, problem, run).catch(() => undefined);
  return error;
}

/** An article that became a draft leaves the site. */
async function shelve(plan: Plan, run: Run): Promise<void> {
  await shelveArticle(plan.article.key, run);
  await tellDraft(plan, run);
}

async function withdraw(key: string, run: Run): Promise<void> {
  // Whatever was told last: an article that waits may have got a fault or a limit since.
  await run.calendar.cancel(key);
  const isWithdrawn = await withdrawArticle(key, run);
  if (isWithdrawn) run.notify({ kind: 'withdrawn', key });
}

function connect(): NarrateEdges {
  const configuration = readNarrateConfiguration(process.env);
  const { articlesBucket, studioBucket, siteBucket, queueUrl, schedules, settings } = configuration;
  const client = new S3Client();
  const studio = createS3Store({ client, bucket: studioBucket });
  const later = createLater({ client: new SQSClient(), queueUrl, bucket: articlesBucket });
  const calls = { client: new SchedulerClient(), bucket: articlesBucket, ...schedules };
  return {
    articles: createS3Store({ client, bucket: articlesBucket }),
    studio,
    site: createS3Store({ client, bucket: siteBucket }),
    polly: pacePolly(createPolly(), patience),
    patience,
    exclusive: createLeases(studio, studioKeys.lease, patience),
    later,
    calendar: scheduleCalls(calls, later, patience),
    settings,
    notify: logNotice,
    tellAuthor: createTellAuthor({
      articles: { client, bucket: articlesBucket },
      events: new EventBridgeClient(),
    }),
  };
}
