import { mkdtemp, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyBudget } from '../../../functions/budget/budget.ts';
import { OperatorError } from '../../../functions/cloud/operator-error.ts';
import { defaultShow } from '../../../functions/show/default-show.ts';
import { drawCover } from '../../../functions/show/drawing/draw-cover.ts';
import type { Polly } from '../../../functions/speech/polly.ts';
import { narrateAll } from '../../../local/command/narrate-all.ts';
import { planArticle } from '../../../local/command/plan-article.ts';
import { createLocalCloud, type LocalCloud } from '../../../local/create-local-cloud.ts';
import { createDisplay } from '../../../local/progress/create-display.ts';
import { createFolderStore } from '../../../local/store/folder-store.ts';
import { createSilentPolly } from '../../edges/silent-polly.ts';
import { bytesOf, textIn } from '../../edges/temporary-stores.ts';

// Drawn once: without it each run would draw one a show, which takes longer than all the rest.
const cover = drawCover(defaultShow('main'));
let root = '';
const folders = () => ({
  articles: join(root, 'in'),
  site: join(root, 'out/site'),
  studio: join(root, 'out/studio'),
});
const put = (key: string, text: string) => createFolderStore(folders().articles).keep(key, bytesOf(text));
const drop = (key: string) => createFolderStore(folders().articles).remove(key);
const site = () => createFolderStore(folders().site);

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'bucketcast-all-'));
  for (const key of ['cover.png', 'tech/cover.png'])
    await createFolderStore(folders().articles).keep(key, cover);
  await put('one.md', '# One\n\nThe first article.');
  await put('tech/two.txt', 'The second article, in another show.');
});

afterEach(async () => await rm(root, { recursive: true }));

type Run = { readonly lines: string; readonly failed: number; readonly cloud: LocalCloud };

/** One run of `npm start -- --once`, but for the voice. */
async function run(
  polly: Polly = createSilentPolly().polly,
  siteAddress = 'https://a.example',
): Promise<Run> {
  const lines: string[] = [];
  const display = createDisplay({ write: (text) => lines.push(text) }, siteAddress);
  const cloud = createLocalCloud({ folders: folders(), siteAddress, polly, notify: display.notify });
  await narrateAll(cloud, display, 'in');
  return { lines: lines.join(''), failed: display.tally.results().failed, cloud };
}

