import { createLeases } from '../../../functions/cloud/leases.ts';
import type { Patience } from '../../../functions/cloud/patience.ts';
import { createQueueHandler } from '../../../functions/cloud/queue/queue-handler.ts';
import { writeEvent } from '../../../functions/cloud/queue/write-event.ts';
import { publishSuffixes, studioKeys } from '../../../functions/episode/keys.ts';
import { type NarrateEdges, narrateArticle } from '../../../functions/narrate.ts';
import { type PublishEdges, publishChange, publishTogether } from '../../../functions/publish.ts';
import type { Notice } from '../../../functions/report/notice.ts';
import { pacePolly } from '../../../functions/speech/pace-polly.ts';
import type { Polly } from '../../../functions/speech/polly.ts';
import { type Bucket, createBucket } from './bucket.ts';
import { createClock } from './clock.ts';
import { createDice } from './dice.ts';
import { createFarStore } from './far-store.ts';
import { createFunctionPool } from './function-pool.ts';
import { type Life, live } from './life.ts';
import { createMessageQueue } from './message-queue.ts';
import { openSpeechBook } from './speech-book.ts';

/** How cruel a world is. */
export type WorldOptions = {
  readonly seed: number;
  readonly polly: Polly;
  /** The share of invocations that are killed, unless they are through before. */
  readonly killRate: number;
  /** The share of requests to a store that fail. */
  readonly storeFailureRate: number;
};

/** The whole product in one process and in virtual time: buckets, queues, and the two functions in processes that die. */
export type World = Awaited<ReturnType<typeof createWorld>>;

/** A world in which nothing has happened yet. */
export function createWorld(options: WorldOptions) {
  const { seed, killRate } = options;
  const clock = createClock();
  const dice = (name: string) => createDice(seed, name);
  const book = openSpeechBook(clock, dice('speech'));
  const notices: Notice[] = [];
  const problems: string[] = [];
  const budgetFailures = new Set<string>();
  const deaths: Life[] = [];
  const continued: string[] = [];

  const articles = createBucket(clock.nowSeconds, (key) => narrateQueue.announce(event(key)));
  const studio = createBucket(clock.nowSeconds);
  const site = createBucket(clock.nowSeconds, (key) => {
    if (publishSuffixes.some((suffix) => key.endsWith(suffix))) publishQueue.announce(event(key));
  });

  const reach = (bucket: Bucket, life: Life) =>
    createFarStore(bucket, {
      ...{ life, clock, dice: dice(`${life.name} ${bucketNames.get(bucket)}`) },
      failureRate: options.storeFailureRate,
      onWrite: (key, outcome) => {
        if (key.startsWith(studioKeys.speechFolder) && outcome !== 'lost') book.wrote(key, life);
        if (key.startsWith('budget/') && outcome !== 'done') budgetFailures.add(life.name);
      },
    });
  const bucketNames = new Map([
    [articles, 'articles'],
    [studio, 'studio'],
    [site, 'site'],
  ]);
  const patienceOf = (life: Life): Patience => {
    const own = dice(`${life.name} patience`);
    const wait = (seconds: number) => live(life, () => clock.wait(seconds));
    return { wait, random: own.roll, nowSeconds: clock.nowSeconds };
  };
  const watch = (life: Life) =>
    void life.ended.then(() => {
      deaths.push(life);
      book.died(life);
    });
  const notifyOf = (life: Life) => (notice: Notice) => {
    if (!life.isOver()) notices.push(notice);
  };
  const write = (
    _level: string,
    message: string,
    fields?: { readonly key?: unknown; readonly error?: unknown },
  ) => {
    problems.push(`${message}: ${String(fields?.key)}: ${String(fields?.error)}`);
  };

  function narrateEdges(life: Life): NarrateEdges {
    watch(life);
    const patience = patienceOf(life);
    const ownStudio = reach(studio, life);
    return {
      articles: reach(articles, life),
      studio: ownStudio,
      site: reach(site, life),
      polly: pacePolly(book.connect(options.polly, life), patience),
      patience,
      exclusive: createLeases(ownStudio, studioKeys.lease, patience),
      later: (key, delaySeconds) =>
        live(life, async () => {
          if (delaySeconds === 0) continued.push(key);
          narrateQueue.send(event(key), delaySeconds);
        }),
      // No letter of the future.
      calendar: { callAt: async () => {}, cancel: async () => {} },
      settings: { defaultEngine: 'neural', maximumCharacters: 100_000 },
      notify: notifyOf(life),
      tellAuthor: async () => {},
    };
  }
  function publishEdges(life: Life): PublishEdges {
    watch(life);
    return {
      site: reach(site, life),
      siteAddress: 'https://podcast.example',
      playerScript: async () => '/* player */',
      patience: patienceOf(life),
      notify: notifyOf(life),
      later: (key, delaySeconds) => live(life, async () => publishQueue.send(event(key), delaySeconds)),
    };
  }

  const narrate = createFunctionPool({
    ...{ name: 'narrate', clock, dice: dice('narrate'), killRate, timeoutSeconds: 15 * 60 },
    makeHandler: (life) => createQueueHandler(() => narrateEdges(life), narrateArticle, { write }),
  });
  const publish = createFunctionPool({
    ...{ name: 'publish', clock, dice: dice('publish'), killRate, timeoutSeconds: 2 * 60 },
    makeHandler: (life) =>
      createQueueHandler(() => publishEdges(life), publishChange, { write, together: publishTogether }),
  });
  // More at once than `infra/` allows, and smaller batches, so that more of them meet.
  const narrateQueue = createMessageQueue({
    ...{ clock, dice: dice('narrate queue'), parallel: 6, batchSize: 1 },
    ...{ visibilitySeconds: 16 * 60, maximumReceives: 5, invoke: narrate.invoke },
  });
  const publishQueue = createMessageQueue({
    ...{ clock, dice: dice('publish queue'), parallel: 6, batchSize: 3 },
    ...{ visibilitySeconds: 3 * 60, maximumReceives: 10, invoke: publish.invoke },
  });
  return {
    ...{ clock, dice, articles, studio, site, book, notices, problems, budgetFailures, deaths, continued },
    ...{ narrate, publish, narrateQueue, publishQueue },
    /** Lets time pass until nothing is left to be done; `act` is what people do meanwhile. */
    run: (act: () => Promise<void>) =>
      clock.pass(
        (async () => {
          await act();
          while (!narrateQueue.isIdle() || !publishQueue.isIdle()) await clock.wait(60);
        })(),
      ),
  };
}

function event(key: string): string {
  return writeEvent('bucket', key, 'ObjectCreated:Put');
}
