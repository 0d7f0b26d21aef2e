import type { SQSEvent } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import { createQueue, type Queue, type QueueOptions } from '../../../local/queue/create-queue.ts';
import type { Change } from '../../../local/queue/write-message.ts';

const kept = (key: string): Change => ({ bucket: 'articles', key, change: 'kept' });

function keyOf(event: SQSEvent): string {
  const { Records } = JSON.parse(event.Records[0]?.body ?? '');
  return decodeURIComponent(Records[0].s3.object.key.replaceAll('+', ' '));
}

const done = { batchItemFailures: [] };
const failed = (event: SQSEvent) => ({
  batchItemFailures: event.Records.map(({ messageId }) => ({ itemIdentifier: messageId })),
});

type Bench = { readonly queue: Queue; readonly seen: string[]; readonly givenUp: string[] };

function bench(options: Partial<QueueOptions> = {}): Bench {
  const seen: string[] = [];
  const givenUp: string[] = [];
  const { handler = async () => done } = options;
  const queue = createQueue({
    parallel: 2,
    retryMilliseconds: 1,
    onGivenUp: ({ key }) => void givenUp.push(key),
    ...options,
    handler: async (event) => {
      seen.push(keyOf(event));
      return await handler(event);
    },
  });
  return { queue, seen, givenUp };
}

describe('createQueue', () => {
  it('is idle while it is empty', async () => {
    await expect(bench().queue.idle()).resolves.toBeUndefined();
  });

  it('delivers each object, whatever its name', async () => {
    const { queue, seen } = bench();
    const keys = ['a.md', 'tech/b c+d(é)%20.md', '日本.txt'];
    for (const key of keys) queue.send(kept(key));
    await queue.idle();
    expect(seen).toEqual(keys);
  });

  it('works on as many at a time as it may, and never on one object twice at a time', async () => {
    const atWork: string[] = [];
    const together: string[][] = [];
    const { queue, seen } = bench({
      handler: async (event) => {
        atWork.push(keyOf(event));
        together.push([...atWork]);
        await new Promise((resolve) => setTimeout(resolve, 5));
        atWork.splice(atWork.indexOf(keyOf(event)), 1);
        return done;
      },
    });
    for (const key of ['a', 'a', 'b', 'c', 'a']) queue.send(kept(key));
    await queue.idle();
    // The last two messages about `a` are one: whoever receives it sees the newest state.
    expect([...seen].sort()).toEqual(['a', 'a', 'b', 'c']);
    expect(Math.max(...together.map((keys) => keys.length))).toBe(2);
    for (const keys of together) expect(new Set(keys).size).toBe(keys.length);
  });

  it('delivers again what failed, and only as often as it may', async () => {
    const { queue, seen, givenUp } = bench({
      handler: async (event) => (keyOf(event) === 'bad' ? failed(event) : done),
    });
    queue.send(kept('bad'));
    queue.send(kept('good'));
    await queue.idle();
    expect(seen.filter((key) => key === 'bad')).toHaveLength(3);
    expect(seen.filter((key) => key === 'good')).toHaveLength(1);
    expect(givenUp).toEqual(['bad']);
  });

  it('takes a handler that throws for one that failed', async () => {
    let calls = 0;
    const { queue, givenUp } = bench({
      handler: async () => {
        calls += 1;
        if (calls === 1) throw new Error('out of memory');
        return done;
      },
    });
    queue.send(kept('a'));
    await queue.idle();
    expect([calls, givenUp]).toEqual([2, []]);
  });

  it('counts the deliveries of a message as SQS does', async () => {
    const counts: (string | undefined)[] = [];
    const { queue } = bench({
      handler: async (event) => {
        counts.push(event.Records[0]?.attributes.ApproximateReceiveCount);
        return failed(event);
      },
    });
    queue.send({ ...kept('a'), change: 'removed' });
    await queue.idle();
    expect(counts).toEqual(['1', '2', '3']);
  });

  it('hands out nothing after it was closed, not even again', async () => {
    const { queue, seen, givenUp } = bench({
      parallel: 1,
      retryMilliseconds: 60_000,
      handler: async (event) => {
        queue.close();
        return failed(event);
      },
    });
    queue.send(kept('a'));
    queue.send(kept('b'));
    await queue.idle();
    queue.send(kept('c'));
    expect([seen, givenUp]).toEqual([['a'], []]);
  });
});
