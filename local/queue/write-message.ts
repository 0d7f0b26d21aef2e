import { randomUUID } from 'node:crypto';
import type { SQSRecord } from 'aws-lambda';

/** A change of an object in a bucket. */
export type Change = {
  readonly bucket: string;
  readonly key: string;
  readonly change: 'kept' | 'removed';
};

/** The SQS record in which S3 tells a Lambda of a change, as AWS writes it. */
export function writeMessage(change: Change, receiveCount: number): SQSRecord {
  const sent = String(Date.now());
  return {
    messageId: randomUUID(),
    receiptHandle: randomUUID(),
    body: JSON.stringify({ Records: [writeEvent(change)] }),
    attributes: {
      ApproximateReceiveCount: String(receiveCount),
      SentTimestamp: sent,
      SenderId: 'laptop',
      ApproximateFirstReceiveTimestamp: sent,
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: `arn:aws:sqs:us-east-1:000000000000:${change.bucket}`,
    awsRegion: 'us-east-1',
  };
}

function writeEvent({ bucket, key, change }: Change) {
  return {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion: 'us-east-1',
    eventTime: new Date().toISOString(),
    eventName: change === 'kept' ? 'ObjectCreated:Put' : 'ObjectRemoved:Delete',
    s3: {
      s3SchemaVersion: '1.0',
      bucket: { name: bucket, arn: `arn:aws:s3:::${bucket}` },
      // S3 writes keys as forms do: a space is a plus.
      object: { key: encodeURIComponent(key).replaceAll('%20', '+') },
    },
  };
}
