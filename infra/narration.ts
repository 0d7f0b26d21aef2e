import { Duration, Stack } from 'aws-cdk-lib';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { NarrationSettings } from '../functions/cloud/configuration.ts';
import { Calls } from './calls.ts';
import { EventQueue } from './event-queue.ts';
import { followBucket } from './follow-bucket.ts';
import { narrateGrants } from './narrate-grants.ts';
import { notifyQueue } from './notify-queue.ts';
import { PrivateBucket } from './private-bucket.ts';
import { QueueFunction } from './queue-function.ts';
import type { Storage } from './storage.ts';

/** The buckets, and how articles are spoken. */
export type NarrationProps = {
  readonly storage: Storage;
  readonly settings: NarrationSettings;
  /** What the metrics go by. */
  readonly name: string;
  readonly logRetention: RetentionDays | undefined;
};

/** From a change in the articles bucket to an episode in the site bucket. */
export class Narration extends Construct {
  readonly events: EventQueue;
  readonly narrate: QueueFunction;

  constructor(scope: Construct, id: string, { storage, settings, name, logRetention }: NarrationProps) {
    super(scope, id);
    // The most that Lambda allows; an article of 300,000 characters takes about two minutes of Polly's quota.
    const timeout = Duration.minutes(15);
    // Each delivery goes on where the last one stopped, since spoken chunks are kept: five span more than an hour, longer
    // than a storm of throttling.
    this.events = new EventQueue(this, 'Events', { functionTimeout: timeout, maxReceiveCount: 5 });
    const calls = new Calls(this, 'Calls', { queue: this.events.queue, name });
    this.narrate = new QueueFunction(this, 'Narrate', {
      file: 'narrate.ts',
      description: 'An article changed: makes its episode',
      events: this.events,
      logRetention,
      timeout,
      // 512 MB are enough: a million characters, uploads included, peaked at 308 MB (test/deployed/book.test.ts). Twice that for
      // the processor's sake, of which Lambda gives in proportion to memory: bundles start and sound is sent the sooner.
      memoryMegabytes: 1024,
      environment: {
        NARRATION: name,
        ...environmentOf(storage, settings),
        ...calls.environment,
      },
      // One article has the whole fifteen minutes, and its failure holds up no other.
      batchSize: 1,
      // The least possible: Polly's quota (8 neural requests a second) is shared by all of an account, and one
      // article alone can use most of it.
      maxConcurrency: 2,
    });
    // What waits for an instant is called when that comes.
    calls.grantScheduling(this.narrate);
    if (storage.articles instanceof PrivateBucket) notifyQueue(storage.articles, this.events.queue);
    else followBucket(this, storage.articles, this.events.queue);
    // Of a bucket that was there before, where its owner has a key for it.
    storage.articles.encryptionKey?.grantDecrypt(this.narrate.function);
    const events = { service: 'events', resource: 'event-bus', resourceName: 'default' };
    for (const grant of narrateGrants(storage, Stack.of(this).formatArn(events))) this.narrate.allow(grant);
  }
}

function environmentOf({ articles, studio, site }: Storage, settings: NarrationSettings) {
  return {
    ARTICLES_BUCKET: articles.bucketName,
    STUDIO_BUCKET: studio.bucketName,
    SITE_BUCKET: site.bucketName,
    DEFAULT_VOICE: settings.defaultVoice ?? '',
    DEFAULT_ENGINE: settings.defaultEngine,
    MAXIMUM_CHARACTERS: String(settings.maximumCharacters),
    MONTHLY_CHARACTER_LIMIT: String(settings.monthlyCharacterLimit ?? 0),
    ARTICLE_CHARACTER_LIMIT: String(settings.articleCharacterLimit ?? 0),
  };
}
