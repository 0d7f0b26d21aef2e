import { setTimeout as pause } from 'node:timers/promises';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { type Change, writeMessage } from './write-message.ts';

/** A queue in this process, in the place of SQS and of the event source that feeds a Lambda from it. */
export interface Queue {
  /** Adds a message, unless one about the same object is still waiting: its receiver will see the newest state. */
  send(change: Change): void;
  /** Resolves as soon as nothing waits and nothing is at work. */
  idle(): Promise<void>;
  /** Hands out no more messages. What is at work is not waited for. */
  close(): void;
}

/** How a queue hands out its messages. */
export type QueueOptions = {
  /** The Lambda's handler. */
  readonly handler: (event: SQSEvent) => Promise<SQSBatchResponse>;
  /** How many messages are at work at a time; two about one object never are. */
  readonly parallel: number;
  /** After so many failures a message is given up, as a dead-letter queue would take it. Default 3: fewer than in the cloud, as somebody waits for it. */
  readonly maximumReceives?: number;
  readonly retryMilliseconds?: number;
  readonly onGivenUp: (change: Change) => void;
};

type State = Required<QueueOptions> & {
  readonly waiting: Change[];
  readonly atWork: Set<string>;
  readonly sleepers: (() => void)[];
  readonly closing: AbortController;
};

/** Makes a queue that delivers S3 events to a handler, again where it failed. */
export function createQueue(options: QueueOptions): Queue {
  const state: State = {
    maximumReceives: 3,
    retryMilliseconds: 1000,
    ...options,
    waiting: [],
    atWork: new Set(),
    sleepers: [],
    closing: new AbortController(),
  };
  return {
    send: (change) => {
      if (state.closing.signal.aborted) return;
      if (!state.waiting.some(({ key }) => key === change.key)) state.waiting.push(change);
      handOut(state);
    },
    idle: async () => {
      const { promise, resolve } = Promise.withResolvers<void>();
      if (isIdle(state)) resolve();
      else state.sleepers.push(resolve);
      await promise;
    },
    close: () => {
      state.waiting.length = 0;
      state.closing.abort();
    },
  };
}

function isIdle({ waiting, atWork }: State): boolean {
  return waiting.length === 0 && atWork.size === 0;
}

function handOut(state: State): void {
  while (state.atWork.size < state.parallel) {
    const index = state.waiting.findIndex(({ key }) => !state.atWork.has(key));
    const [change] = index < 0 ? [] : state.waiting.splice(index, 1);
    if (change === undefined) break;
    state.atWork.add(change.key);
    void deliver(state, change).finally(() => {
      state.atWork.delete(change.key);
      handOut(state);
    });
  }
  if (isIdle(state)) for (const wake of state.sleepers.splice(0)) wake();
}

async function deliver(state: State, change: Change): Promise<void> {
  for (let receives = 1; receives <= state.maximumReceives; receives += 1) {
    if (await isDone(state, writeMessage(change, receives))) return;
    if (receives < state.maximumReceives) {
      await pause(state.retryMilliseconds, undefined, { signal: state.closing.signal }).catch(
        () => undefined,
      );
    }
    if (state.closing.signal.aborted) return;
  }
  state.onGivenUp(change);
}

/** A handler that throws has failed with all its messages, one that answers names those that failed. */
async function isDone({ handler }: State, record: SQSEvent['Records'][number]): Promise<boolean> {
  try {
    const { batchItemFailures } = await handler({ Records: [record] });
    return batchItemFailures.every(({ itemIdentifier }) => itemIdentifier !== record.messageId);
  } catch {
    return false;
  }
}
