import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { GetObjectTaggingCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showKeys, studioKeys } from '../../functions/episode/keys.ts';
import { type RunningPolly, startPolly } from '../../local/polly/start-polly.ts';
import { type MotoServer, motoCredentials, motoProgram, startMotoServer } from '../edges/moto-server.ts';
import { findProgram } from '../edges/program.ts';
import { textIn } from '../edges/temporary-stores.ts';
import { type Deployment, deploy, resourcesOf } from './deploy.ts';
import { findResource } from './find-resource.ts';
import { isGranted, readGrants } from './role-policy.ts';
import { type Synthesis, synthesize } from './synthesize.ts';

const awsProgram = findProgram('aws');

const count = 20;

/** Of one length, so that each costs as much as any other. */
const title = (number: number) => `Old ${String(number).padStart(2, '0')}`;
const text = (number: number) => `It was in the paper of day ${String(number).padStart(2, '0')}.`;
const article = (number: number) => `# ${title(number)}\n\n${text(number)}\n`;
const articleCharacters = title(0).length + text(0).length;
/** One has its words timed, which is billed as much again. */
const limit = (count - 2) * articleCharacters;

const { feed, catalog } = showKeys('archive');

/** These tests look at what one upload left behind. */
describe.skipIf(motoProgram === undefined || awsProgram === undefined)(
  `${count} old articles that aws s3 sync brings at once (skipped without moto_server or the AWS CLI)`,
  () => {
    let folder = '';
    let synthesis: Synthesis;
    let moto: MotoServer;
    let polly: RunningPolly;
    let deployment: Deployment;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'bulk-'));
      const settings = { monthlyCharacterLimit: String(limit) };
      [synthesis, moto, polly] = await Promise.all([
        synthesize(join(folder, 'out'), settings),
        startMotoServer(),
        startPolly({ voice: 'instant' }),
      ]);
      deployment = await deploy(synthesis, moto, polly.url);
      await syncArticles();
      await deployment.settle();
    }, 300_000);

    afterAll(async () => {
      await deployment?.stop();
      await polly?.close();
      await moto?.stop();
      await rm(folder, { recursive: true, force: true });
    });

    async function syncArticles(): Promise<void> {
      const articles = join(folder, 'articles/archive');
      await mkdir(articles, { recursive: true });
      await writeFile(join(articles, 'old-00.md'), `---\ntiming: words\n---\n${article(0)}`);
      for (let number = 1; number < count; number += 1)
        await writeFile(join(articles, `old-${number}.md`), article(number));
      const bucket = deployment.references.get(findId('Articles')) ?? '';
      const env = {
        ...process.env,
        AWS_ACCESS_KEY_ID: motoCredentials.accessKeyId,
        AWS_SECRET_ACCESS_KEY: motoCredentials.secretAccessKey,
        AWS_DEFAULT_REGION: 'eu-central-1',
      };
      const words = [
        's3',
        'sync',
        join(folder, 'articles'),
        `s3://${bucket}`,
        '--endpoint-url',
        moto.address,
      ];
      await promisify(execFile)(awsProgram ?? '', words, { env });
    }

    const findId = (name: string) => [...deployment.stores.keys()].find((id) => id.includes(name)) ?? '';
    const countWrites = (name: string, key: string) =>
      findResource(deployment.functions, name).witness.seen.filter(
        ({ action, resource }) => action === 's3:PutObject' && resource.endsWith(`/${key}`),
      ).length;
    async function readStatuses(): Promise<readonly string[]> {
      const studio = findResource(deployment.stores, 'Studio');
      const keys = await studio.list(studioKeys.report('').replace(/\.json$/, ''));
      const reports = await Promise.all(keys.map((key) => textIn(studio, key)));
      return reports.map((text) => String(JSON.parse(text ?? '').status));
    }

    it('are published once each as far as the budget goes, and the rest is held', async () => {
      const xml = (await textIn(findResource(deployment.stores, 'Site'), feed)) ?? '';
      const titles = [...xml.matchAll(/<title>(Old \d+)</g)].map(([, found]) => found);
      const statuses = await readStatuses();
      const held = statuses.filter((status) => status === 'held').length;
      expect(held).toBeGreaterThan(0);
      expect([statuses.length, titles.length, new Set(titles).size]).toEqual([
        count,
        count - held,
        count - held,
      ]);
      const { billedCharacters } = polly.ledger.totals();
      expect(billedCharacters).toBeLessThanOrEqual(limit);
      // What is held would have been too much.
      expect(billedCharacters + 2 * articleCharacters).toBeGreaterThan(limit);
    });

    it('carry a tag that says what came of them', async () => {
      const Bucket = deployment.references.get(findId('Articles'));
      const keys = await findResource(deployment.stores, 'Articles').list('archive/');
      const answers = await Promise.all(
        keys.map((Key) => moto.s3Client().send(new GetObjectTaggingCommand({ Bucket, Key }))),
      );
      const tags = answers.map(({ TagSet = [] }) =>
        TagSet.map(({ Key, Value }) => `${Key}=${Value}`).join(' '),
      );
      const statuses = await readStatuses();
      expect(tags.toSorted()).toEqual(statuses.map((status) => `narration=${status}`).toSorted());
    });

    it('are named in every line that narrate wrote into its log', () => {
      const log = findResource(deployment.functions, 'Narrate').lambda.log();
      const lines = log.split('\n').filter((line) => line.startsWith('{'));
      expect(lines.length).toBeGreaterThan(2 * count);
      expect(lines.filter((line) => !/"key":"archive\/old-\d+\.md"/.test(line))).toEqual([]);
    });

    it('make one feed and one catalog', () => {
      expect([feed, catalog].map((key) => countWrites('Publish', key))).toEqual([1, 1]);
    });

    it('leave nothing in any queue, and take no right that the roles do not give', async () => {
      for (const [id, queue] of deployment.queues) expect(await queue.receive(10), id).toEqual([]);
      for (const [id, resource] of resourcesOf(synthesis.template, 'AWS::Lambda::Function')) {
        const [, role = ''] =
          /"Fn::GetAtt":\["(\w+)","Arn"\]/.exec(JSON.stringify(resource.Properties.Role)) ?? [];
        const logs = resourcesOf(synthesis.template, 'AWS::Logs::LogGroup');
        const arns = logs.map(([log]) => [`${log}.Arn`, `arn:aws:logs:::${log}`] as const);
        const grants = readGrants(synthesis.template, role, new Map([...deployment.references, ...arns]));
        const { seen } = findResource(deployment.functions, id).witness;
        expect(seen.length).toBeGreaterThan(count);
        expect(seen.filter((needed) => !isGranted(grants, needed))).toEqual([]);
      }
      const kept = await findResource(deployment.stores, 'Studio').list(studioKeys.speechFolder);
      expect(kept.filter((key) => key.endsWith('.marks'))).not.toEqual([]);
    });
  },
);
