import { CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { PrivateBucket } from './private-bucket.ts';

/** Both, since the functions make the site match what is in the bucket, whether more or less than before. */
const eventTypes = ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'] as const;

/**
 * Sends a bucket's changes to a queue: of all objects, or of those that end with one of the suffixes.
 * Natively by the bucket's own resource: `addEventNotification` would add a custom resource with a function of its own.
 */
export function notifyQueue(bucket: PrivateBucket, queue: IQueue, suffixes: readonly string[] = []): void {
  const resource = bucket.node.defaultChild;
  if (!(resource instanceof CfnBucket)) throw new TypeError(`${bucket.node.path} is no bucket of this stack`);
  const filters = suffixes.length === 0 ? [{}] : suffixes.map(suffixFilter);
  const rules = eventTypes.flatMap((event) =>
    filters.map((filter) => ({ event, queue: queue.queueArn, ...filter })),
  );
  resource.notificationConfiguration = { queueConfigurations: rules };
  // S3 tries the queue when the notification is set up: the queue's policy must be there by then.
  resource.node.addDependency(queue);
}

function suffixFilter(suffix: string) {
  return { filter: { s3Key: { rules: [{ name: 'suffix', value: suffix }] } } };
}
