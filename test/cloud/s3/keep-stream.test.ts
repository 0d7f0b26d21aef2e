import {
  CreateBucketCommand,
  GetObjectCommand,
  ListMultipartUploadsCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { createS3Store } from '../../../functions/cloud/s3/s3-store.ts';
import type { Store } from '../../../functions/cloud/store.ts';
import { type MotoServer, motoProgram, startMotoServer } from '../../edges/moto-server.ts';

const megabyte = new Uint8Array(1024 * 1024).fill(7);
const bucket = 'recordings';
let moto: MotoServer;
let client: S3Client;

describe.skipIf(motoProgram === undefined)('a stream to S3 (skipped without moto_server)', () => {
  beforeAll(async () => {
    moto = await startMotoServer();
    client = moto.s3Client();
    const configuration = { LocationConstraint: 'eu-central-1' } as const;
    await client.send(new CreateBucketCommand({ Bucket: bucket, CreateBucketConfiguration: configuration }));
  });
  afterAll(() => moto?.stop());

  test('has the headers that follow from its key, in one request or several, and still when renewed', async () => {
    const { store } = makeWatched();
    const headers = {
      ContentType: 'audio/mpeg',
      CacheControl: 'public, max-age=31536000, s-maxage=3600, immutable',
    };
    const keys = ['small/audio-0a1b2c.mp3', 'large/audio-0a1b2c.mp3', 'renewed/audio-0a1b2c.mp3'] as const;
    await store.keepStream(keys[0], megabytes(1));
    await store.keepStream(keys[1], megabytes(9));
    await store.keep(keys[2], megabyte);
    await store.renew(keys[2]);
    for (const key of keys) {
      expect(await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }))).toMatchObject(headers);
    }
  });

  test('is one plain request where it fits into one part', async () => {
    const { store, sent } = makeWatched();
    await store.keepStream('small.mp3', megabytes(8));
    expect(sent).toEqual(['PutObjectCommand']);
  });

  test('takes its parts back where the pieces fail, and says what they said', async () => {
    const { store, sent } = makeWatched();
    const failure = new Error('the source failed');
    await expect(store.keepStream('a.mp3', megabytes(30, { failure }))).rejects.toBe(failure);
    expect(sent).toContain('UploadPartCommand');
    expect(sent.at(-1)).toBe('AbortMultipartUploadCommand');
    expect(await listUploads()).toEqual([]);
  });

  test.each(['UploadPartCommand', 'CompleteMultipartUploadCommand'])(
    'takes its parts back where the network fails at %s',
    async (command) => {
      const { store, sent } = makeWatched(command);
      await expect(store.keepStream('b.mp3', megabytes(30))).rejects.toMatchObject({
        message: `S3 did not keep "b.mp3" in bucket "${bucket}"; expected the service to answer`,
        cause: { message: `no network for ${command}` },
      });
      expect(sent.at(-1)).toBe('AbortMultipartUploadCommand');
      expect(await listUploads()).toEqual([]);
      expect(await store.list('b.mp3')).toEqual([]);
    },
  );

  test('says what the pieces said even where the parts cannot be taken back', async () => {
    const { store } = makeWatched('AbortMultipartUploadCommand');
    const failure = new Error('the source failed');
    await expect(store.keepStream('c.mp3', megabytes(30, { failure }))).rejects.toBe(failure);
    // That is what the bucket's rule for unfinished uploads is for.
    expect(await listUploads()).toEqual(['c.mp3']);
  });

  test('asks for no more pieces after the network failed, and lets their source end', async () => {
    const { store } = makeWatched('UploadPartCommand');
    let given = 0;
    let isClosed = false;
    const pieces = megabytes(1000, { onGiven: () => (given += 1), onEnd: () => (isClosed = true) });
    await expect(store.keepStream('d.mp3', pieces)).rejects.toThrow('S3 did not keep "d.mp3"');
    expect(given).toBeLessThan(100);
    expect(isClosed).toBe(true);
  });

  test.each(['keepStream', 'renew'] as const)('names the bucket that does not exist: %s', async (method) => {
    const store = createS3Store({ client, bucket: 'no-such-bucket' });
    await expect(store[method]('a.mp3', megabytes(9))).rejects.toMatchObject({
      name: 'OperatorError',
      message: expect.stringMatching(/"a\.mp3" in bucket "no-such-bucket": there is no such bucket/),
    });
  });
});

/** A store that tells which requests it sends, one kind of which never gets through. */
function makeWatched(failing?: string): { readonly store: Store; readonly sent: readonly string[] } {
  const sent: string[] = [];
  const watched = moto.s3Client();
  onTestFinished(() => watched.destroy());
  watched.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        sent.push(commandName);
        if (commandName === failing) throw new Error(`no network for ${commandName}`);
        return next(args);
      },
    { step: 'build' },
  );
  return { store: createS3Store({ client: watched, bucket }), sent };
}

async function listUploads(): Promise<readonly (string | undefined)[]> {
  const { Uploads = [] } = await client.send(new ListMultipartUploadsCommand({ Bucket: bucket }));
  return Uploads.map(({ Key }) => Key);
}

type Course = {
  readonly failure?: Error;
  readonly onGiven?: () => void;
  readonly onEnd?: () => void;
};

async function* megabytes(count: number, course: Course = {}): AsyncGenerator<Uint8Array> {
  try {
    for (let index = 0; index < count; index += 1) {
      course.onGiven?.();
      yield megabyte;
    }
    if (course.failure !== undefined) throw course.failure;
  } finally {
    course.onEnd?.();
  }
}
