import { Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

/**
 * Sends the changes of a bucket that was there before to a queue, by way of EventBridge: its own notifications are its owner's, and one
 * set of them holds for the whole bucket. The owner must have switched EventBridge on for it.
 */
export function followBucket(scope: Construct, bucket: IBucket, queue: IQueue): void {
  new Rule(scope, 'ArticleChanges', {
    description: 'An article came or went: tells narrate',
    eventPattern: {
      source: ['aws.s3'],
      // Tags are events of another type: the function's own mark wakes nobody.
      detailType: ['Object Created', 'Object Deleted'],
      detail: { bucket: { name: [bucket.bucketName] } },
    },
    targets: [new SqsQueue(queue)],
  });
}
