import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { askAws } from './ask-aws.ts';

/** How many messages a queue has, about: SQS counts roughly. */
export type QueueCount = {
  readonly waiting: number;
  readonly atWork: number;
  readonly later: number;
  readonly dead: number;
};

/** A message that nothing could be made of. */
export type DeadLetter = { readonly id: string; readonly body: string; readonly receipt: string };

/** The queue before a function, and its dead letters. */
export interface EventQueue {
  /** The function's name. */
  readonly name: string;
  count(): Promise<QueueCount>;
  /** Some dead letters, hidden for a while from whoever else looks; none where there are none left. */
  receiveDead(): Promise<readonly DeadLetter[]>;
  /** Puts a dead letter back into the queue. */
  redeliver(letter: DeadLetter): Promise<void>;
  discard(letter: DeadLetter): Promise<void>;
  /** Shows a dead letter again to whoever looks. */
  leave(letter: DeadLetter): Promise<void>;
}

/** Two queues of SQS. */
export type QueuePair = {
  readonly client: SQSClient;
  readonly name: string;
  readonly queueUrl: string;
  readonly deadLettersUrl: string;
};

/** As long as thousands take to move: until then none comes a second time. */
const hiddenSeconds = 900;

/** The queue of a function in a deployed stack. */
export function createEventQueue(pair: QueuePair): EventQueue {
  const { client, name, queueUrl, deadLettersUrl: QueueUrl } = pair;
  const remove = (ReceiptHandle: string) =>
    askAws(`delete a dead letter of ${name}`, 'sqs:DeleteMessage', () =>
      client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle })),
    );
  return {
    name,
    count: () => countMessages(pair),
    receiveDead: () => receiveDead(pair),
    // In this order: what goes wrong in between comes twice, and that does no harm.
    redeliver: async ({ body, receipt }) => {
      await askAws(`send a message to ${name}`, 'sqs:SendMessage', () =>
        client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: body })),
      );
      await remove(receipt);
    },
    discard: async ({ receipt }) => void (await remove(receipt)),
    leave: async ({ receipt }) => {
      const input = { QueueUrl, ReceiptHandle: receipt, VisibilityTimeout: 0 };
      await askAws(`show a dead letter of ${name} again`, 'sqs:ChangeMessageVisibility', () =>
        client.send(new ChangeMessageVisibilityCommand(input)),
      );
    },
  };
}

async function countMessages({ client, name, queueUrl, deadLettersUrl }: QueuePair): Promise<QueueCount> {
  const attributes = async (QueueUrl: string) => {
    const { Attributes = {} } = await askAws(`count the messages of ${name}`, 'sqs:GetQueueAttributes', () =>
      client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] })),
    );
    return {
      waiting: Number(Attributes.ApproximateNumberOfMessages ?? 0),
      atWork: Number(Attributes.ApproximateNumberOfMessagesNotVisible ?? 0),
      later: Number(Attributes.ApproximateNumberOfMessagesDelayed ?? 0),
    };
  };
  const [queue, dead] = await Promise.all([attributes(queueUrl), attributes(deadLettersUrl)]);
  return { ...queue, dead: dead.waiting + dead.atWork };
}

async function receiveDead({ client, name, deadLettersUrl }: QueuePair): Promise<readonly DeadLetter[]> {
  // A wait of a second asks all of SQS's servers, without one a part of them.
  const input = { MaxNumberOfMessages: 10, VisibilityTimeout: hiddenSeconds, WaitTimeSeconds: 1 };
  const { Messages = [] } = await askAws(`receive dead letters of ${name}`, 'sqs:ReceiveMessage', () =>
    client.send(new ReceiveMessageCommand({ QueueUrl: deadLettersUrl, ...input })),
  );
  return Messages.map(({ MessageId = '', Body = '', ReceiptHandle = '' }: Message) => ({
    ...{ id: MessageId, body: Body, receipt: ReceiptHandle },
  }));
}
