import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { episodeKeys } from '../../functions/episode/keys.ts';
import { readEpisode } from '../../functions/episode/read-episode.ts';
import { type RunningPolly, startPolly } from '../../local/polly/start-polly.ts';
import { makeProse, novel } from '../bench/make-prose.ts';
import { type MotoServer, motoProgram, startMotoServer } from '../edges/moto-server.ts';
import { bytesOf } from '../edges/temporary-stores.ts';
import { type DeployedFunction, type Deployment, deploy, resourcesOf } from './deploy.ts';
import { findResource } from './find-resource.ts';
import { type Synthesis, synthesize } from './synthesize.ts';

/** A function begins no request in its last 90 s: so it has 30 and 4 s for some 370 and 45 requests, at 8 a second. */
const { characters, timeoutSeconds } =
  process.env.SOAK === 'true'
    ? { characters: 1_000_000, timeoutSeconds: 120 }
    : { characters: 120_000, timeoutSeconds: 94 };

/** Less than is deployed: what is more than this is there for the processor's sake. */
const memoryMegabytes = 512;

const { episode: episodeKey } = episodeKeys('main', 'book');

describe.skipIf(motoProgram === undefined || process.platform !== 'linux')(
  `a book of ${characters} characters, longer than one run of the built function can speak (skipped without moto_server)`,
  () => {
    let folder = '';
    let moto: MotoServer;
    let polly: RunningPolly;
    let deployment: Deployment;
    let narrate: DeployedFunction;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'book-'));
      const settings = { maximumCharacters: '10000000' };
      const synthesis = await synthesize(folder, settings);
      [moto, polly] = await Promise.all([startMotoServer(), startPolly({ voice: 'instant' })]);
      deployment = await deploy(confine(synthesis), moto, polly.url);
      narrate = findResource(deployment.functions, 'Narrate');
      const articles = findResource(deployment.stores, 'Articles');
      await articles.keep('book.md', bytesOf(makeProse(characters, novel)));
      await deployment.settle();
    }, 600_000);

    afterAll(async () => {
      await deployment?.stop();
      await polly?.close();
      await moto?.stop();
      await rm(folder, { recursive: true, force: true });
    });

    it('is published whole, in as many runs as it takes', async () => {
      const site = findResource(deployment.stores, 'Site');
      const object = await site.read(episodeKey);
      const { audio } = readEpisode(object?.bytes ?? new Uint8Array(), episodeKey);
      expect(await site.describe(`main/book/${audio.file}`)).toMatchObject({ size: audio.bytes });
      // As fast as the instant voice speaks, and pauses.
      expect(audio.durationSeconds).toBeGreaterThan(characters / 16);
      const runs = narrate.lambda.log().match(/"event":"begun"/g) ?? [];
      expect(runs.length).toBeGreaterThan(1);
    });

    it('is billed once, and never a message of it fails', async () => {
      const { billedCharacters, requests, billed } = polly.ledger.totals();
      expect(billed).toBe(requests);
      expect(billedCharacters).toBeGreaterThan(characters);
      expect(billedCharacters).toBeLessThan(1.01 * characters);
      expect(narrate.lambda.log()).not.toContain('"level":"ERROR"');
      expect(narrate.lambda.crashes()).toBe(0);
      expect(await findResource(deployment.queues, 'NarrationEventsDeadLetters').receive(10)).toEqual([]);
    });

    it(`takes no more than ${memoryMegabytes} MB, uploads in parts included`, () => {
      expect(narrate.lambda.peakBytes() / 2 ** 20).toBeLessThan(memoryMegabytes);
    });
  },
);

/** The same with less memory and time than is deployed. */
function confine(synthesis: Synthesis): Synthesis {
  const { template } = synthesis;
  const confined = resourcesOf(template, 'AWS::Lambda::Function')
    .filter(([id]) => id.includes('Narrate'))
    .map(([id, { Type, Properties }]) => [
      id,
      { Type, Properties: { ...Properties, MemorySize: memoryMegabytes, Timeout: timeoutSeconds } },
    ]);
  const Resources = { ...template.Resources, ...Object.fromEntries(confined) };
  return { ...synthesis, template: { ...template, Resources } };
}
