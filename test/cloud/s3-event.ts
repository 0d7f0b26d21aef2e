import type { SQSEvent, SQSRecord } from 'aws-lambda';

/** How S3 writes a key into an event: URL-encoded, with a plus for a space. */
export function encodeKey(key: string): string {
  return encodeURIComponent(key).replaceAll('%20', '+');
}

/** One record of an S3 event, as S3 writes it. */
export function s3Record(key: string, eventName = 'ObjectCreated:Put', eventVersion = '2.1') {
  return {
    eventVersion,
    eventSource: 'aws:s3',
    awsRegion: 'eu-central-1',
    eventTime: '2026-11-22T12:00:00.000Z',
    eventName,
    userIdentity: { principalId: 'AWS:AIDA' },
    requestParameters: { sourceIPAddress: '127.0.0.1' },
    responseElements: { 'x-amz-request-id': 'C3D13FE58DE4C810', 'x-amz-id-2': 'FMyUVURIY8' },
    s3: {
      s3SchemaVersion: '1.0',
      configurationId: 'changes',
      bucket: { name: 'bucket', ownerIdentity: { principalId: 'A3NL' }, arn: 'arn:aws:s3:::bucket' },
      object: { key: encodeKey(key), size: 1, eTag: 'd41d8cd9', sequencer: '0055AED6DCD90281E5' },
    },
  };
}

/** The body of a message that tells of changes to these keys. */
export function s3Event(...keys: readonly string[]): string {
  return JSON.stringify({ Records: keys.map((key) => s3Record(key)) });
}

/** What S3 sends when a notification is set up. */
export const testEvent = JSON.stringify({
  Service: 'Amazon S3',
  Event: 's3:TestEvent',
  Time: '2026-11-22T12:00:00.000Z',
  Bucket: 'bucket',
  RequestId: '5582815E1AEA5ADF',
  HostId: '8cLeGAmw098X5cv4Zkwcmo8vvZa3eH3eKxsPzbB9wrR',
});

/** A batch of messages as a queue hands it to Lambda; the messages are named `1`, `2`, …. */
export function sqsEvent(...bodies: readonly string[]): SQSEvent {
  return { Records: bodies.map((body, index) => sqsRecord(String(index + 1), body)) };
}

function sqsRecord(messageId: string, body: string): SQSRecord {
  return {
    messageId,
    body,
    receiptHandle: `handle-${messageId}`,
    attributes: {
      ApproximateReceiveCount: '1',
      SentTimestamp: '1795348800000',
      SenderId: 'S3',
      ApproximateFirstReceiveTimestamp: '1795348800001',
    },
    messageAttributes: {},
    md5OfBody: '',
    eventSource: 'aws:sqs',
    eventSourceARN: 'arn:aws:sqs:eu-central-1:123456789012:queue',
    awsRegion: 'eu-central-1',
  };
}
