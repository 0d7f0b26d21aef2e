import { CfnOutput, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { episodeKeys, rootShow, showKeys } from '../functions/episode/keys.ts';
import { writeEmbedFrame } from '../functions/site/player/embed-frame.ts';
import { ArticleNarration, type ArticleNarrationProps } from './article-narration.ts';
import type { Settings } from './settings.ts';

/** All of Bucketcast in one stack, as the settings say: the first user of the construct. */
export class BucketcastStack extends Stack {
  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id, { description: 'Bucketcast: articles in a bucket become podcast episodes' });
    // CloudFormation's names leave `Default` out: they are short, and those of releases before the construct.
    this.#tell(new ArticleNarration(this, 'Default', this.#findThings(settings)));
  }

  /** In place of names the things that they are of. */
  #findThings({ domain, articlesBucket, ...props }: Settings): ArticleNarrationProps {
    const certificate = (arn: string) => Certificate.fromCertificateArn(this, 'Certificate', arn);
    const articles = (name: string) => Bucket.fromBucketName(this, 'ArticlesBefore', name);
    return {
      ...props,
      ...(domain === undefined
        ? {}
        : { domain: { name: domain.name, certificate: certificate(domain.certificateArn) } }),
      ...(articlesBucket === undefined ? {} : { articles: articles(articlesBucket) }),
    };
  }

  #tell(news: ArticleNarration): void {
    const outputs = { ...placesOf(news), ...machineryOf(news) };
    for (const [id, [value, description]] of Object.entries(outputs)) {
      new CfnOutput(this, id, { value, description });
    }
  }
}

/** What authors, listeners and site owners need. */
function placesOf({ articles, siteAddress, distribution }: ArticleNarration) {
  const embed = `${siteAddress}/${episodeKeys(rootShow, 'EPISODE').embed}`;
  return {
    ArticlesBucket: [articles.bucketName, 'Upload articles into this bucket'],
    SiteAddress: [siteAddress, 'Where the episodes are'],
    DistributionAddress: [distribution.domainName, 'Where a name of your own must lead, by CNAME or alias'],
    FeedAddress: [`${siteAddress}/${showKeys(rootShow).feed}`, 'The feed of the main show, for podcast apps'],
    EmbedSnippet: [
      writeEmbedFrame(embed, 'Listen to this article').html,
      'Paste into a page, with the name of an episode in place of EPISODE',
    ],
  } as const;
}

/** What an operator needs, who follows docs/runbook.md. */
function machineryOf({ studio, site, narrate, publish, narrateEvents, publishEvents }: ArticleNarration) {
  return {
    StudioBucket: [studio.bucketName, 'Where reports, spoken chunks and the budget are'],
    SiteBucket: [site.bucketName, 'Where feed, pages and recordings are'],
    NarrateQueue: [narrateEvents.queue.queueUrl, 'Changed articles'],
    NarrateDeadLetters: [narrateEvents.deadLetters.queueUrl, 'Those that nothing could be made of'],
    NarrateFunction: [narrate.functionName, 'Makes episodes of articles'],
    NarrateLog: [narrate.logGroup.logGroupName, 'What narrate did, and why it failed'],
    PublishQueue: [publishEvents.queue.queueUrl, 'Changed episodes and shows'],
    PublishDeadLetters: [publishEvents.deadLetters.queueUrl, 'Those that nothing could be made of'],
    PublishFunction: [publish.functionName, 'Makes feeds and pages of episodes'],
    PublishLog: [publish.logGroup.logGroupName, 'What publish did, and why it failed'],
  } as const;
}
