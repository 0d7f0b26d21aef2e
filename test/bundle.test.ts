import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GetObjectTaggingCommand } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Store } from '../functions/cloud/store.ts';
import { episodeKeys, showKeys, siteKeys, studioKeys } from '../functions/episode/keys.ts';
import { readEpisode } from '../functions/episode/read-episode.ts';
import { type RunningPolly, startPolly } from '../local/polly/start-polly.ts';
import { type DeployedFunction, type Deployment, deploy, resourcesOf } from './deployed/deploy.ts';
import { findResource } from './deployed/find-resource.ts';
import type { MotoQueue } from './deployed/moto-queue.ts';
import { isGranted, readGrants } from './deployed/role-policy.ts';
import { type Synthesis, synthesize } from './deployed/synthesize.ts';
import { type MotoServer, motoProgram, startMotoServer } from './edges/moto-server.ts';
import { makeJpeg } from './show/make-cover.ts';

const articleKey = 'tech/my first article+ü.md';
const episode = episodeKeys('tech', 'my-first-article-u');
const show = showKeys('tech');
const paragraphs = ['The first paragraph stays as it is.', 'The second one will change.'];

/** These tests tell one story: each goes on where the last one ended. */
describe.skipIf(motoProgram === undefined)('the built bundles (skipped without moto_server)', () => {
  let folder = '';
  let synthesis: Synthesis;
  let moto: MotoServer;
  let polly: RunningPolly;
  let deployment: Deployment;

  beforeAll(async () => {
    // Outside the project: a bundle that lacks a package must not find it in node_modules.
    folder = await mkdtemp(join(tmpdir(), 'bundles-'));
    [synthesis, moto, polly] = await Promise.all([synthesize(folder), startMotoServer(), startPolly()]);
    deployment = await deploy(synthesis, moto, polly.url);
  });
  afterAll(async () => {
    await deployment?.stop();
    await polly?.close();
    await moto?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  function storeOf(name: string): Store {
    return findResource(deployment.stores, name);
  }
  function functionOf(name: string): DeployedFunction {
    return findResource(deployment.functions, name);
  }
  function queueOf(name: string): MotoQueue {
    return findResource(deployment.queues, name);
  }
  async function readText(store: Store, key: string): Promise<string> {
    return new TextDecoder().decode((await store.read(key))?.bytes);
  }
  async function upload(key: string, text: string): Promise<void> {
    await storeOf('Articles').keep(key, new TextEncoder().encode(text));
    await deployment.settle();
  }
  async function readPublished() {
    const object = await storeOf('Site').read(episode.episode);
    return readEpisode(object?.bytes ?? new Uint8Array(), episode.episode);
  }

  test('make an uploaded article an MP3, a page and an entry in the feed', async () => {
    await upload(articleKey, ['# A small test', ...paragraphs].join('\n\n'));
    const site = storeOf('Site');
    const { audio, title } = await readPublished();
    expect(title).toBe('A small test');
    const mp3 = await site.read(episode.audio(audio.file));
    expect(mp3?.size).toBe(audio.bytes);
    expect(new TextDecoder().decode(mp3?.bytes.subarray(0, 3))).toBe('ID3');
    expect(await readText(site, episode.page)).toContain(paragraphs[1]);
    expect(await readText(site, episode.transcript)).toContain(paragraphs[0]);
    const feed = await readText(site, show.feed);
    expect(feed).toContain(`https://podcast.example/${episode.audio(audio.file)}`);
    expect(feed).toContain(`length="${audio.bytes}"`);
    for (const key of [show.page, show.catalog, siteKeys.index, siteKeys.player, episode.embed]) {
      expect(await site.describe(key), key).toBeDefined();
    }
  });

  test('leave everything as it is where the same article comes again', async () => {
    const site = storeOf('Site');
    const before = await Promise.all((await site.list('')).map((key) => site.describe(key)));
    await upload(articleKey, ['# A small test', ...paragraphs].join('\n\n'));
    expect(await Promise.all((await site.list('')).map((key) => site.describe(key)))).toEqual(before);
  });

  test('give an edited article a new MP3 under the old guid', async () => {
    const before = await readPublished();
    await upload(articleKey, ['# A small test', paragraphs[0], 'The second one has changed.'].join('\n\n'));
    const after = await readPublished();
    expect(after.guid).toBe(before.guid);
    expect(after.audio.file).not.toBe(before.audio.file);
    const feed = await readText(storeOf('Site'), show.feed);
    expect(feed).toContain(after.audio.file);
    expect(feed).not.toContain(before.audio.file);
    expect(feed.match(/<item>/g)).toHaveLength(1);
    const { characters } = JSON.parse(await readText(storeOf('Studio'), studioKeys.report(articleKey)));
    expect(characters.billed).toBeLessThan(characters.total);
    expect(characters.billed).toBeGreaterThan(0);
  });

  test('report what only the author can mend, and go on', async () => {
    await upload('tech/empty.md', '\n');
    const report = JSON.parse(await readText(storeOf('Studio'), studioKeys.report('tech/empty.md')));
    expect(report).toMatchObject({ status: 'failed', article: 'tech/empty.md' });
    expect(await queueOf('NarrationEventsDeadLetters').receive(10)).toEqual([]);
    expect(functionOf('Narrate').lambda.log()).toContain('"event":"failed","key":"tech/empty.md"');
  });

  test('write metrics into the log as CloudWatch finds them, at the root of a line', () => {
    const lines = functionOf('Narrate').lambda.log().split('\n');
    const metrics = lines.filter((line) => line.startsWith('{"_aws":')).map((line) => JSON.parse(line));
    const about = { Narration: 'Bucketcast', key: articleKey };
    expect(metrics).toContainEqual(expect.objectContaining({ ...about, ArticlesPublished: 1 }));
    expect(metrics).toContainEqual(expect.objectContaining({ ...about, ChunksSpoken: 1 }));
    expect(metrics).toContainEqual(expect.objectContaining({ Class: 'ArticleError', ArticlesFailed: 1 }));
  });

  test('mark the articles with what came of them', async () => {
    const client = moto.s3Client();
    const Bucket = deployment.references.get(findResource(new Map(names(deployment)), 'Articles'));
    const tagOf = async (Key: string) =>
      (await client.send(new GetObjectTaggingCommand({ Bucket, Key }))).TagSet?.map(({ Value }) => Value);
    expect(await Promise.all([articleKey, 'tech/empty.md'].map(tagOf))).toEqual([['published'], ['failed']]);
  });

  test('bring a show’s new settings into the feed', async () => {
    await upload('tech/show.yaml', 'title: Talks about technology\n');
    expect(await readText(storeOf('Site'), show.feed)).toContain('<title>Talks about technology</title>');
  });

  test('bring a show’s cover into the feed, and take all away with it', async () => {
    const [site, articles] = [storeOf('Site'), storeOf('Articles')];
    const covers = async () =>
      (await site.list(show.cover('cover-'))).filter((key) => !key.includes('/cover-drawn-'));
    const upload = async (bytes: Uint8Array) => {
      await articles.keep('tech/cover.jpg', bytes);
      await deployment.settle();
      return await covers();
    };
    const [first = ''] = await upload(makeJpeg({ width: 1400, height: 1400 }));
    expect(await readText(site, show.feed)).toContain(`https://podcast.example/${first}`);
    const second = await upload(makeJpeg({ width: 1500, height: 1500, colours: 1 }));
    expect(second).toHaveLength(2);
    const added = second.find((key) => key !== first);
    expect(await readText(site, show.feed)).toContain(`https://podcast.example/${added}`);
    await articles.remove('tech/cover.jpg');
    await deployment.settle();
    expect(await covers()).toEqual([]);
    expect(await readText(site, show.feed)).toContain(
      `https://podcast.example/${show.cover('cover-drawn-')}`,
    );
    // One of each title that the show has had.
    expect(await site.list(show.cover('cover-drawn-'))).toHaveLength(2);
  });

  test('take a deleted article off the site', async () => {
    await storeOf('Articles').remove(articleKey);
    await deployment.settle();
    const site = storeOf('Site');
    expect(await site.list(episode.folder)).toEqual([]);
    expect(await readText(site, show.feed)).not.toContain('<item>');
  });

  test.each(['Narration', 'Publishing'])(
    'put a message that is no event among the dead letters of %s',
    async (part) => {
      await queueOf(`${part}EventsQueue`).send('poison');
      await deployment.settle();
      const dead = await queueOf(`${part}EventsDeadLetters`).receive(10);
      expect(dead.map(({ Body }) => Body)).toEqual(['poison']);
    },
  );

  test('put a message aside at once that they cannot read, and go on with the batch', async () => {
    const record = { messageId: 'poison', body: '{}', eventSource: 'aws:sqs' };
    const fine = { ...record, messageId: 'fine', body: '{"Event":"s3:TestEvent"}' };
    for (const name of ['Narrate', 'Publish']) {
      const answer = await functionOf(name).lambda.invoke({ Records: [fine, record] });
      expect(answer).toEqual({ batchItemFailures: [] });
      const part = name === 'Narrate' ? 'Narration' : 'Publishing';
      const dead = await queueOf(`${part}EventsDeadLetters`).receive(10);
      expect(dead.map(({ Body }) => Body)).toContain('{}');
    }
  });

  test('ask S3 for nothing that their roles do not allow', () => {
    for (const [id, resource] of resourcesOf(synthesis.template, 'AWS::Lambda::Function')) {
      const role = roleOf(resource.Properties.Role);
      const references = new Map([...deployment.references, ...otherArns(synthesis)]);
      const grants = readGrants(synthesis.template, role, references);
      const { seen } = findResource(deployment.functions, id).witness;
      expect(new Set(seen.map(({ action }) => action))).toContain('s3:DeleteObject');
      expect(seen.filter((needed) => !isGranted(grants, needed))).toEqual([]);
    }
  });
});

/** The logical ids of the buckets, by themselves. */
function names({ stores }: Deployment): readonly (readonly [string, string])[] {
  return [...stores.keys()].map((id) => [id, id]);
}

function roleOf(property: unknown): string {
  const [, role = ''] = /"Fn::GetAtt":\["(\w+)","Arn"\]/.exec(JSON.stringify(property)) ?? [];
  return role;
}

/** Resources that the test has no counterpart of, such as logs: the policies name them nevertheless. */
function otherArns({ template }: Synthesis): readonly (readonly [string, string])[] {
  return resourcesOf(template, 'AWS::Logs::LogGroup').map(([id]) => [`${id}.Arn`, `arn:aws:logs:::${id}`]);
}
