import { CreateBucketCommand, GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createS3Store } from '../../../functions/cloud/s3/s3-store.ts';
import { testStore } from '../../contracts/store.ts';
import { type MotoServer, motoProgram, startMotoServer } from '../../edges/moto-server.ts';

let moto: MotoServer | undefined;
let client: S3Client;
let count = 0;

async function makeBucket(): Promise<string> {
  count += 1;
  const bucket = `bucket-${count}`;
  const configuration = { LocationConstraint: 'eu-central-1' } as const;
  await client.send(new CreateBucketCommand({ Bucket: bucket, CreateBucketConfiguration: configuration }));
  return bucket;
}

describe.skipIf(motoProgram === undefined)('over moto_server (skipped where it is not installed)', () => {
  beforeAll(async () => {
    moto = await startMotoServer();
    client = moto.s3Client();
  });
  afterAll(() => moto?.stop());

  testStore('S3', async () => createS3Store({ client, bucket: await makeBucket() }));

  test('lists page after page', async () => {
    const bucket = await makeBucket();
    const keys = ['a b.md', 'a+b.md', 'b.md', 'c.md', 'd.md', 'e.md', 'f.md'];
    for (const key of keys) await createS3Store({ client, bucket }).keep(key, new Uint8Array());
    const pagingClient = moto?.s3Client() ?? client;
    // S3's own page of 1000 keys would take moto seconds to fill.
    pagingClient.middlewareStack.add(
      (next) => (args) => next({ ...args, input: Object.assign(args.input, { MaxKeys: 3 }) }),
      { step: 'initialize' },
    );
    expect(await createS3Store({ client: pagingClient, bucket }).list('')).toEqual(keys);
  });

  test('keeps objects with the headers that follow from their keys', async () => {
    const bucket = await makeBucket();
    const store = createS3Store({ client, bucket });
    await store.keep('main/a/audio-0a1b2c.mp3', new Uint8Array([1]));
    await store.keep('main/feed.xml', new Uint8Array([1]), 'absent');
    const audio = await client.send(new GetObjectCommand({ Bucket: bucket, Key: 'main/a/audio-0a1b2c.mp3' }));
    expect(audio.ContentType).toBe('audio/mpeg');
    expect(audio.CacheControl).toBe('public, max-age=31536000, s-maxage=3600, immutable');
    const feed = await client.send(new GetObjectCommand({ Bucket: bucket, Key: 'main/feed.xml' }));
    expect(feed.ContentType).toBe('application/rss+xml; charset=utf-8');
    expect(feed.CacheControl).toBe('public, max-age=300');
  });

  test('names the bucket that does not exist', async () => {
    const store = createS3Store({ client, bucket: 'no-such-bucket' });
    const message = /"(a\.md|)" in bucket "no-such-bucket": there is no such bucket/;
    const problem = { name: 'OperatorError', message: expect.stringMatching(message) };
    await expect(store.read('a.md')).rejects.toMatchObject(problem);
    await expect(store.keep('a.md', new Uint8Array())).rejects.toMatchObject(problem);
    await expect(store.keep('a.md', new Uint8Array(), { etag: '"0"' })).rejects.toMatchObject(problem);
    await expect(store.remove('a.md')).rejects.toMatchObject(problem);
    await expect(store.list('')).rejects.toMatchObject(problem);
  });
});
