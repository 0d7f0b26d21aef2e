import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { writeEvent } from './write-event.ts';

/** Brings a key before the function again, after some seconds (at most 900, SQS's limit), as if its object had changed. */
export type Later = (key: string, delaySeconds: number) => Promise<void>;

/** The function's own queue, and the bucket whose events it carries. */
export type OwnQueue = { readonly client: SQSClient; readonly queueUrl: string; readonly bucket: string };

/** Sends a message into the function's own queue: a fresh one, which has not been received before. */
export function createLater({ client, queueUrl, bucket }: OwnQueue): Later {
  return async (key, delaySeconds) => {
    await client.send(
      new SendMessageCommand({
        QueueUrl: queueUrl,
        MessageBody: writeEvent(bucket, key, 'ObjectCreated:Put'),
        DelaySeconds: delaySeconds,
      }),
    );
  };
}
