import type { SQSRecord } from 'aws-lambda';
import type { Clock } from './clock.ts';
import type { Dice } from './dice.ts';

/** A queue as SQS keeps it, and the event source that feeds a Lambda from it. */
export interface MessageQueue {
  /** A message of exactly this delay, which sometimes comes twice. */
  send(body: string, delaySeconds: number): void;
  /** An event of a bucket: it comes at any time and in any order, sometimes twice or thrice, sometimes much later. */
  announce(body: string): void;
  /** Nothing waits, is hidden or at work. */
  isIdle(): boolean;
  readonly deadLetters: readonly string[];
}

/** How messages are handed out, as `infra/` has it. */
export type MessageQueueOptions = {
  readonly clock: Clock;
  readonly dice: Dice;
  readonly parallel: number;
  readonly batchSize: number;
  readonly visibilitySeconds: number;
  readonly maximumReceives: number;
  /** The messages that are done with; none of them where the invocation came to no end. */
  readonly invoke: (records: readonly SQSRecord[]) => Promise<ReadonlySet<string>>;
};

type Message = { readonly id: string; readonly body: string; visibleAt: number; receives: number };

type State = MessageQueueOptions & {
  readonly messages: Set<Message>;
  readonly deadLetters: string[];
  atWork: number;
  sent: number;
};

/** An empty queue. */
export function createMessageQueue(options: MessageQueueOptions): MessageQueue {
  const state: State = { ...options, messages: new Set(), deadLetters: [], atWork: 0, sent: 0 };
  const { dice } = options;
  return {
    send: (body, delaySeconds) => {
      add(state, body, delaySeconds);
      if (dice.chance(0.05)) add(state, body, delaySeconds + dice.between(0, 30));
    },
    announce: (body) => {
      // One that gets lost on the way is sent again.
      const isLate = dice.chance(0.1);
      add(state, body, isLate ? dice.between(60, 1800) : dice.between(0, 20));
      while (dice.chance(0.25)) add(state, body, dice.between(0, 60));
    },
    isIdle: () => state.messages.size === 0 && state.atWork === 0,
    deadLetters: state.deadLetters,
  };
}

function add(state: State, body: string, delaySeconds: number): void {
  state.sent += 1;
  const id = `message-${state.sent}`;
  state.messages.add({ id, body, visibleAt: state.clock.nowSeconds() + delaySeconds, receives: 0 });
  void handOutIn(state, delaySeconds);
}

async function handOutIn(state: State, seconds: number): Promise<void> {
  await state.clock.wait(seconds);
  while (state.atWork < state.parallel) {
    const batch = receive(state);
    if (batch.length === 0) return;
    void deliver(state, batch);
  }
}

/** Any messages that can be seen, hidden from now on. */
function receive(state: State): readonly Message[] {
  const now = state.clock.nowSeconds();
  const visible = [...state.messages].filter(({ visibleAt }) => visibleAt <= now);
  const batch: Message[] = [];
  while (batch.length < state.batchSize && visible.length > 0) {
    const [message] = visible.splice(Math.floor(state.dice.roll() * visible.length), 1);
    if (message !== undefined && isAlive(state, message)) batch.push(message);
  }
  for (const message of batch) message.visibleAt = now + state.visibilitySeconds;
  return batch;
}

function isAlive(state: State, message: Message): boolean {
  message.receives += 1;
  if (message.receives <= state.maximumReceives) return true;
  state.messages.delete(message);
  state.deadLetters.push(message.body);
  return false;
}

async function deliver(state: State, batch: readonly Message[]): Promise<void> {
  state.atWork += 1;
  const done = await state.invoke(batch.map(writeRecord));
  state.atWork -= 1;
  const now = state.clock.nowSeconds();
  for (const message of batch) {
    if (done.has(message.id)) state.messages.delete(message);
    else void handOutIn(state, message.visibleAt - now);
  }
  void handOutIn(state, 0);
}

function writeRecord({ id, body, receives }: Message): SQSRecord {
  return {
    messageId: id,
    receiptHandle: id,
    body,
    attributes: {
      ApproximateReceiveCount: String(receives),
      SentTimestamp: '0',
      SenderId: 'bucket',
      ApproximateFirstReceiveTimestamp: '0',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:events',
    awsRegion: 'us-east-1',
  };
}
