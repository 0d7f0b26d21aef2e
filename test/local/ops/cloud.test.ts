import { once } from 'node:events';
import { createServer } from 'node:http';
import { CloudFormationClient, CreateStackCommand } from '@aws-sdk/client-cloudformation';
import {
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { readEventKeys } from '../../../functions/cloud/queue/read-events.ts';
import { writeEvent } from '../../../functions/cloud/queue/write-event.ts';
import { createS3Store } from '../../../functions/cloud/s3/s3-store.ts';
import type { Store } from '../../../functions/cloud/store.ts';
import { studioKeys } from '../../../functions/episode/keys.ts';
import { partOutputs } from '../../../local/ops/read-ops-options.ts';
import { findFreePort } from '../../edges/free-port.ts';
import { type MotoServer, motoProgram, startMotoServer } from '../../edges/moto-server.ts';
import { createSmallSite } from '../../edges/small-site.ts';
import { bytesOf, textIn } from '../../edges/temporary-stores.ts';
import { run } from './run.ts';

const queues = ['NarrateQueue', 'NarrateDeadLetters', 'PublishQueue', 'PublishDeadLetters'] as const;
const buckets = { ArticlesBucket: 'articles', StudioBucket: 'studio', SiteBucket: 'site' } as const;
const onStack = (...words: readonly string[]) => run('.', [...words, '--stack', 'News']);

/** A stack with the outputs of `infra/stack.ts`, of which a test sees that they have these names. */
const makeTemplate = (address: string) => ({
  Resources: {
    ...Object.fromEntries(
      Object.entries(buckets).map(([id, BucketName]) => [
        id,
        { Type: 'AWS::S3::Bucket', Properties: { BucketName } },
      ]),
    ),
    ...Object.fromEntries(
      queues.map((id) => [id, { Type: 'AWS::SQS::Queue', Properties: { QueueName: id } }]),
    ),
  },
  Outputs: {
    ...Object.fromEntries(Object.keys(buckets).map((id) => [id, { Value: { Ref: id } }])),
    // moto's reference to a queue is an address of AWS.
    ...Object.fromEntries(queues.map((id) => [id, { Value: `${address}/123456789012/${id}` }])),
    SiteAddress: { Value: 'https://podcast.example' },
  },
});

describe.skipIf(motoProgram === undefined)(
  'npm run ops on a stack (skipped where moto_server is not installed)',
  () => {
    let moto: MotoServer;
    let sqs: SQSClient;

    function connect(address: string): void {
      vi.stubEnv('AWS_ENDPOINT_URL', address);
      vi.stubEnv('AWS_REGION', 'eu-central-1');
      vi.stubEnv('AWS_ACCESS_KEY_ID', 'somebody');
      vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
      vi.stubEnv('AWS_MAX_ATTEMPTS', '1');
    }
    const store = (bucket: string): Store => createS3Store({ client: moto.s3Client(), bucket });
    const urlOf = (queue: string) => `${moto.address}/123456789012/${queue}`;
    async function send(queue: string, body: string): Promise<void> {
      await sqs.send(new SendMessageCommand({ QueueUrl: urlOf(queue), MessageBody: body }));
    }
    async function drain(queue: string): Promise<readonly string[]> {
      const input = { QueueUrl: urlOf(queue), MaxNumberOfMessages: 10, VisibilityTimeout: 0 };
      const { Messages = [] } = await sqs.send(new ReceiveMessageCommand(input));
      return Messages.map(({ Body = '' }) => Body);
    }
    async function countIn(queue: string): Promise<string | undefined> {
      const input = { QueueUrl: urlOf(queue), AttributeNames: ['ApproximateNumberOfMessages'] } as const;
      const { Attributes } = await sqs.send(
        new GetQueueAttributesCommand({ ...input, AttributeNames: [...input.AttributeNames] }),
      );
      return Attributes?.ApproximateNumberOfMessages;
    }

    beforeAll(async () => {
      moto = await startMotoServer();
      connect(moto.address);
      sqs = new SQSClient();
      const stack = { StackName: 'News', TemplateBody: JSON.stringify(makeTemplate(moto.address)) };
      await new CloudFormationClient().send(new CreateStackCommand(stack));
    });
    beforeEach(() => connect(moto.address));
    afterEach(() => vi.unstubAllEnvs());
    afterAll(() => moto?.stop());

    it('finds buckets and queues by the outputs, and counts what is there', async () => {
      expect(Object.keys(makeTemplate('').Outputs).toSorted()).toEqual(Object.values(partOutputs).toSorted());
      await store('articles').keep('new.md', bytesOf('Text.'));
      await send('PublishQueue', 'one');
      const { code, said, errors } = await onStack('status');
      expect([code, errors]).toEqual([0, '']);
      expect(said).toEqual([
        'articles   1 · 1 not narrated yet',
        'queue      narrate · 0 waiting · 0 at work · 0 dead letters',
        'queue      publish · 1 waiting · 0 at work · 0 dead letters',
      ]);
      expect((await onStack('cost')).code).toBe(0);
    });

    it('brings dead letters back, and leaves what no function can read until it shall go', async () => {
      expect(await onStack('redrive', '-y')).toEqual({
        code: 0,
        said: ['there are no dead letters'],
        errors: '',
      });
      const event = writeEvent('articles', 'tech/my post.md', 'ObjectCreated:Put');
      for (const body of [event, 'poison', event]) await send('NarrateDeadLetters', body);
      expect((await onStack('status')).code).toBe(1);
      const { code, said } = await onStack('redrive', '--yes');
      expect([code, said]).toEqual([
        1,
        [
          'redrive    narrate · about 3 dead letters back into its queue',
          'What no function can read stays.',
          'redriven   narrate · 2 dead letters',
          'left       narrate · message is no JSON: "poison"; expected an S3 event',
        ],
      ]);
      expect(await drain('NarrateQueue')).toEqual([event, event]);
      expect(await drain('NarrateDeadLetters')).toEqual(['poison']);
      const discarded = await onStack('redrive', '--yes', '--discard');
      expect([discarded.code, discarded.said.at(-1)]).toEqual([
        0,
        expect.stringMatching(/^deleted {4}narrate · /),
      ]);
      expect(await countIn('NarrateDeadLetters')).toBe('0');
    });

    it('releases and renarrates by a message to narrate, and leaves the author’s object alone', async () => {
      for (const body of await drain('NarrateQueue')) expect(body).toContain('Records');
      const before = await store('articles').describe('new.md');
      const report = { version: 1, article: 'new.md', status: 'held', held: { characters: 5, dollars: 0.1 } };
      await store('studio').keep(studioKeys.report('new.md'), bytesOf(JSON.stringify(report)));
      const { code, said } = await onStack('release', '-y', 'new.md');
      expect([code, said]).toEqual([
        0,
        ['release    new.md · 5 characters at most · narrated now', 'released   new.md'],
      ]);
      expect(await store('studio').list('released/')).toEqual(['released/new.md.json']);
      expect((await onStack('renarrate', '-y', 'new.md')).said.at(-1)).toBe('called     new.md');
      const keys = (await drain('NarrateQueue')).flatMap(readEventKeys);
      expect(keys.filter((key) => key === 'new.md')).toHaveLength(2);
      expect(await store('articles').describe('new.md')).toEqual(before);
    });

    it('makes a lost catalog and feed anew', async () => {
      const small = await createSmallSite();
      await small.upload('tech/ebb.md', '# Ebb\n\nA text.\n');
      for (const key of await small.edges.site.list('')) {
        const object = await small.edges.site.read(key);
        if (object !== undefined) await store('site').keep(key, object.bytes);
      }
      const [catalog, feed] = [await small.read('tech/catalog.json'), await small.read('tech/feed.xml')];
      for (const key of ['tech/catalog.json', 'tech/feed.xml']) await store('site').remove(key);
      const { code, said } = await onStack('reindex', '--yes');
      expect([code, said.at(-1)]).toEqual([0, 'reindexed  tech · 1 episode']);
      expect(await textIn(store('site'), 'tech/catalog.json')).toBe(catalog);
      expect(await textIn(store('site'), 'tech/feed.xml')).toBe(feed);
    });

    it('says in one sentence what is missing', async () => {
      const noStack = await run('.', ['status', '--stack', 'Olds']);
      expect([noStack.code, noStack.errors]).toEqual([
        2,
        expect.stringMatching(
          /^could not read the stack "Olds": .*Olds.*; expected AWS credentials with cloudformation:DescribeStacks, and the stack's region\n$/,
        ),
      ]);
      const noBucket = await onStack('cost', '--studio', 'none');
      expect([noBucket.code, noBucket.errors]).toEqual([
        2,
        expect.stringMatching(
          /^S3 did not list ".*" in bucket "none": there is no such bucket; expected .*\n$/,
        ),
      ]);
      const noQueue = await onStack('redrive', '--narrate-queue', urlOf('none'));
      expect([noQueue.code, noQueue.errors]).toEqual([
        2,
        expect.stringMatching(
          /^could not count the messages of narrate: .*; expected AWS credentials with sqs:GetQueueAttributes, .*\n$/,
        ),
      ]);
    });

    it('says in one sentence that nobody answers, that nobody may, and that nobody is logged in', async () => {
      vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${await findFreePort()}`);
      const silent = await run('.', ['cost', '--studio', 'studio']);
      expect([silent.code, silent.errors]).toEqual([
        2,
        expect.stringMatching(/^S3 did not list .* ECONNREFUSED.*\n$/),
      ]);
      const server = createServer((_, response) => {
        const error = '<Error><Type>Sender</Type><Code>AccessDenied</Code><Message>not you</Message></Error>';
        response
          .writeHead(403, { 'content-type': 'text/xml' })
          .end(`<ErrorResponse>${error}</ErrorResponse>`);
      }).listen(0, '127.0.0.1');
      await once(server, 'listening');
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('expected a TCP address');
      vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${address.port}`);
      const denied = await onStack('status');
      const deniedBucket = await run('.', ['cost', '--studio', 'studio']);
      server.closeAllConnections();
      server.close();
      expect([denied.code, denied.errors]).toEqual([
        2,
        expect.stringMatching(/: not you; expected .*DescribeStacks/),
      ]);
      expect(deniedBucket.errors).toMatch(/access denied; expected permission s3:ListBucket\n$/);
      for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY']) vi.stubEnv(name, undefined);
      for (const name of ['AWS_SHARED_CREDENTIALS_FILE', 'AWS_CONFIG_FILE']) vi.stubEnv(name, '/dev/null');
      vi.stubEnv('AWS_EC2_METADATA_DISABLED', 'true');
      const nobody = await onStack('status');
      expect([nobody.code, nobody.errors]).toEqual([2, expect.stringMatching(/credentials.*\n$/i)]);
    });
  },
);
