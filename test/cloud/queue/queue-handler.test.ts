import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { afterEach, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest';
import { createQueueHandler, type QueueHandler } from '../../../functions/cloud/queue/queue-handler.ts';
import { s3Event, sqsEvent, testEvent } from '../s3-event.ts';

const context: Context = {
  awsRequestId: 'request',
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'narrate',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'arn:aws:lambda:eu-central-1:123456789012:function:narrate',
  logGroupName: 'group',
  logStreamName: 'stream',
  memoryLimitInMB: '1024',
  getRemainingTimeInMillis: () => 60_000,
  done() {},
  fail() {},
  succeed() {},
};

let errorLog: MockInstance<typeof console.error>;

beforeEach(() => {
  errorLog = vi.spyOn(console, 'error').mockImplementation(() => {});
});
afterEach(() => vi.restoreAllMocks());

async function invoke(handler: QueueHandler, event: SQSEvent): Promise<readonly string[]> {
  const response: SQSBatchResponse = await handler(event, context);
  return response.batchItemFailures.map((item) => item.itemIdentifier);
}

describe('a queue handler', () => {
  test('reacts to the decoded keys of all messages in their order, each key once', async () => {
    const keys: string[] = [];
    const handler = createQueueHandler(
      () => 'edges',
      async (key) => void keys.push(key),
    );
    const event = sqsEvent(s3Event('b c.md', 'a+ü.md'), testEvent, s3Event('d.md', 'b c.md'));
    expect(await invoke(handler, event)).toEqual([]);
    expect(keys).toEqual(['b c.md', 'a+ü.md', 'd.md']);
  });

  test('tells how much of the invocation’s time is left', async () => {
    const left: number[] = [];
    const handler = createQueueHandler(
      () => 'edges',
      async (_key, _edges, deadline) => void left.push(deadline.remainingSeconds()),
    );
    await invoke(handler, sqsEvent(s3Event('a.md')));
    expect(left).toEqual([60]);
  });

  test('reacts to one key after another', async () => {
    const steps: string[] = [];
    const handler = createQueueHandler(
      () => 'edges',
      async (key) => {
        steps.push(`begin ${key}`);
        await new Promise(setImmediate);
        steps.push(`end ${key}`);
      },
    );
    await invoke(handler, sqsEvent(s3Event('a'), s3Event('b')));
    expect(steps).toEqual(['begin a', 'end a', 'begin b', 'end b']);
  });

  test('gives back every message of a key that failed, goes on with the others and logs why', async () => {
    const done: string[] = [];
    const handler = createQueueHandler(
      () => 'edges',
      async (key) => {
        if (key === 'bad.md') throw new Error('no voice', { cause: new TypeError('no answer') });
        done.push(key);
      },
    );
    const event = sqsEvent(s3Event('bad.md'), s3Event('good.md'), s3Event('other.md', 'bad.md'));
    expect(await invoke(handler, event)).toEqual(['1', '3']);
    expect(done).toEqual(['good.md', 'other.md']);
    expect(errorLog.mock.calls).toEqual([
      [
        {
          event: 'reaction failed',
          key: 'bad.md',
          error: {
            name: 'Error',
            message: 'no voice',
            stack: expect.stringContaining('queue-handler.test.ts'),
            cause: { name: 'TypeError', message: 'no answer' },
          },
        },
      ],
    ]);
  });

  test('gives back a message that is no event, reacts to the others and logs which one', async () => {
    const keys: string[] = [];
    const handler = createQueueHandler(
      () => 'edges',
      async (key) => void keys.push(key),
    );
    expect(await invoke(handler, sqsEvent('poison', s3Event('a.md')))).toEqual(['1']);
    expect(keys).toEqual(['a.md']);
    expect(errorLog.mock.calls).toMatchObject([
      [{ event: 'message refused', messageId: '1', error: { name: 'EventError' } }],
    ]);
  });

  test('makes its edges at the first invocation and keeps them warm', async () => {
    let count = 0;
    const seen: unknown[] = [];
    const handler = createQueueHandler(
      () => ({ count: ++count }),
      async (_key, edges) => void seen.push(edges),
    );
    expect(count).toBe(0);
    await invoke(handler, sqsEvent(s3Event('a.md', 'b.md')));
    await invoke(handler, sqsEvent(s3Event('c.md')));
    expect(seen).toEqual([{ count: 1 }, { count: 1 }, { count: 1 }]);
    expect(new Set(seen).size).toBe(1);
  });

  test('fails the whole invocation where the edges cannot be made, and makes them anew the next time', async () => {
    let count = 0;
    const handler = createQueueHandler(
      async () => {
        count += 1;
        if (count === 1) throw new Error('environment variable SITE_BUCKET is missing');
        return 'edges';
      },
      async () => {},
    );
    await expect(invoke(handler, sqsEvent(s3Event('a.md')))).rejects.toThrow('SITE_BUCKET is missing');
    expect(errorLog.mock.calls).toMatchObject([
      [{ event: 'invocation failed', error: { message: expect.stringContaining('SITE_BUCKET') } }],
    ]);
    expect(await invoke(handler, sqsEvent(s3Event('a.md')))).toEqual([]);
    expect(count).toBe(2);
  });

  test('answers an empty batch', async () => {
    const handler = createQueueHandler(
      () => 'edges',
      async () => {
        throw new Error('expected no reaction');
      },
    );
    expect(await invoke(handler, { Records: [] })).toEqual([]);
  });

  test('puts a message aside that is no event, with the reason, and does not see it again', async () => {
    const aside: (readonly [string, string])[] = [];
    const keys: string[] = [];
    const handler = createQueueHandler(
      () => 'edges',
      async (key) => void keys.push(key),
      { putAside: async (body, reason) => void aside.push([body, reason]) },
    );
    expect(await invoke(handler, sqsEvent('poison', s3Event('a.md'), testEvent))).toEqual([]);
    expect(aside).toEqual([['poison', expect.stringMatching(/^message is no JSON: "poison"/)]]);
    expect(keys).toEqual(['a.md']);
    expect(errorLog).toHaveBeenCalledOnce();
  });

  test('gives a message back that is no event and could not be put aside', async () => {
    const handler = createQueueHandler(
      () => 'edges',
      async () => {},
      { putAside: () => Promise.reject(new Error('the queue is gone')) },
    );
    expect(await invoke(handler, sqsEvent('poison', s3Event('a.md')))).toEqual(['1']);
    expect(errorLog.mock.calls.map(([line]) => line)).toMatchObject([
      { event: 'message refused', messageId: '1' },
      { event: 'message not put aside', messageId: '1', error: { message: 'the queue is gone' } },
    ]);
  });
});

describe('keys that belong together', () => {
  const taskOf = (key: string) => key.slice(0, 1);

  test('are reacted to at once, those of one alone by itself', async () => {
    const calls: unknown[] = [];
    const handler = createQueueHandler(
      () => 'edges',
      async (key) => void calls.push(key),
      { together: { taskOf, react: async (keys) => void calls.push(keys) } },
    );
    expect(await invoke(handler, sqsEvent(s3Event('a1', 'b1'), s3Event('a2'), s3Event('a1')))).toEqual([]);
    expect(calls).toEqual([['a1', 'a2'], 'b1']);
  });

  test('are tried one by one where they fail together: only what fails alone comes again', async () => {
    const done: string[] = [];
    const handler = createQueueHandler(
      () => 'edges',
      async (key) => {
        if (key === 'a2') throw new Error('unreadable');
        done.push(key);
      },
      { together: { taskOf, react: () => Promise.reject(new Error('one of them is unreadable')) } },
    );
    expect(await invoke(handler, sqsEvent(s3Event('a1'), s3Event('a2'), s3Event('a3')))).toEqual(['2']);
    expect(done).toEqual(['a1', 'a3']);
    expect(errorLog.mock.calls).toMatchObject([
      [{ event: 'reaction failed', key: 'a2', error: { message: 'unreadable' } }],
    ]);
  });
});
