import { randomUUID } from 'node:crypto';
import type { SQSRecord } from 'aws-lambda';
import { writeEvent } from '../../functions/cloud/queue/write-event.ts';

/** A change of an object in a bucket. */
export type Change = {
  readonly bucket: string;
  readonly key: string;
  readonly change: 'kept' | 'removed';
};

const eventNames = { kept: 'ObjectCreated:Put', removed: 'ObjectRemoved:Delete' } as const;

/** The SQS record in which S3 tells a Lambda of a change, as AWS writes it. */
export function writeMessage(change: Change, receiveCount: number): SQSRecord {
  const sent = String(Date.now());
  return {
    messageId: randomUUID(),
    receiptHandle: randomUUID(),
    body: writeEvent(change.bucket, change.key, eventNames[change.change]),
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
