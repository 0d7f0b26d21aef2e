import { CfnOutput, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { NarrationSettings } from '../functions/cloud/configuration.ts';
import { episodeKeys, rootShow, showKeys } from '../functions/episode/keys.ts';
import { Narration } from './narration.ts';
import { Publishing } from './publishing.ts';
import { SiteDelivery } from './site-delivery.ts';
import { Storage } from './storage.ts';

/** All of Bucketcast in one stack: three buckets, two functions behind queues, and a CDN before the site. */
export class BucketcastStack extends Stack {
  constructor(scope: Construct, id: string, settings: NarrationSettings) {
    super(scope, id, { description: 'Bucketcast: articles in a bucket become podcast episodes' });
    const storage = new Storage(this, 'Storage');
    const delivery = new SiteDelivery(this, 'Delivery', storage.site);
    new Narration(this, 'Narration', { storage, settings });
    new Publishing(this, 'Publishing', { storage, siteAddress: delivery.address });
    this.#tell(storage, delivery.address);
  }

  #tell(storage: Storage, siteAddress: string): void {
    const embed = `${siteAddress}/${episodeKeys(rootShow, 'EPISODE').embed}`;
    const outputs = {
      ArticlesBucket: [storage.articles.bucketName, 'Upload articles into this bucket'],
      StudioBucket: [storage.studio.bucketName, 'Where reports, spoken chunks and the budget are'],
      SiteAddress: [siteAddress, 'Where the episodes are'],
      FeedAddress: [
        `${siteAddress}/${showKeys(rootShow).feed}`,
        'The feed of the main show, for podcast apps',
      ],
      EmbedSnippet: [
        `<iframe src="${embed}" title="Listen to this article" width="100%" height="150" style="border:0" loading="lazy"></iframe>`,
        'Paste into a page, with the name of an episode in place of EPISODE',
      ],
    } as const;
    for (const [id, [value, description]] of Object.entries(outputs)) {
      new CfnOutput(this, id, { value, description });
    }
  }
}
