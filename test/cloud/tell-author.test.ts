import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import {
  CreateBucketCommand,
  GetObjectTaggingCommand,
  PutObjectTaggingCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createS3Store } from '../../functions/cloud/s3/s3-store.ts';
import type { Store } from '../../functions/cloud/store.ts';
import { createTellAuthor } from '../../functions/cloud/tell-author.ts';
import { type MotoServer, motoCredentials, motoProgram, startMotoServer } from '../edges/moto-server.ts';
import { bytesOf } from '../edges/temporary-stores.ts';

const bucket = 'articles';
const key = 'tech/mein Aufsatz+ü.md';
const failed = { version: 1, article: key, status: 'failed', problem: 'it is empty' } as const;

/** The bus takes what it is sent, or refuses each entry. */
function createBus(moto: MotoServer, answer?: object) {
  const sent: unknown[] = [];
  const events = new EventBridgeClient({
    ...{ endpoint: moto.address, region: 'eu-central-1', credentials: motoCredentials },
  });
  events.middlewareStack.add(
    (next) => async (call) => {
      sent.push(call.input);
      const result = await next(call);
      return answer === undefined ? result : { ...result, output: { $metadata: {}, ...answer } };
    },
    { step: 'initialize' },
  );
  return { events, sent };
}

describe.skipIf(motoProgram === undefined)(
  'an author told by the cloud (skipped without moto_server)',
  () => {
    let moto: MotoServer;
    let client: S3Client;
    let store: Store;
    beforeAll(async () => {
      moto = await startMotoServer();
      client = moto.s3Client();
      const CreateBucketConfiguration = { LocationConstraint: 'eu-central-1' } as const;
      await client.send(new CreateBucketCommand({ Bucket: bucket, CreateBucketConfiguration }));
      store = createS3Store({ client, bucket });
    });
    afterAll(() => moto.stop());

    const tags = async () =>
      (await client.send(new GetObjectTaggingCommand({ Bucket: bucket, Key: key }))).TagSet;
    const tag = (...TagSet: { readonly Key: string; readonly Value: string }[]) =>
      client.send(new PutObjectTaggingCommand({ Bucket: bucket, Key: key, Tagging: { TagSet } }));

    it('finds the article marked beside its own tags, and an event with the report on the bus', async () => {
      await store.keep(key, bytesOf('# Title'));
      const before = await store.describe(key);
      await tag({ Key: 'desk', Value: 'science' });
      const { events, sent } = createBus(moto);
      await createTellAuthor({ articles: { client, bucket }, events })(failed, true);
      expect(await tags()).toEqual([
        { Key: 'desk', Value: 'science' },
        { Key: 'narration', Value: 'failed' },
      ]);
      expect(sent).toEqual([
        { Entries: [{ Source: 'bucketcast', DetailType: 'Article Failed', Detail: expect.any(String) }] },
      ]);
      expect(JSON.stringify(sent)).toContain('it is empty');
      // Nobody may take the mark for another version of the article.
      expect(await store.describe(key)).toEqual(before);
    });

    it('has the mark anew where the same bytes came again, without another event', async () => {
      await store.keep(key, bytesOf('# Title'));
      const { events, sent } = createBus(moto);
      const tellAuthor = createTellAuthor({ articles: { client, bucket }, events });
      await tellAuthor({ version: 1, article: key, status: 'published' }, false);
      await tellAuthor({ version: 1, article: key, status: 'draft' }, true);
      expect([await tags(), sent]).toEqual([[{ Key: 'narration', Value: 'published' }], []]);
    });

    it('is told by the event alone of an article that is gone or has ten tags of its own', async () => {
      const { events, sent } = createBus(moto);
      const tellAuthor = createTellAuthor({ articles: { client, bucket }, events });
      await tellAuthor({ ...failed, article: 'gone.md' }, true);
      const full = Array.from({ length: 10 }, (_, index) => ({ Key: `t${index}`, Value: 'x' }));
      await tag(...full);
      await tellAuthor(failed, true);
      expect([(await tags())?.length, sent.length]).toEqual([10, 2]);
    });

    it('is told again later where the bus refuses the event or S3 the mark', async () => {
      const Entries = [{ ErrorCode: 'InternalFailure', ErrorMessage: 'try again' }];
      const { events } = createBus(moto, { FailedEntryCount: 1, Entries });
      const articles = { client, bucket };
      await expect(createTellAuthor({ articles, events })(failed, true)).rejects.toThrow(
        /refused "Article Failed" of "tech\/mein.*InternalFailure; try again/,
      );
      const nowhere = { client, bucket: 'no-such-bucket' };
      await expect(createTellAuthor({ articles: nowhere, events })(failed, true)).rejects.toMatchObject({
        name: 'OperatorError',
        message: expect.stringContaining('S3 did not mark "tech/mein'),
      });
    });
  },
);
