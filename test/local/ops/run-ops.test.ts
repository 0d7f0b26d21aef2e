import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { studioKeys } from '../../../functions/episode/keys.ts';
import { opsUsageText } from '../../../local/ops/ops-usage-text.ts';
import { opsCommands, partOutputs } from '../../../local/ops/read-ops-options.ts';
import { createFolderStore } from '../../../local/store/folder-store.ts';
import { bytesOf, textIn } from '../../edges/temporary-stores.ts';
import { run } from './run.ts';

let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'bucketcast-ops-'));
  await mkdir(join(root, 'site'));
});

afterEach(() => rm(root, { recursive: true }));

const home = ['--out', 'site'];
const studio = () => createFolderStore(join(root, 'studio'));

async function keepReport(key: string, report: object): Promise<void> {
  await studio().keep(
    studioKeys.report(key),
    bytesOf(JSON.stringify({ version: 1, article: key, ...report })),
  );
}

async function hold(key: string, characters: number): Promise<void> {
  await keepReport(key, { status: 'held', problem: 'over the limit', held: { characters, dollars: 0.25 } });
}

describe('npm run ops', () => {
  it('explains itself, with every command and every option', async () => {
    expect(await run(root, ['--help'])).toEqual({ code: 0, said: [opsUsageText.trimEnd()], errors: '' });
    const options = [...Object.keys(partOutputs), 'stack', 'out', 'yes', 'help', 'respeak', 'discard'];
    for (const word of [...opsCommands, ...options.map((option) => `--${option}`)])
      expect(opsUsageText).toContain(word);
  });

  it.each([
    [[], 'no command is named; expected one of status, redrive, reindex, renarrate, release, cost'],
    [
      ['destroy'],
      'there is no "destroy"; expected one of status, redrive, reindex, renarrate, release, cost',
    ],
    [['status', '--loud'], "Unknown option '--loud'; npm run ops -- --help lists the options"],
    [['release'], 'no article is named; expected the keys of some'],
    [['cost', 'a.md'], 'cost is about all articles; expected no "a.md"'],
    [['status', '--stack', ''], '--stack is empty; expected the name of a deployed stack'],
    [['status', '--studio', ''], '--studio is empty; expected a name'],
    [
      ['status', '--out', 'o', '--stack', 's'],
      '--out is a folder here and --stack is in the cloud; expected one or the other',
    ],
    [
      ['cost', '--out', 'o', '--studio', 's'],
      '--out is a folder here and --studio is in the cloud; expected one or the other',
    ],
    [
      ['release', '--respeak', 'a.md'],
      '--respeak belongs to renarrate; expected it there and not with release',
    ],
    [['status', '--discard'], '--discard belongs to redrive; expected it there and not with status'],
  ])('refuses %j in one sentence', async (words, sentence) => {
    expect(await run(root, words)).toEqual({ code: 2, said: [], errors: `${sentence}\n` });
  });

  it.each(['', '/a.md', 'a//b.md', '../a.md', 'a/../../b.md', 'a\0b.md', 'x'.repeat(1_025)])(
    'refuses %j as a key before anything is read',
    async (key) => {
      const { code, errors } = await run(root, ['release', ...home, key]);
      expect(code).toBe(2);
      expect(errors).toMatch(/ is no article's key; expected one such as tech\/my-post\.md\n$/);
    },
  );

  it('names the folder that is not there', async () => {
    const { code, errors } = await run(root, ['status', '--out', 'elsewhere']);
    expect([code, errors]).toEqual([2, expect.stringMatching(/elsewhere" is no folder; expected the site/)]);
    const other = await run(root, ['status', ...home, '--articles', 'nowhere']);
    expect(other.errors).toMatch(/nowhere" is no folder; expected the articles' folder/);
  });

  it('names the part that nobody names', async () => {
    const { code, errors } = await run(root, ['status', '--studio', 's']);
    expect(code).toBe(2);
    expect(errors).toMatch(/expected --(?:narrate-queue|articles), or a --stack with that output\n$/);
  });

  it('does nothing without a yes, and says so', async () => {
    await hold('a.md', 9);
    const alone = await run(root, ['release', ...home, 'a.md']);
    expect(alone).toEqual({
      code: 2,
      said: [
        'release    a.md · 9 characters at most · narrated when npm start begins next, or the file is saved',
      ],
      errors: 'nothing was done; expected --yes, because there is no terminal to ask at\n',
    });
    const refused = await run(root, ['release', ...home, 'a.md'], async () => false);
    expect([refused.code, refused.said.at(-1)]).toEqual([1, 'nothing was done']);
    expect(await studio().list('released/')).toEqual([]);
    const asked = await run(root, ['release', ...home, 'a.md'], async () => true);
    expect([asked.code, asked.said.at(-1)]).toEqual([0, 'released   a.md']);
    expect(await studio().list('released/')).toEqual(['released/a.md.json']);
  });
});

describe('npm run ops -- release', () => {
  it('lets through what is held, once and for so much, and names what is not', async () => {
    await hold('tech/a b.md', 1204);
    const { code, said } = await run(root, ['release', ...home, '-y', 'b.md', 'tech/a b.md']);
    expect(code).toBe(1);
    expect(said).toEqual([
      'not held   b.md',
      'release    tech/a b.md · 1,204 characters at most · narrated when npm start begins next, or the file is saved',
      'released   tech/a b.md',
    ]);
    expect(JSON.parse((await textIn(studio(), 'released/tech/a b.md.json')) ?? '')).toEqual({
      version: 1,
      article: 'tech/a b.md',
      characters: 1204,
    });
    expect((await run(root, ['release', ...home, 'b.md'])).code).toBe(1);
  });
});

describe('npm run ops -- status', () => {
  it('counts the articles, and names those that wait for a person', async () => {
    await keepReport('a.md', { status: 'published' });
    await keepReport('b.md', { status: 'scheduled' });
    expect(await run(root, ['status', ...home])).toEqual({
      code: 0,
      said: ['articles   1 published · 1 scheduled'],
      errors: '',
    });
    await keepReport('tech/c.md', { status: 'failed', problem: 'it is\n\u001b[2Jempty' });
    await hold('long.md', 5);
    await studio().keep(studioKeys.report('odd.md'), bytesOf('{'));
    for (const key of ['a.md', 'b.md', 'new.md', 'cover.png'])
      await createFolderStore(join(root, 'in')).keep(key, bytesOf('Text.'));
    const { code, said } = await run(root, ['status', ...home, '--articles', 'in']);
    expect(code).toBe(1);
    expect(said).toEqual([
      'articles   3 · 1 published · 1 failed · 1 held · 1 scheduled · 1 unreadable · 1 not narrated yet',
      'held       long.md: over the limit',
      'failed     tech/c.md: it is\\u000a\\u001b[2Jempty',
      'unreadable odd.md',
    ]);
  });

  it('names twenty of many', async () => {
    for (let number = 10; number < 35; number += 1)
      await keepReport(`${number}.md`, { status: 'failed', problem: 'empty' });
    const { said } = await run(root, ['status', ...home]);
    expect(said.filter((line) => line.endsWith('.md: empty'))).toHaveLength(20);
    expect(said.at(-1)).toBe('failed     and 5 more');
  });

  it('says of a new site that nothing was narrated', async () => {
    expect((await run(root, ['status', ...home])).said).toEqual(['articles   none was narrated yet']);
  });
});

describe('npm run ops -- cost', () => {
  const budget = (month: string, neural: number, standard = 0) => ({
    version: 1,
    month,
    billedCharacters: { standard, neural, generative: 0, 'long-form': 0 },
    reservations: [
      { article: 'a.md', run: '1', characters: 700, until: '2999-01-01T00:00:00.000Z' },
      { article: 'b.md', run: '2', characters: 900, until: '2001-01-01T00:00:00.000Z' },
    ],
  });
  const keepBudget = (month: string, value: object) =>
    studio().keep(studioKeys.budget(month), bytesOf(JSON.stringify(value)));

  it('sums up each month by engine, what runs have reserved, and what is held', async () => {
    const month = new Date().toISOString().slice(0, 7);
    await keepBudget('2020-02', budget('2020-02', 1_000_000, 500_000));
    await keepBudget(month, budget(month, 250));
    await hold('a.md', 1000);
    await hold('b.md', 2000);
    expect(await run(root, ['cost', ...home])).toEqual({
      code: 0,
      said: [
        `${month}    neural 250 characters $0.0040 · 700 characters reserved by runs at work`,
        '2020-02    standard 500,000 characters $2.0000 · neural 1,000,000 characters $16.0000 · in all $18.0000',
        'held       2 articles · 3,000 characters · $0.5000 if all were released',
        'US$ at the list prices of October 2026, without free tiers.',
      ],
      errors: '',
    });
  });

  it('says that nothing was billed, and rather nothing than a sum without a month', async () => {
    expect((await run(root, ['cost', ...home])).said.slice(0, 2)).toEqual([
      expect.stringMatching(/^20\d\d-\d\d {4}nothing was billed yet$/),
      'held       no article',
    ]);
    await studio().keep(studioKeys.budget('2020-02'), bytesOf('{}'));
    const { code, errors } = await run(root, ['cost', ...home]);
    expect([code, errors]).toEqual([2, expect.stringMatching(/^budget\/2020-02\.json.*\n$/)]);
  });
});

it('npm run ops -- redrive has nothing to do at home', async () => {
  expect(await run(root, ['redrive', ...home])).toEqual({
    code: 0,
    said: ['there are no queues at home: npm start looks at every article when it begins'],
    errors: '',
  });
});
