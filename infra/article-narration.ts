import type { RemovalPolicy } from 'aws-cdk-lib';
import type { Distribution } from 'aws-cdk-lib/aws-cloudfront';
import { type IGrantable, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { NarrationSettings } from '../functions/cloud/configuration.ts';
import { checkSettings } from './check-settings.ts';
import type { EventQueue } from './event-queue.ts';
import { Monitoring } from './monitoring.ts';
import { nameOf } from './name-of.ts';
import { Narration } from './narration.ts';
import { Publishing } from './publishing.ts';
import { SiteDelivery, type SiteDomain } from './site-delivery.ts';
import { Storage } from './storage.ts';

/** What an operator may choose; the defaults are those of the README's settings. */
export type ArticleNarrationProps = Partial<NarrationSettings> & {
  /** Without it the site has the distribution's own address. */
  readonly domain?: SiteDomain;
  /** Who gets a mail when an alarm goes off, and when an article fails or is held; without it nobody does. */
  readonly alertEmail?: string;
  /** How long logs are kept: three months unless set. */
  readonly logRetention?: RetentionDays;
  /** What becomes of the buckets with the stack: they stay unless set. CloudFormation deletes empty ones only. */
  readonly removalPolicy?: RemovalPolicy;
  /** A bucket that articles come into already, which must send its events to EventBridge; without it one is made. */
  readonly articles?: IBucket;
};

/** Articles in a bucket become podcast episodes: the buckets, the two functions behind queues, a CDN and alarms. */
export class ArticleNarration extends Construct {
  /** Authors upload here. */
  readonly articles: IBucket;
  /** Spoken chunks, reports and the budget. */
  readonly studio: IBucket;
  /** What listeners get, behind the distribution. */
  readonly site: IBucket;
  /** Changes of articles, and those that nothing could be made of. */
  readonly narrateEvents: EventQueue;
  /** Changes of episodes and shows, and those that nothing could be made of. */
  readonly publishEvents: EventQueue;
  /** Makes episodes of articles. */
  readonly narrate: LambdaFunction;
  /** Makes feeds and pages of episodes. */
  readonly publish: LambdaFunction;
  readonly distribution: Distribution;
  /** `https://…` without a slash at its end. */
  readonly siteAddress: string;
  /** Alarms, and mails on articles that failed or are held: subscribe a chat or a pager. */
  readonly alerts: ITopic;

  constructor(scope: Construct, id: string, props: ArticleNarrationProps = {}) {
    super(scope, id);
    const settings = checkSettings(props);
    const { logRetention, removalPolicy, articles, domain, alertEmail } = props;
    const storage = new Storage(this, 'Storage', { removalPolicy, articles });
    const name = nameOf(this);
    const delivery = new SiteDelivery(this, 'Delivery', { site: storage.site, name, domain });
    const common = { storage, name, logRetention };
    const narration = new Narration(this, 'Narration', { ...common, settings });
    const publishing = new Publishing(this, 'Publishing', { ...common, siteAddress: delivery.address });
    const monitoring = new Monitoring(this, 'Monitoring', {
      ...{ name, alertEmail, articles: storage.articles },
      narrate: { queues: narration.events, function: narration.narrate.function },
      publish: { queues: publishing.events, function: publishing.publish.function },
    });
    [this.articles, this.studio, this.site] = [storage.articles, storage.studio, storage.site];
    [this.narrateEvents, this.publishEvents] = [narration.events, publishing.events];
    [this.narrate, this.publish] = [narration.narrate.function, publishing.publish.function];
    [this.distribution, this.siteAddress] = [delivery.distribution, delivery.address];
    this.alerts = monitoring.alerts;
  }

  /** Lets somebody upload articles and list them, all or those below a folder such as `tech`; neither read nor delete them. */
  grantUpload(grantee: IGrantable, folder?: string): void {
    const prefix = folder === undefined ? '' : `${folder}/`;
    const resources = [this.articles.arnForObjects(`${prefix}*`)];
    // A large file goes up in parts, and what failed of it is taken back.
    const actions = ['s3:PutObject', 's3:AbortMultipartUpload'];
    grantee.grantPrincipal.addToPrincipalPolicy(new PolicyStatement({ actions, resources }));
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({
        actions: ['s3:ListBucket'],
        resources: [this.articles.bucketArn],
        ...(prefix === '' ? {} : { conditions: { StringLike: { 's3:prefix': `${prefix}*` } } }),
      }),
    );
    // Where the bucket's owner has a key for it; what goes up in parts is decrypted to be put together.
    this.articles.encryptionKey?.grant(grantee, 'kms:GenerateDataKey', 'kms:Decrypt');
  }

  /** Lets somebody delete articles, and with them their episodes: all or those below a folder. */
  grantWithdraw(grantee: IGrantable, folder?: string): void {
    const resources = [this.articles.arnForObjects(folder === undefined ? '*' : `${folder}/*`)];
    grantee.grantPrincipal.addToPrincipalPolicy(
      new PolicyStatement({ actions: ['s3:DeleteObject'], resources }),
    );
  }
}
