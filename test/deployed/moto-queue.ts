import type { SQSRecord } from 'aws-lambda';

/** One message of a queue, and by what it is deleted. */
export type ReceivedMessage = {
  readonly MessageId: string;
  readonly ReceiptHandle: string;
  readonly Body: string;
  readonly Attributes: { readonly ApproximateReceiveCount: string };
};

/** Longer than any function runs in a test. */
const hiddenSeconds = 900;

/** A queue of moto_server. */
export interface MotoQueue {
  readonly arn: string;
  readonly url: string;
  send(body: string): Promise<void>;
  /** At most ten, as SQS gives. */
  receive(count: number): Promise<readonly ReceivedMessage[]>;
  /** The same, and hides them from whoever asks next. */
  take(count: number): Promise<readonly ReceivedMessage[]>;
  /** Lets a message that was taken come again at once. */
  giveBack(message: ReceivedMessage): Promise<void>;
  remove(message: ReceivedMessage): Promise<void>;
}

/** Makes a queue by SQS's JSON protocol; the project has no use for an SQS client but this. */
export async function createMotoQueue(
  address: string,
  name: string,
  attributes: Readonly<Record<string, string>>,
): Promise<MotoQueue> {
  const call = (action: string, input: object) => callSqs(address, action, input);
  const created = await call('CreateQueue', { QueueName: name, Attributes: attributes });
  const queue = { QueueUrl: String(created.QueueUrl) };
  const receive = async (options: object) => {
    const { Messages = [] } = await call('ReceiveMessage', { ...queue, AttributeNames: ['All'], ...options });
    return Messages;
  };
  return {
    arn: `arn:aws:sqs:eu-central-1:123456789012:${name}`,
    url: queue.QueueUrl,
    send: async (body) => void (await call('SendMessage', { ...queue, MessageBody: body })),
    receive: (count) => receive({ MaxNumberOfMessages: count }),
    take: (count) => receive({ MaxNumberOfMessages: count, VisibilityTimeout: hiddenSeconds }),
    giveBack: async ({ ReceiptHandle }) =>
      void (await call('ChangeMessageVisibility', { ...queue, ReceiptHandle, VisibilityTimeout: 0 })),
    remove: async ({ ReceiptHandle }) => void (await call('DeleteMessage', { ...queue, ReceiptHandle })),
  };
}

/** A message as Lambda's event source mapping hands it to a function. */
export function toRecord(queue: MotoQueue, message: ReceivedMessage): SQSRecord {
  const count = message.Attributes.ApproximateReceiveCount;
  return {
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: {
      ApproximateReceiveCount: count,
      SentTimestamp: '0',
      SenderId: 'S3',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: queue.arn,
    awsRegion: 'eu-central-1',
  };
}

type Answer = { readonly QueueUrl?: string; readonly Messages?: readonly ReceivedMessage[] };

async function callSqs(address: string, action: string, input: object): Promise<Answer> {
  const credential = 'Credential=test/20260101/eu-central-1/sqs/aws4_request';
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': `AmazonSQS.${action}`,
      // moto reads service and region out of it and checks nothing.
      authorization: `AWS4-HMAC-SHA256 ${credential}, SignedHeaders=host, Signature=0`,
    },
    body: JSON.stringify(input),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`moto refused ${action}: ${response.status} ${text}`);
  const answer: Answer = text === '' ? {} : JSON.parse(text);
  return answer;
}
