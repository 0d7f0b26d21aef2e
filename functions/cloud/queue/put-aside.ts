import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { type Environment, readDeadLetters } from '../configuration.ts';
import { warmOnce } from '../warm-once.ts';

/** Takes a message out of the queue's way that no function can read, with the reason in one sentence. */
export type PutAside = (body: string, reason: string) => Promise<void>;

/** The attribute of a dead letter that says why it was put there; one that failed too often has none. */
export const reasonAttribute = 'Reason';

/**
 * Puts messages into the function's own dead letters, where the queue would put them after all its deliveries: at once, and with
 * the reason. The queue is read from the environment when there is a first one.
 */
export function createPutAside(environment: Environment): PutAside {
  const connect = warmOnce(() => ({ client: new SQSClient(), queueUrl: readDeadLetters(environment) }));
  return async (body, reason) => {
    const { client, queueUrl } = await connect();
    const attribute = { DataType: 'String', StringValue: reason };
    await client.send(
      new SendMessageCommand({
        QueueUrl: queueUrl,
        MessageBody: body,
        MessageAttributes: { [reasonAttribute]: attribute },
      }),
    );
  };
}
