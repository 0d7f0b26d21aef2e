import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEventKeys } from '../../../functions/cloud/queue/read-events.ts';
import { createLater } from '../../../functions/cloud/queue/send-later.ts';
import { writeEvent } from '../../../functions/cloud/queue/write-event.ts';
import { type MotoServer, motoCredentials, motoProgram, startMotoServer } from '../../edges/moto-server.ts';

describe('writeEvent', () => {
  it.each(['post.md', 'a b+c/ü%é&=.md', '雨/🎈.txt'])(
    'says of %s what the reader of events reads back',
    (key) => {
      expect(readEventKeys(writeEvent('articles', key, 'ObjectRemoved:Delete'))).toEqual([key]);
    },
  );
});

describe.skipIf(motoProgram === undefined)(
  'createLater over moto_server (skipped where it is not installed)',
  () => {
    let moto: MotoServer;
    beforeAll(async () => {
      moto = await startMotoServer();
    });
    afterAll(() => moto.stop());

    it('brings a key before the function again', async () => {
      const client = new SQSClient({
        endpoint: moto.address,
        region: 'eu-central-1',
        credentials: motoCredentials,
      });
      const { QueueUrl = '' } = await client.send(new CreateQueueCommand({ QueueName: 'narrate' }));
      await createLater({ client, queueUrl: QueueUrl, bucket: 'articles' })('tech/my post.md', 0);
      const { Messages = [] } = await client.send(new ReceiveMessageCommand({ QueueUrl }));
      expect(Messages.map(({ Body = '' }) => readEventKeys(Body))).toEqual([['tech/my post.md']]);
    });
  },
);
