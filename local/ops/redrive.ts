import { EventError, readEventKeys } from '../../functions/cloud/queue/read-events.ts';
import { begin } from '../progress/describe-notice.ts';
import { writeCount } from '../progress/write-amount.ts';
import type { DeadLetter, EventQueue } from './event-queue.ts';
import type { Outcome, Place, Work } from './place.ts';
import type { OpsOptions } from './read-ops-options.ts';

/** Brings dead letters before their function again. What no function can read stays, unless it shall be deleted. */
export async function redrive({ queues }: Place, { isDiscarding }: OpsOptions): Promise<Work> {
  if (queues.length === 0) {
    return { lines: ['there are no queues at home: npm start looks at every article when it begins'] };
  }
  const counted = await Promise.all(
    queues.map(async (queue) => ({ queue, dead: (await queue.count()).dead })),
  );
  const waiting = counted.filter(({ dead }) => dead > 0);
  if (waiting.length === 0) return { lines: ['there are no dead letters'] };
  const rest = isDiscarding ? 'is deleted' : 'stays';
  return {
    lines: [
      ...waiting.map(({ queue, dead }) =>
        begin('redrive', `${queue.name} · about ${writeCount(dead, 'dead letter')} back into its queue`),
      ),
      `What no function can read ${rest}.`,
    ],
    act: async () => {
      const outcomes: Outcome[] = [];
      for (const { queue } of waiting) outcomes.push(await redriveQueue(queue, isDiscarding));
      return {
        lines: outcomes.flatMap(({ lines }) => lines),
        exitCode: Math.max(...outcomes.map(({ exitCode }) => exitCode)),
      };
    },
  };
}

async function redriveQueue(queue: EventQueue, isDiscarding: boolean): Promise<Outcome> {
  const letters = await receiveAll(queue);
  const faults = letters.map(findFault);
  const unreadable = letters.filter((_, index) => faults[index] !== undefined);
  const readable = letters.filter((_, index) => faults[index] === undefined);
  for (const letter of readable) await queue.redeliver(letter);
  for (const letter of unreadable) await (isDiscarding ? queue.discard(letter) : queue.leave(letter));
  return {
    lines: [
      begin('redriven', `${queue.name} · ${writeCount(readable.length, 'dead letter')}`),
      ...faults
        .filter((fault) => fault !== undefined)
        .map((fault) => begin(isDiscarding ? 'deleted' : 'left', `${queue.name} · ${fault}`)),
    ],
    exitCode: unreadable.length > 0 && !isDiscarding ? 1 : 0,
  };
}

/** All of them, until there are none left or they come a second time: then it took longer than they are hidden. */
async function receiveAll(queue: EventQueue): Promise<readonly DeadLetter[]> {
  const letters = new Map<string, DeadLetter>();
  for (;;) {
    const some = await queue.receiveDead();
    if (some.every(({ id }) => letters.has(id))) return [...letters.values()];
    for (const letter of some) letters.set(letter.id, letter);
  }
}

/** Why no function can read a message, if none can. */
function findFault({ body }: DeadLetter): string | undefined {
  try {
    readEventKeys(body);
    return undefined;
  } catch (error) {
    if (error instanceof EventError) return error.message;
    throw error;
  }
}