describe('narrating everything', () => {
  it('publishes each article in its show and says so', async () => {
    const { lines, failed } = await run();
    expect(lines).toMatch(/^reading +in · 2 articles\n/);
    expect(lines).toContain('https://a.example/main/one/\n');
    expect(lines).toContain('https://a.example/tech/two/\n');
    expect(lines).toMatch(/\ndone +2 episodes, .*\n$/);
    expect(failed).toBe(0);
    expect(await textIn(site(), 'main/feed.xml')).toContain('<title>One</title>');
  });

  it('speaks and writes nothing when nothing changed', async () => {
    await run();
    const before = await Promise.all((await site().list('')).map((key) => site().describe(key)));
    const { polly, requests } = createSilentPolly();
    const { lines } = await run(polly);
    expect(requests).toEqual([]);
    expect(lines.match(/^unchanged /gm)).toHaveLength(2);
    expect(await Promise.all((await site().list('')).map((key) => site().describe(key)))).toEqual(before);
  });

  it('withdraws what was deleted while everything was off, settings too', async () => {
    await put('tech/show.yaml', 'title: Machines');
    await put('tech/three.md', 'A third article.');
    await run();
    expect(await textIn(site(), 'tech/feed.xml')).toContain('<title>Machines</title>');
    await drop('tech/show.yaml');
    await drop('tech/three.md');
    const { lines } = await run();
    expect(lines).toMatch(/^withdrawn +tech\/three\.md$/m);
    const feed = await textIn(site(), 'tech/feed.xml');
    expect(feed).not.toContain('Machines');
    expect(feed?.match(/<item>/g)).toHaveLength(1);
    expect(await site().describe('tech/three/index.html')).toBeUndefined();
  });

  it('puts the cover into the very first MP3s, so that a second run makes none anew', async () => {
    await run();
    const before = await site().list('main/one/audio-');
    const { lines } = await run();
    expect(lines.match(/^unchanged /gm)).toHaveLength(2);
    expect(await site().list('main/one/audio-')).toEqual(before);
  });

  it('publishes what an earlier run was stopped before', async () => {
    await run();
    await site().remove('main/one/index.html');
    await site().remove('tech/two/episode.json');
    await createFolderStore(folders().studio).remove('reports/tech/two.txt.json');
    await drop('tech/two.txt');
    await run();
    expect(await site().describe('main/one/index.html')).toBeDefined();
    expect(await site().describe('tech/two/index.html')).toBeUndefined();
    expect(await textIn(site(), 'tech/feed.xml')).not.toContain('<item>');
  });

  it('publishes an episode again that is younger than its page', async () => {
    await run();
    const catalog =
      (await textIn(site(), 'main/catalog.json'))?.replace('"title":"One"', '"title":"Old"') ?? '';
    await site().keep('main/catalog.json', bytesOf(catalog.replace('"title": "One"', '"title": "Old"')));
    await utimes(join(folders().site, 'main/one/index.html'), 0, 0);
    await run();
    expect(await textIn(site(), 'main/catalog.json')).toContain('One');
  });

  it('writes all addresses anew when the site moves, and each show stays the same to directories', async () => {
    const guidOf = async () => /<podcast:guid>.*/.exec((await textIn(site(), 'main/feed.xml')) ?? '')?.[0];
    await run();
    const guid = await guidOf();
    await run(createSilentPolly().polly, 'https://b.example');
    expect(await guidOf()).toBe(guid);
    for (const key of ['main/feed.xml', 'tech/feed.xml', 'main/one/index.html']) {
      expect(await textIn(site(), key)).toContain('https://b.example/');
      expect(await textIn(site(), key)).not.toContain('https://a.example/');
    }
  });

  it('gives up on what fails again and again, says why, and goes on', async () => {
    const { polly } = createSilentPolly();
    const broken = async () => {
      throw new OperatorError('the list of voices failed: no credentials');
    };
    const { lines, failed } = await run({ ...polly, describeVoices: broken });
    expect(lines).toContain(
      'failed     narrate gave up on "one.md": the list of voices failed: no credentials\n',
    );
    expect(failed).toBe(2);
    expect(await site().describe('main/feed.xml')).toBeUndefined();
  });

  it('reads only the chosen files, and withdraws the others', async () => {
    await run();
    const lines: string[] = [];
    const display = createDisplay({ write: (text) => lines.push(text) }, '');
    const narrowed = { ...folders(), files: ['one.md'] };
    const { polly } = createSilentPolly();
    const cloud = createLocalCloud({
      folders: narrowed,
      siteAddress: 'https://a.example',
      polly,
      notify: display.notify,
    });
    await narrateAll(cloud, display, 'in');
    const text = lines.join('');
    expect(text).toMatch(/^reading +in · 1 article\n/);
    expect(text).toMatch(/^withdrawn +tech\/two\.txt$/m);
    expect(text).toContain('; 1 withdrawn.\n');
  });

  it('begins nothing more once it is closed', async () => {
    const { cloud } = await run();
    cloud.close();
    await drop('one.md');
    cloud.articleChanged('one.md');
    cloud.siteChanged('main/show.json');
    await cloud.idle();
    expect(await site().describe('main/one/episode.json')).toBeDefined();
  });
});

describe('planning an article', () => {
  const standing = { budget: emptyBudget('2026-11'), plannedCharacters: 0 };

  it('counts what is to be spoken, each repeated sentence once, and writes nothing', async () => {
    await put('echo.txt', 'Again and again.\n\nAgain and again.');
    const { polly, requests } = createSilentPolly();
    const { edges } = createLocalCloud({
      folders: folders(),
      siteAddress: '',
      polly,
      notify: () => undefined,
    });
    const [report] = await planArticle('echo.txt', standing, edges);
    expect(report).toMatchObject({ status: 'planned', requests: { total: 2, sent: 1 } });
    expect([requests, await edges.studio.list(''), await edges.site.list('')]).toEqual([[], [], []]);
  });

  it('takes off what the store has, and says what cannot be narrated', async () => {
    const { cloud } = await run();
    await put('bad.docx', 'x');
    await put('bad.md', '');
    expect(await planArticle('one.md', standing, cloud.edges)).toMatchObject([
      { characters: { billed: 0 }, requests: { sent: 0 } },
    ]);
    expect(await planArticle('bad.docx', standing, cloud.edges)).toMatchObject([
      { status: 'failed', problem: expect.stringContaining('docx') },
    ]);
    expect(await planArticle('bad.md', standing, cloud.edges)).toMatchObject([{ status: 'failed' }]);
    expect(await planArticle('absent.md', standing, cloud.edges)).toEqual([]);
    expect(await planArticle('show.yaml', standing, cloud.edges)).toEqual([]);
  });
});
