import { Duration } from 'aws-cdk-lib';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { episodeKeys, publishSuffixes, showKeys, siteKeys } from '../functions/episode/keys.ts';
import { EventQueue } from './event-queue.ts';
import { notifyQueue } from './notify-queue.ts';
import type { PrivateBucket } from './private-bucket.ts';
import { type Grant, QueueFunction } from './queue-function.ts';
import { siteGrants } from './site-grants.ts';
import type { Storage } from './storage.ts';

/** The buckets, and what the feed's addresses begin with. */
export type PublishingProps = {
  readonly storage: Storage;
  readonly siteAddress: string;
  /** What the metrics go by. */
  readonly name: string;
  readonly logRetention: RetentionDays | undefined;
};

const show = showKeys('*');
const episode = episodeKeys('*', '*');

/** What this function makes of the site: never a recording or an `episode.json`, which only `narrate` can make. */
const publishedKeys = [
  ...Object.values(siteKeys).map((key) => (typeof key === 'string' ? key : key('*'))),
  show.catalog,
  show.progress,
  show.feed,
  show.archive('*'),
  show.page,
  show.cover('cover-drawn-*.jpg'),
  episode.page,
  episode.embed,
  episode.oembed,
  episode.player,
];

/** From a new episode or changed show to the feed and pages. */
export class Publishing extends Construct {
  readonly events: EventQueue;
  readonly publish: QueueFunction;

  constructor(scope: Construct, id: string, { storage, siteAddress, name, logRetention }: PublishingProps) {
    super(scope, id);
    const { site } = storage;
    // A second or two a show, less than one an episode; the pages of a large show take a minute of it and go on in another run.
    const timeout = Duration.minutes(2);
    // Ten deliveries span half an hour: longer than any conflict about a show's catalog.
    this.events = new EventQueue(this, 'Events', { functionTimeout: timeout, maxReceiveCount: 10 });
    this.publish = new QueueFunction(this, 'Publish', {
      file: 'publish.ts',
      description: 'An episode or a show changed: makes the feed and the pages',
      events: this.events,
      logRetention,
      timeout,
      // A show of ten thousand episodes took 390 MB; the rest is for the share of a CPU that comes with it.
      memoryMegabytes: 1024,
      environment: {
        NARRATION: name,
        SITE_BUCKET: site.bucketName,
        SITE_ADDRESS: siteAddress,
      },
      // Of many uploads at once those of ten seconds make one feed, one catalog and one page of their show; a batch is done in half a minute.
      batchSize: 50,
      batchingWindow: Duration.seconds(10),
      // The least possible: more of them would mostly meet each other at the same show's catalog.
      maxConcurrency: 2,
    });
    notifyQueue(site, this.events.queue, publishSuffixes);
    for (const grant of publishGrants(site)) this.publish.allow(grant);
  }
}

/** All that `publish` may do, but for its own queue. */
function publishGrants(site: PrivateBucket): readonly Grant[] {
  return [
    // Without s3:ListBucket S3 answers 403 instead of 404 for an object that is not there.
    { actions: ['s3:ListBucket'], resources: [site.bucketArn], reason: 'one bucket' },
    ...siteGrants(site, publishedKeys),
  ];
}
