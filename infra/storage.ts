import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { speechKeptDays, studioKeys } from '../functions/episode/keys.ts';
import { PrivateBucket } from './private-bucket.ts';

/** The three buckets: what authors upload, what the functions remember, what listeners get. */
export class Storage extends Construct {
  readonly articles: PrivateBucket;
  readonly studio: PrivateBucket;
  readonly site: PrivateBucket;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    // Versioned: an author's file may exist nowhere else, and an upload under a wrong name would destroy it.
    // Ninety days are enough to notice; a week is enough to finish an upload in parts.
    this.articles = new PrivateBucket(this, 'Articles', {
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
      lifecycleRules: [{ prefix: studioKeys.speechFolder, expiration: Duration.days(speechKeptDays) }],
    });
    // What a killed function began is invisible and paid for; none of them lives longer than fifteen minutes.
    this.site = new PrivateBucket(this, 'Site', {
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    });
  }
}
