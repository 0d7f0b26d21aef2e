import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { showKeys, studioKeys } from '../../functions/episode/keys.ts';
import { type RunningPolly, startPolly } from '../../local/polly/start-polly.ts';
import { type MotoServer, motoProgram, startMotoServer } from '../edges/moto-server.ts';
import { bytesOf, textIn } from '../edges/temporary-stores.ts';
import { run } from '../local/ops/run.ts';
import { type DeployedFunction, type Deployment, deploy, resourcesOf } from './deploy.ts';
import { findResource } from './find-resource.ts';
import type { MotoQueue } from './moto-queue.ts';
import { type Synthesis, synthesize, type Template } from './synthesize.ts';

/** Less than is deployed, so that a function comes to its limits within seconds. */
const limits = { narrateMegabytes: 96, publishSeconds: 8, maxReceiveCount: 2 } as const;

/** These tests tell one story: each goes on where the last one ended. */
describe.skipIf(motoProgram === undefined || process.platform !== 'linux')(
  'the built functions in trouble (skipped without moto_server)',
  () => {
    let folder = '';
    let moto: MotoServer;
    let polly: RunningPolly;
    let deployment: Deployment;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'trouble-'));
      const throttled = { script: Array.from({ length: 4 }, () => 'throttle' as const) };
      const [synthesis, ...servers] = await Promise.all([
        synthesize(folder),
        startMotoServer(),
        startPolly({ voice: 'instant', faults: throttled }),
      ]);
      [moto, polly] = servers;
      deployment = await deploy(confine(synthesis), moto, polly.url);
    });

    afterAll(async () => {
      vi.unstubAllEnvs();
      await deployment?.stop();
      await polly?.close();
      await moto?.stop();
      await rm(folder, { recursive: true, force: true });
    });

    const functionOf = (name: string): DeployedFunction => findResource(deployment.functions, name);
    const queueOf = (name: string): MotoQueue => findResource(deployment.queues, name);
    async function upload(key: string, text: string): Promise<void> {
      await findResource(deployment.stores, 'Articles').keep(key, bytesOf(text));
    }
    async function titles(): Promise<readonly string[]> {
      const feed = (await textIn(findResource(deployment.stores, 'Site'), showKeys('tech').feed)) ?? '';
      return [...feed.matchAll(/<title>(Ebb|Flow|Tide)</g)].map(([, title = '']) => title).toSorted();
    }

    test('a throttled Polly: waits, and bills once', async () => {
      await upload('tech/ebb.md', '# Ebb\n\nThe sea went.\n');
      await deployment.settle();
      const { faults, billed } = polly.ledger.totals();
      expect([faults.throttle, billed]).toEqual([4, 2]);
      expect(await titles()).toEqual(['Ebb']);
      const report = await textIn(
        findResource(deployment.stores, 'Studio'),
        studioKeys.report('tech/ebb.md'),
      );
      expect(JSON.parse(report ?? '')).toMatchObject({ status: 'published' });
      expect(functionOf('Narrate').lambda.log()).not.toContain('"level":"ERROR"');
    });

    test('out of time: the function is ended, and the next delivery publishes', async () => {
      const publish = functionOf('Publish');
      publish.witness.holdNext();
      await upload('tech/flow.md', '# Flow\n\nThe sea came.\n');
      await deployment.settle();
      expect(publish.lambda.log()).toContain(`Task timed out after ${limits.publishSeconds} seconds`);
      expect(publish.lambda.crashes()).toBe(1);
      expect(await titles()).toEqual(['Ebb', 'Flow']);
      expect(await queueOf('PublishingEventsDeadLetters').receive(10)).toEqual([]);
    });

    test('out of memory: one article ends among the dead letters, and the others are published', async () => {
      await upload('tech/huge.md', '# Huge\n\n'.concat('*a* [b](c) `d`\n\n'.repeat(500_000)));
      await upload('tech/tide.md', '# Tide\n\nThe sea rose.\n');
      await deployment.settle();
      const { lambda } = functionOf('Narrate');
      expect(lambda.log()).toContain('heap out of memory');
      expect(lambda.crashes()).toBe(limits.maxReceiveCount);
      expect(await titles()).toEqual(['Ebb', 'Flow', 'Tide']);
    });

    test('npm run ops says what waits, brings one dead letter back and deletes the other', async () => {
      vi.stubEnv('AWS_ENDPOINT_URL', moto.address);
      vi.stubEnv('AWS_REGION', 'eu-central-1');
      vi.stubEnv('AWS_ACCESS_KEY_ID', 'somebody');
      vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
      await queueOf('NarrationEventsQueue').send('poison');
      await deployment.settle();
      const parts = [
        ...['--articles', 'Articles', '--studio', 'Studio'].map(nameOf),
        ...['--narrate-queue', 'NarrationEventsQueue', '--publish-queue', 'PublishingEventsQueue'].map(
          nameOf,
        ),
        ...['--narrate-dead-letters', 'NarrationEventsDeadLetters'].map(nameOf),
        ...['--publish-dead-letters', 'PublishingEventsDeadLetters'].map(nameOf),
      ];
      const status = await run(folder, ['status', ...parts]);
      expect([status.code, status.said.find((line) => line.includes('narrate ·'))]).toEqual([
        1,
        'queue      narrate · 0 waiting · 0 at work · 2 dead letters',
      ]);
      await findResource(deployment.stores, 'Articles').remove('tech/huge.md');
      const { code, said } = await run(folder, ['redrive', '--yes', '--discard', ...parts]);
      expect([code, said.slice(-2)]).toEqual([
        0,
        [
          'redriven   narrate · 1 dead letter',
          expect.stringMatching(/^deleted {4}narrate · message is no JSON: "poison"/),
        ],
      ]);
      await deployment.settle();
      expect((await run(folder, ['status', ...parts])).code).toBe(0);
    });

    function nameOf(word: string): string {
      if (word.startsWith('--')) return word;
      const store = [...deployment.stores.keys()].find((id) => id.includes(word));
      if (store !== undefined) return deployment.references.get(store) ?? '';
      return queueOf(word).url;
    }
  },
);

/** The same functions with less memory, time and patience. */
function confine(synthesis: Synthesis): Synthesis {
  const { template } = synthesis;
  const change = (type: string, name: string, properties: object) =>
    resourcesOf(template, type)
      .filter(([id]) => id.includes(name))
      .map(([id, { Type, Properties }]) => [id, { Type, Properties: { ...Properties, ...properties } }]);
  const queues = resourcesOf(template, 'AWS::SQS::Queue').flatMap(([id, { Properties }]) => {
    const { RedrivePolicy } = Properties;
    if (typeof RedrivePolicy !== 'object') return [];
    return change('AWS::SQS::Queue', id, {
      RedrivePolicy: { ...RedrivePolicy, maxReceiveCount: limits.maxReceiveCount },
    });
  });
  const confined: Template['Resources'] = Object.fromEntries([
    ...change('AWS::Lambda::Function', 'Narrate', { MemorySize: limits.narrateMegabytes }),
    ...change('AWS::Lambda::Function', 'Publish', { Timeout: limits.publishSeconds }),
    ...queues,
  ]);
  return { ...synthesis, template: { ...template, Resources: { ...template.Resources, ...confined } } };
}
