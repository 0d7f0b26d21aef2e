import { CreateQueueCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { OperatorError } from '../../../functions/cloud/operator-error.ts';
import { createPutAside, reasonAttribute } from '../../../functions/cloud/queue/put-aside.ts';
import { type MotoServer, motoProgram, startMotoServer } from '../../edges/moto-server.ts';

it('calls an operator where nobody says which queue the dead letters are', async () => {
  await expect(createPutAside({})('poison', 'no event')).rejects.toBeInstanceOf(OperatorError);
});

describe.skipIf(motoProgram === undefined)(
  'createPutAside over moto_server (skipped where it is not installed)',
  () => {
    let moto: MotoServer;
    beforeAll(async () => {
      moto = await startMotoServer();
    });
    afterEach(() => vi.unstubAllEnvs());
    afterAll(() => moto.stop());

    it('puts a message into the dead letters as it came, with the reason', async () => {
      vi.stubEnv('AWS_ENDPOINT_URL_SQS', moto.address);
      vi.stubEnv('AWS_REGION', 'eu-central-1');
      vi.stubEnv('AWS_ACCESS_KEY_ID', 'somebody');
      vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
      const client = new SQSClient();
      const { QueueUrl = '' } = await client.send(new CreateQueueCommand({ QueueName: 'dead-letters' }));
      await createPutAside({ DEAD_LETTERS_URL: QueueUrl })('{"poison":"ü"}', 'message is no S3 event');
      const receive = new ReceiveMessageCommand({ QueueUrl, MessageAttributeNames: ['All'] });
      const { Messages = [] } = await client.send(receive);
      expect(Messages).toMatchObject([
        {
          Body: '{"poison":"ü"}',
          MessageAttributes: { [reasonAttribute]: { StringValue: 'message is no S3 event' } },
        },
      ]);
    });
  },
);
