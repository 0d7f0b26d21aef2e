import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { type AuthorEvent, makeAuthorEvent, readStatus, type TellAuthor } from '../report/tell-author.ts';
import { markObject } from './s3/mark-object.ts';
import type { S3Place } from './s3/s3-place.ts';

/** The articles bucket, and the account's event bus. */
export type AuthorEdges = { readonly articles: S3Place; readonly events: EventBridgeClient };

/**
 * Marks the article itself, where its author looks, and puts an event onto the default bus.
 * The mark is made again where nothing is new: an upload of the same bytes takes it away.
 */
export function createTellAuthor({ articles, events }: AuthorEdges): TellAuthor {
  return async (report, isNews) => {
    const status = readStatus(report.status);
    if (status !== undefined) await markObject(articles, report.article, status);
    const event = makeAuthorEvent(report, articles.bucket);
    if (event !== undefined && isNews) await send(events, event);
  };
}

/** @throws Error where the bus did not take it: a refused entry is no error of the request's own */
async function send(client: EventBridgeClient, { source, type, detail }: AuthorEvent): Promise<void> {
  const entry = { Source: source, DetailType: type, Detail: JSON.stringify(detail) };
  const { FailedEntryCount = 0, Entries = [] } = await client.send(
    new PutEventsCommand({ Entries: [entry] }),
  );
  if (FailedEntryCount === 0) return;
  const { ErrorCode, ErrorMessage } = Entries[0] ?? {};
  throw new Error(`the event bus refused "${type}" of "${detail.article}": ${ErrorCode}; ${ErrorMessage}`);
}
