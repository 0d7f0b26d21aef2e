import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { NarrationSettings } from '../functions/cloud/configuration.ts';
import { episodeKeys, showKeys, studioKeys } from '../functions/episode/keys.ts';
import { eventSource } from '../functions/report/tell-author.ts';
import { Calls } from './calls.ts';
import { EventQueue } from './event-queue.ts';
import { notifyQueue } from './notify-queue.ts';
import { QueueFunction } from './queue-function.ts';
import type { Storage } from './storage.ts';

/** The buckets, and how articles are spoken. */
export type NarrationProps = { readonly storage: Storage; readonly settings: NarrationSettings };

const show = showKeys('*');
const episode = episodeKeys('*', '*');
const recordings = episode.audio('audio-*.mp3');

/** What this function makes of the site; the rest is made by `publish`. */
const narratedKeys = [
  ...[episode.episode, episode.transcript, episode.subtitles, episode.segments, episode.chapters],
  ...[recordings, show.settings],
  ...[show.cover('cover-*.jpg'), show.cover('cover-*.png')],
];

/** From a change in the articles bucket to an episode in the site bucket. */
export class Narration extends Construct {
  readonly events: EventQueue;
  readonly narrate: QueueFunction;

  constructor(scope: Construct, id: string, { storage, settings }: NarrationProps) {
    super(scope, id);
    // The most that Lambda allows; an article of 300,000 characters takes about two minutes of Polly's quota.
    const timeout = Duration.minutes(15);
    // Each delivery goes on where the last one stopped, since spoken chunks are kept: five span more than an hour, longer
    // than a storm of throttling.
    this.events = new EventQueue(this, 'Events', { functionTimeout: timeout, maxReceiveCount: 5 });
    const calls = new Calls(this, 'Calls', this.events.queue);
    this.narrate = new QueueFunction(this, 'Narrate', {
      file: 'narrate.ts',
      description: 'An article changed: makes its episode',
      queue: this.events.queue,
      timeout,
      // 512 MB are enough: a million characters, uploads included, peaked at 308 MB (test/deployed/book.test.ts). Twice that for
      // the processor's sake, of which Lambda gives in proportion to memory: bundles start and sound is sent the sooner.
      memoryMegabytes: 1024,
      environment: {
        ...environmentOf(storage, settings),
        ...calls.environment,
        QUEUE_URL: this.events.queue.queueUrl,
      },
      // One article has the whole fifteen minutes, and its failure holds up no other.
      batchSize: 1,
      // The least possible: Polly's quota (8 neural requests a second) is shared by all of an account, and one
      // article alone can use most of it.
      maxConcurrency: 2,
    });
    // What one invocation cannot finish goes on in another one.
    this.events.queue.grantSendMessages(this.narrate.function);
    // What waits for an instant is called when that comes.
    calls.grantScheduling(this.narrate.function);
    notifyQueue(storage.articles, this.events.queue);
    for (const statement of [...storageGrants(storage), pollyGrant(), eventsGrant(this)]) {
      this.narrate.function.addToRolePolicy(statement);
    }
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

function storageGrants({ articles, studio, site }: Storage): readonly PolicyStatement[] {
  return [
    // Without s3:ListBucket S3 answers 403 instead of 404 for an object that is not there.
    new PolicyStatement({
      actions: ['s3:ListBucket'],
      resources: [articles.bucketArn, studio.bucketArn, site.bucketArn],
    }),
    // The tag that says what came of an article; never the article itself.
    new PolicyStatement({
      actions: ['s3:GetObject', 's3:GetObjectTagging', 's3:PutObjectTagging'],
      resources: [articles.arnForObjects('*')],
    }),
    new PolicyStatement({
      actions: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'],
      resources: [
        studioKeys.speech('*'),
        studioKeys.report('*'),
        studioKeys.lease('*'),
        studioKeys.identity('*'),
        studioKeys.waiting({ show: '*', name: '*' }, '*'),
      ].map((keys) => studio.arnForObjects(keys)),
    }),
    new PolicyStatement({
      actions: ['s3:GetObject', 's3:PutObject'],
      resources: [studio.arnForObjects(studioKeys.budget('*'))],
    }),
    // Releasing is the operator's: the function only uses what was released.
    new PolicyStatement({
      actions: ['s3:GetObject', 's3:DeleteObject'],
      resources: [studio.arnForObjects(studioKeys.released('*'))],
    }),
    new PolicyStatement({ actions: ['s3:GetObject'], resources: [site.arnForObjects('*')] }),
    new PolicyStatement({
      actions: ['s3:PutObject', 's3:DeleteObject'],
      resources: narratedKeys.map((keys) => site.arnForObjects(keys)),
    }),
    // Recordings are uploaded in parts; those of one that failed are taken back.
    new PolicyStatement({
      actions: ['s3:AbortMultipartUpload'],
      resources: [site.arnForObjects(recordings)],
    }),
  ];
}

/** Polly's only resources are lexicons, and these requests name none. */
function pollyGrant(): PolicyStatement {
  return new PolicyStatement({
    actions: ['polly:DescribeVoices', 'polly:SynthesizeSpeech'],
    resources: ['*'],
  });
}

/** Events on the account's default bus, in nobody else's name. */
function eventsGrant(scope: Construct): PolicyStatement {
  const bus = { service: 'events', resource: 'event-bus', resourceName: 'default' };
  return new PolicyStatement({
    actions: ['events:PutEvents'],
    resources: [Stack.of(scope).formatArn(bus)],
    conditions: { StringEquals: { 'events:source': eventSource } },
  });
}
