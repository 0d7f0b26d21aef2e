import { Duration, type RemovalPolicy } from 'aws-cdk-lib';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { speechKeptDays, studioKeys } from '../functions/episode/keys.ts';
import { explain } from './explain.ts';
import { PrivateBucket } from './private-bucket.ts';

/** What becomes of the buckets with the stack, and the articles' where there is one already. */
export type StorageProps = {
  readonly removalPolicy: RemovalPolicy | undefined;
  readonly articles: IBucket | undefined;
};

/** The three buckets: what authors upload, what the functions remember, what listeners get. */
export class Storage extends Construct {
  readonly articles: IBucket;
  readonly studio: PrivateBucket;
  readonly site: PrivateBucket;

  constructor(scope: Construct, id: string, { removalPolicy, articles }: StorageProps) {
    super(scope, id);
    const removal = removalPolicy === undefined ? {} : { removalPolicy };
    // Versioned: an author's file may exist nowhere else, and an upload under a wrong name would destroy it.
    // Ninety days are enough to notice; a week is enough to finish an upload in parts.
    this.articles =
      articles ??
      new PrivateBucket(this, 'Articles', {
        ...removal,
        versioned: true,
        lifecycleRules: [
          {
            noncurrentVersionExpiration: Duration.days(90),
            abortIncompleteMultipartUploadAfter: Duration.days(7),
          },
        ],
      });
    // Not versioned, here and below: all of it can be made again out of the articles, and a withdrawn episode should
    // be gone, not hidden.
    this.studio = new PrivateBucket(this, 'Studio', {
      ...removal,
      lifecycleRules: [{ prefix: studioKeys.speechFolder, expiration: Duration.days(speechKeptDays) }],
    });
    // What a killed function began is invisible and paid for; none of them lives longer than fifteen minutes.
    this.site = new PrivateBucket(this, 'Site', {
      ...removal,
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    });
    const cheaper = 'CloudTrail can record them, and access logs would cost more than the bucket';
    if (this.articles instanceof PrivateBucket) {
      explain(this.articles, 'S1', `only authors and one function come here: ${cheaper}`);
    }
    explain(this.studio, 'S1', `only one function comes here: ${cheaper}`);
    explain(this.site, 'S1', `only two functions and the CDN come here: ${cheaper}`);
  }
}
