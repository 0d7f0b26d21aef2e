import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { CreateBucketCommand } from '@aws-sdk/client-s3';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createS3Store } from '../../../functions/cloud/s3-store.ts';
import type { Store } from '../../../functions/cloud/store.ts';
import { studioKeys } from '../../../functions/episode/keys.ts';
import { runRelease } from '../../../local/command/run-release.ts';
import { releaseUsageText } from '../../../local/options/read-release-options.ts';
import { createFolderStore } from '../../../local/store/folder-store.ts';
import { motoProgram, startMotoServer } from '../../edges/moto-server.ts';
import { bytesOf, textIn } from '../../edges/temporary-stores.ts';

const project = resolve(import.meta.dirname, '../../..');
let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'bucketcast-release-'));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true });
});

async function run(words: readonly string[]) {
  const said: string[] = [];
  const errors: string[] = [];
  const code = await runRelease(words, {
    places: { working: root, project },
    output: { write: (text) => said.push(text) },
    errors: { write: (text) => errors.push(text) },
  });
  return { code, said: said.join(''), errors: errors.join('') };
}

async function hold(studio: Store, key: string, characters: number): Promise<void> {
  const report = { version: 1, article: key, status: 'held', held: { characters } };
  await studio.keep(studioKeys.report(key), bytesOf(JSON.stringify(report)));
}

describe('npm run release', () => {
  it('lets through what is held, in the studio beside the site, and says what that may bill', async () => {
    const studio = createFolderStore(join(root, 'public/studio'));
    await hold(studio, 'tech/a b.md', 1204);
    expect(await run(['--out', 'public/site', 'tech/a b.md'])).toEqual({
      code: 0,
      said: 'released   tech/a b.md · 1,204 characters at most · narrated when npm start begins next, or the file is saved\n',
      errors: '',
    });
    expect(JSON.parse((await textIn(studio, 'released/tech/a b.md.json')) ?? '')).toEqual({
      version: 1,
      article: 'tech/a b.md',
      characters: 1204,
    });
  });

  it('names what is not held, ends with 1, and releases the others all the same', async () => {
    const studio = createFolderStore(join(root, 'studio'));
    await hold(studio, 'a.md', 9);
    const { code, said, errors } = await run(['--out', 'site', 'b.md', 'a.md']);
    expect([code, errors]).toEqual([1, '"b.md" is not held; expected the key of an article that is\n']);
    expect(said).toMatch(/^released {3}a\.md · 9 characters at most/);
    expect(await studio.list('released/')).toEqual(['released/a.md.json']);
  });

  it.each([
    [[], 'no article is named; expected the keys of articles that are held'],
    [[''], 'no article is named; expected the keys of articles that are held'],
    [['--loud', 'a.md'], "Unknown option '--loud'; npm run release -- --help lists the options"],
    [['--studio', 's', 'a.md'], '--studio and --articles go together; expected the names of both buckets'],
    [
      ['--studio', '', '--articles', '', 'a.md'],
      '--studio and --articles go together; expected the names of both buckets',
    ],
    [
      ['--out', 'o', '--studio', 's', '--articles', 'a', 'a.md'],
      '--out is a folder here and --studio a bucket; expected one or the other',
    ],
  ])('refuses %j in one sentence', async (words, sentence) => {
    expect(await run(words)).toEqual({ code: 2, said: '', errors: `${sentence}\n` });
  });

  it('explains itself', async () => {
    expect(await run(['--help'])).toEqual({ code: 0, said: releaseUsageText, errors: '' });
    for (const option of ['--out', '--studio', '--articles', '--help'])
      expect(releaseUsageText).toContain(option);
  });
});

describe.skipIf(motoProgram === undefined)('in the cloud (skipped without moto_server)', () => {
  it('writes the release, and the article over itself; says what is wrong with the buckets', async () => {
    const moto = await startMotoServer();
    try {
      const client = moto.s3Client();
      for (const Bucket of ['articles', 'studio']) {
        const configuration = { LocationConstraint: 'eu-central-1' } as const;
        await client.send(new CreateBucketCommand({ Bucket, CreateBucketConfiguration: configuration }));
      }
      const [articles, studio] = ['articles', 'studio'].map((bucket) => createS3Store({ client, bucket }));
      if (articles === undefined || studio === undefined) throw new Error('two stores were expected');
      await articles.keep('a.md', bytesOf('Text.'));
      await hold(studio, 'a.md', 5);
      vi.stubEnv('AWS_ENDPOINT_URL_S3', moto.address);
      vi.stubEnv('AWS_REGION', 'eu-central-1');
      vi.stubEnv('AWS_ACCESS_KEY_ID', 'somebody');
      vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'secret');
      const before = await articles.describe('a.md');
      await expect.poll(() => Date.now() - Date.parse(before?.modified ?? '')).toBeGreaterThan(1000);
      const { code, said } = await run(['--studio', 'studio', '--articles', 'articles', 'a.md']);
      expect([code, said]).toEqual([0, 'released   a.md · 5 characters at most · narrated now\n']);
      expect(await studio.list('released/')).toEqual(['released/a.md.json']);
      expect(await textIn(articles, 'a.md')).toBe('Text.');
      expect((await articles.describe('a.md'))?.modified).not.toBe(before?.modified);
      const { errors } = await run(['--studio', 'none', '--articles', 'articles', 'a.md']);
      expect(errors).toMatch(/"none": there is no such bucket.*; expected AWS credentials, a region and/);
    } finally {
      await moto.stop();
    }
  });
});
