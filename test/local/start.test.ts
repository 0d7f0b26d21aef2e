import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPolly } from '../../local/polly/start-polly.ts';
import { findFreePort } from '../edges/free-port.ts';
import { startLaptop } from '../edges/start-laptop.ts';

let root = '';
const inRoot = (...names: readonly string[]) => join(root, ...names);

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'bucketcast-start-'));
  await mkdir(inRoot('mixed'));
  await mkdir(inRoot('good'));
  await mkdir(inRoot('long'));
  const paragraphs = Array.from({ length: 400 }, (_, index) => `Paragraph ${index} says a few words more.`);
  await writeFile(inRoot('long/long.md'), paragraphs.join('\n\n'));
  await writeFile(inRoot('mixed/good.md'), '# Good\n\nThis one is fine.');
  await writeFile(inRoot('mixed/empty.md'), '');
  await mkdir(inRoot('rivals'));
  for (const name of ['a-b.md', 'a_b.md', 'c\\d.md'])
    await writeFile(inRoot('rivals', name), '# One\n\nText.');
  await writeFile(inRoot('good/alone.md'), '# Alone\n\nNothing is wrong here.');
});

afterAll(async () => await rm(root, { recursive: true }));

async function run(words: readonly string[], environment: Readonly<Record<string, string | undefined>> = {}) {
  const laptop = startLaptop(words, environment);
  return { code: await laptop.ended, said: laptop.said() };
}

describe('npm start -- --once', () => {
  it('ends with 1 when an article failed, and publishes the others all the same', async () => {
    const { code, said } = await run(['--once', '--out', inRoot('a/site'), inRoot('mixed')]);
    expect(code).toBe(1);
    expect(said).toMatch(/^failed {5}empty\.md: the file is empty/m);
    expect(said).toMatch(/^done .*1 episode, .*; 1 failed\.$/m);
    expect(await readFile(inRoot('a/site/main/feed.xml'), 'utf8')).toContain('<title>Good</title>');
    expect(await readdir(inRoot('a'))).toEqual(['site', 'studio']);
  });

  it('ends with 0 when all is well, takes a file alone, and puts its feed where it will be served', async () => {
    const words = [
      '--once',
      '--base-url',
      'https://pod.example/x/',
      '--out',
      inRoot('b/site'),
      inRoot('mixed/good.md'),
    ];
    const { code, said } = await run(words);
    expect([code, said]).toEqual([0, expect.stringContaining(' · https://pod.example/x/main/good/\n')]);
    const feed = await readFile(inRoot('b/site/main/feed.xml'), 'utf8');
    expect(feed).toContain('<enclosure url="https://pod.example/x/main/good/audio-');
    expect(feed).not.toContain('127.0.0.1');
  });

  it('ends with 130 when it is interrupted, and leaves only whole files', async () => {
    const laptop = startLaptop(['--once', '--out', inRoot('c/site'), inRoot('long')]);
    await laptop.until(/^reading /);
    expect(await laptop.stop()).toBe(130);
    expect(laptop.said()).not.toContain('failed');
    const left = await readdir(inRoot('c'), { recursive: true }).catch(() => []);
    expect(left.filter((name) => name.includes('part'))).toEqual([]);
  });
});

describe('npm start -- --dry-run', () => {
  it('prints a row per article and writes nothing', async () => {
    const { code, said } = await run(['--dry-run', '--out', inRoot('d/site'), inRoot('good')]);
    expect(code).toBe(0);
    expect(said).toMatch(/^alone\.md +\d+ +2 +\$0\.000\d/m);
    expect(said).toMatch(/^Narrating would now speak \d+ characters in 2 requests/m);
    expect(await readdir(root)).not.toContain('d');
  });

  it('foresees that two articles claim one name, and reads a name with a backslash', async () => {
    const { code, said } = await run(['--dry-run', '--out', inRoot('d/site'), inRoot('rivals')]);
    expect(code).toBe(1);
    expect(said).toMatch(/^a-b\.md +\d+/m);
    expect(said).toMatch(/"a_b\.md" and "a-b\.md" both claim the episode "main\/a-b"; rename one/);
    expect(said).toMatch(/^c\\d\.md +\d+/m);
  });

  it('ends with 1 when an article could not be narrated', async () => {
    const { code, said } = await run(['--dry-run', '--out', inRoot('d/site'), inRoot('mixed')]);
    expect([code, said]).toEqual([1, expect.stringContaining('\nempty.md: the file is empty')]);
  });
});

describe('npm start -- --polly', () => {
  const nobody = {
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_REGION: undefined,
    AWS_DEFAULT_REGION: undefined,
    AWS_ACCESS_KEY_ID: undefined,
    AWS_PROFILE: undefined,
  };

  it("asks the service, with the person's own credentials and region", async () => {
    const service = await startPolly();
    const somebody = {
      ...nobody,
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'somebody',
      AWS_SECRET_ACCESS_KEY: 'secret',
      AWS_ENDPOINT_URL_POLLY: service.url,
    };
    const { code, said } = await run(
      ['--polly', '--once', '--out', inRoot('f/site'), inRoot('good')],
      somebody,
    );
    await service.close();
    expect([code, said]).toEqual([0, expect.stringMatching(/^published {2}"Alone"/m)]);
  });

  it('says once what is missing, before any article fails', async () => {
    const port = String(await findFreePort());
    const { code, said } = await run(
      ['--polly', '--port', port, '--out', inRoot('g/site'), inRoot('good')],
      nobody,
    );
    expect([code, said]).toEqual([
      2,
      expect.stringMatching(
        /^--polly: .*Region is missing.*; expected AWS credentials and a region [^\n]*\n$/,
      ),
    ]);
  });
});

describe('npm start', () => {
  it('ends with 2 where it cannot be obeyed', async () => {
    const { code, said } = await run(['--loud']);
    expect([code, said]).toEqual([2, "Unknown option '--loud'; npm start -- --help lists the options\n"]);
  });

  it('says at once that its output cannot be written, before anything is spoken', async () => {
    const { code, said } = await run(['--once', '--out', '/dev/null/site', inRoot('good')]);
    expect(code).toBe(2);
    expect(said).toBe(
      '"/dev/null/site" cannot be written to (ENOTDIR); expected --out to name a folder of yours\n',
    );
  });

  it('takes paths from where npm was called, not from where npm runs it', async () => {
    const words = ['--dry-run', '--out', 'e/site', 'good'];
    const { code, said } = await run(words, { INIT_CWD: root });
    expect([code, said]).toEqual([0, expect.stringContaining('alone.md')]);
  });
});
