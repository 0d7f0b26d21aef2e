import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { readPublishConfiguration } from './cloud/configuration.ts';
import { type Deadline, noDeadline } from './cloud/deadline.ts';
import { logNotice } from './cloud/log/log-notice.ts';
import { type Patience, patience } from './cloud/patience.ts';
import { createPutAside } from './cloud/queue/put-aside.ts';
import { createQueueHandler } from './cloud/queue/queue-handler.ts';
import type { Together } from './cloud/queue/react-to-each.ts';
import { createLater, type Later } from './cloud/queue/send-later.ts';
import { readPlayerScript } from './cloud/read-player-script.ts';
import { retryConflicts } from './cloud/retry-conflicts.ts';
import { createS3Store } from './cloud/s3/s3-store.ts';
import { readSiteKey, showKeys } from './episode/keys.ts';
import type { Notify } from './report/notice.ts';
import { publishEpisodes } from './site/publish-episodes.ts';
import { republishShow } from './site/republish-show.ts';
import type { SiteEdges } from './site/site-edges.ts';

/** All that publishing touches of the world. */
export type PublishEdges = SiteEdges & {
  readonly patience: Patience;
  readonly notify: Notify;
  readonly later: Later;
};

/** Ten runs of one show that meet at one moment get through one after the other within these attempts. */
const pacing = { attempts: 12, firstDelaySeconds: 0.05 } as const;

/** Half of the function's time: the other messages of a batch need some too. */
const reservedSeconds = 60;

/**
 * An `episode.json` or a `show.json` of the site changed: makes catalog, feed and pages match what is there now. A show of thousands
 * of pages is continued in another run.
 */
export async function publishChange(key: string, edges: PublishEdges, deadline = noDeadline): Promise<void> {
  const changed = readSiteKey(key);
  if (changed.kind === 'episode') await publishNames(changed.show, [changed.name], edges);
  if (changed.kind === 'show') await publishSettings(changed.show, edges, deadline);
}

/** Several episodes of one show changed: what is made of the whole show is written once. */
export const publishTogether: Together<PublishEdges> = {
  taskOf: (key) => {
    const changed = readSiteKey(key);
    return changed.kind === 'episode' ? showKeys(changed.show).folder : key;
  },
  react: async (keys, edges) => {
    const episodes = keys.map(readSiteKey).flatMap((one) => (one.kind === 'episode' ? one : []));
    for (const [show, some] of Map.groupBy(episodes, ({ show }) => show)) {
      await publishNames(
        show,
        some.map(({ name }) => name),
        edges,
      );
    }
  },
};

/** The Lambda: S3's events of the site bucket, by way of a queue. */
export const handler = createQueueHandler(connect, publishChange, {
  together: publishTogether,
  putAside: createPutAside(process.env),
});

async function publishNames(show: string, names: readonly string[], edges: PublishEdges): Promise<void> {
  const catalog = await retryConflicts(() => publishEpisodes({ show, names }, edges), {
    ...pacing,
    patience: edges.patience,
  });
  edges.notify({ kind: 'feed written', show, episodes: catalog.episodes.length });
}

async function publishSettings(show: string, edges: PublishEdges, deadline: Deadline): Promise<void> {
  const again = <Value>(attempt: () => Promise<Value>) =>
    retryConflicts(attempt, { ...pacing, patience: edges.patience });
  const mayGoOn = () => deadline.remainingSeconds() > reservedSeconds;
  const { catalog, isDone } = await republishShow(show, { mayGoOn, again, notify: edges.notify }, edges);
  if (!isDone) await edges.later(showKeys(show).settings, 0);
  edges.notify({ kind: 'feed written', show, episodes: catalog.episodes.length });
}

function connect(): PublishEdges {
  const { siteBucket, siteAddress, queueUrl } = readPublishConfiguration(process.env);
  const site = createS3Store({ client: new S3Client(), bucket: siteBucket });
  const later = createLater({ client: new SQSClient(), queueUrl, bucket: siteBucket });
  return { site, siteAddress, playerScript: readPlayerScript, patience, notify: logNotice, later };
}
