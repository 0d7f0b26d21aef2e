import middy, { type MiddlewareObj, type MiddyfiedHandler } from '@middy/core';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { Deadline } from '../deadline.ts';
import type { log } from '../log/log.ts';
import { logFault } from '../log/log-fault.ts';
import { warmOnce } from '../warm-once.ts';
import type { PutAside } from './put-aside.ts';
import { type React, reactToEach, type Together } from './react-to-each.ts';
import { type QueueMessage, readEventKeys } from './read-events.ts';

/** A Lambda function that a queue of S3 events feeds. */
export type QueueHandler = MiddyfiedHandler<SQSEvent, SQSBatchResponse>;

/** What a handler does besides reacting to single keys. */
export type QueueHandlerOptions<Edges> = {
  /** Where faults are told; the log unless set. */
  readonly write?: typeof log;
  /** How keys of one batch are reacted to that belong together; one after another unless set. */
  readonly together?: Together<Edges>;
  /** Where messages go that are no events; unless set the queue delivers them until it drops them. */
  readonly putAside?: PutAside;
};

type Handling<Edges> = QueueHandlerOptions<Edges> & { readonly write: typeof log };

/**
 * Reacts to every object that a batch of S3 events names, and gives back to the queue the messages that must come
 * again. Keys go one after another: the objects of a batch mostly belong to one show, whose catalog and feed they
 * would else fight over. The edges are made by the first invocation and serve all later ones.
 * What failed is logged and counted.
 */
export function createQueueHandler<Edges>(
  makeEdges: () => Edges | Promise<Edges>,
  react: (key: string, edges: Edges, deadline: Deadline) => Promise<void>,
  options: QueueHandlerOptions<Edges> = {},
): QueueHandler {
  const edges = warmOnce(makeEdges);
  const handling = { ...options, write: options.write ?? logFault };
  // At the time limit Lambda shall end the process: middy's own early error would leave the work running beside its redelivery.
  return middy<SQSEvent, SQSBatchResponse>({ timeoutEarlyInMillis: 0 })
    .use(logFailedInvocation(handling.write))
    .handler(async (event, context) => {
      const deadline = { remainingSeconds: () => context.getRemainingTimeInMillis() / 1000 };
      const messages = await Promise.all(event.Records.map((record) => readMessage(record, handling)));
      const warmEdges = await edges();
      const reaction = bind({ react, together: handling.together }, warmEdges, deadline);
      const keys = messages.flatMap(({ keys }) => keys ?? []);
      const failedKeys = await reactToEach(keys, reaction, handling.write);
      const failed = messages.filter(
        ({ keys }) => keys === undefined || keys.some((key) => failedKeys.has(key)),
      );
      return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
    });
}

/** Without keys where the body is no event and could not be put aside: the queue drops such a message in the end. */
type EventMessage = { readonly messageId: string; readonly keys: readonly string[] | undefined };

/** What no later delivery can mend is put aside at once, with the reason. */
async function readMessage<Edges>(
  { messageId, body }: QueueMessage,
  { putAside, write }: Handling<Edges>,
): Promise<EventMessage> {
  try {
    return { messageId, keys: readEventKeys(body) };
  } catch (error) {
    write('error', 'message refused', { messageId, error });
    if (putAside === undefined) return { messageId, keys: undefined };
    const reason = error instanceof Error ? error.message : String(error);
    return await putAside(body, reason).then(
      () => ({ messageId, keys: [] }),
      (failure: unknown) => {
        write('error', 'message not put aside', { messageId, error: failure });
        return { messageId, keys: undefined };
      },
    );
  }
}

/** The reactions with all that is the same in one invocation. */
function bind<Edges>(
  { react, together }: { readonly react: React<Edges>; readonly together: Together<Edges> | undefined },
  edges: Edges,
  deadline: Deadline,
) {
  return {
    taskOf: (key: string) => together?.taskOf(key) ?? key,
    reactTogether: (keys: readonly string[]) => together?.react(keys, edges, deadline),
    react: (key: string) => react(key, edges, deadline),
  };
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
