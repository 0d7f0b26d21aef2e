import { excerpt } from '../../advice/excerpt.ts';
import { decodeKey } from '../s3/decode-key.ts';

/** The body of a queue's message, and the name by which the queue knows it. */
export type QueueMessage = { readonly messageId: string; readonly body: string };

/** A message's body is no event of S3: no later delivery will change that. */
export class EventError extends Error {
  override readonly name = 'EventError' as const;
}

/**
 * The decoded keys of the objects that an S3 event speaks of, each once and in the event's order.
 * Only the keys count: what happened to an object is read from the bucket, since events come late, twice and unordered.
 * @throws EventError where the body is something else
 */
export function readEventKeys(body: string): readonly string[] {
  const event = readJson(body);
  // Sent once when the notification is set up; it speaks of no object.
  if (isObject(event) && event.Event === 's3:TestEvent') return [];
  if (isObject(event) && event.source === 'aws.s3') return [readBusKey(event, body)];
  if (!isObject(event) || !Array.isArray(event.Records)) {
    throw new EventError(`message is no S3 event: ${quote(body)}; expected a list "Records"`);
  }
  return [...new Set(event.Records.map(readRecord))];
}

function readJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (cause) {
    throw new EventError(`message is no JSON: ${quote(body)}; expected an S3 event`, { cause });
  }
}

/**
 * S3 by way of EventBridge, for a bucket whose own notifications are somebody else's: one object an event, its key as it is.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 */
function readBusKey({ detail }: Readonly<Record<string, unknown>>, body: string): string {
  const { key } = isObject(detail) && isObject(detail.object) ? detail.object : {};
  if (typeof key === 'string' && key !== '') return key;
  throw new EventError(`event has no object key: ${quote(body)}; expected detail.object.key`);
}

function readRecord(record: unknown): string {
  const { eventVersion, s3 } = isObject(record) ? record : {};
  // Minor versions only add fields: 2.1 to 2.6 are in use.
  if (typeof eventVersion !== 'string' || !eventVersion.startsWith('2.')) {
    throw new EventError(`event version is ${JSON.stringify(eventVersion)}; expected 2.x`);
  }
  const { key } = isObject(s3) && isObject(s3.object) ? s3.object : {};
  if (typeof key !== 'string' || key === '') {
    throw new EventError(
      `event record has no object key: ${quote(JSON.stringify(record))}; expected s3.object.key`,
    );
  }
  return readKey(key);
}

function readKey(encoded: string): string {
  try {
    return decodeKey(encoded);
  } catch (cause) {
    throw new EventError(`object key ${JSON.stringify(encoded)} cannot be decoded; expected URL encoding`, {
      cause,
    });
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** Enough to recognise a message in the log: events are long, and nobody but the operator sees them. */
const shownCharacters = 200;

function quote(text: string): string {
  return JSON.stringify(excerpt(text, shownCharacters));
}
