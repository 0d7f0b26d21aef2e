/** What happened to an object, in S3's words. */
export type EventName = 'ObjectCreated:Put' | 'ObjectRemoved:Delete';

/** A message that speaks of one object as S3's own events do; `readEventKeys` reads it back. */
export function writeEvent(bucket: string, key: string, eventName: EventName): string {
  const object = { key: encodeKey(key) };
  const s3 = { s3SchemaVersion: '1.0', bucket: { name: bucket, arn: `arn:aws:s3:::${bucket}` }, object };
  return JSON.stringify({ Records: [{ eventVersion: '2.1', eventSource: 'aws:s3', eventName, s3 }] });
}

/** S3 writes keys as forms do: a space is a plus. */
function encodeKey(key: string): string {
  return encodeURIComponent(key).replaceAll('%20', '+');
}
