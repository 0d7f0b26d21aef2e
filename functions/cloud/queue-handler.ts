import middy, { type MiddlewareObj, type MiddyfiedHandler } from '@middy/core';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { Deadline } from './deadline.ts';
import { type log, logAbout } from './log.ts';
import { logFault } from './log-fault.ts';
import { type QueueMessage, readEventKeys } from './read-events.ts';
import { warmOnce } from './warm-once.ts';

/** A Lambda function that a queue of S3 events feeds. */
export type QueueHandler = MiddyfiedHandler<SQSEvent, SQSBatchResponse>;

/**
 * Reacts to every object that a batch of S3 events names, and gives back to the queue the messages that must come
 * again. Keys go one after another: the objects of a batch mostly belong to one show, whose catalog and feed they
 * would else fight over. The edges are made by the first invocation and serve all later ones.
 * What failed is logged and counted.
 */
export function createQueueHandler<Edges>(
  makeEdges: () => Edges | Promise<Edges>,
  react: (key: string, edges: Edges, deadline: Deadline) => Promise<void>,
  write: typeof log = logFault,
): QueueHandler {
  const edges = warmOnce(makeEdges);
  // At the time limit Lambda shall end the process: middy's own early error would leave the work running beside its redelivery.
  return middy<SQSEvent, SQSBatchResponse>({ timeoutEarlyInMillis: 0 })
    .use(logFailedInvocation(write))
    .handler(async (event, context) => {
      const deadline = { remainingSeconds: () => context.getRemainingTimeInMillis() / 1000 };
      const messages = event.Records.map((record) => readMessage(record, write));
      const warmEdges = await edges();
      const failedKeys = await reactToEach(messages, (key) => react(key, warmEdges, deadline), write);
      const failed = messages.filter(
        ({ keys }) => keys === undefined || keys.some((key) => failedKeys.has(key)),
      );
      return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
    });
}

/** Without keys where the body is no event: the queue moves such a message to the dead letters in the end. */
type EventMessage = { readonly messageId: string; readonly keys: readonly string[] | undefined };

function readMessage({ messageId, body }: QueueMessage, write: typeof log): EventMessage {
  try {
    return { messageId, keys: readEventKeys(body) };
  } catch (error) {
    write('error', 'message refused', { messageId, error });
    return { messageId, keys: undefined };
  }
}

/** The keys whose reaction failed. Several events of one object need one reaction: it looks at the state of now. */
async function reactToEach(
  messages: readonly EventMessage[],
  react: (key: string) => Promise<void>,
  write: typeof log,
): Promise<ReadonlySet<string>> {
  const failed = new Set<string>();
  for (const key of new Set(messages.flatMap(({ keys }) => keys ?? []))) {
    try {
      await logAbout(key, () => react(key));
    } catch (error) {
      write('error', 'reaction failed', { key, error });
      failed.add(key);
    }
  }
  return failed;
}

/** The edges could not be made, or the time limit came: the whole batch is delivered again. */
function logFailedInvocation(write: typeof log): MiddlewareObj<SQSEvent, SQSBatchResponse> {
  return {
    onError: ({ error, event }) =>
      write('error', 'invocation failed', {
        messageIds: event.Records.map(({ messageId }) => messageId),
        error,
      }),
  };
}
