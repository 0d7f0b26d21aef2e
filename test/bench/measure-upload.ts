import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pacePolly } from '../../functions/speech/pace-polly.ts';
import { pollyQuotas } from '../../functions/speech/polly-quotas.ts';
import { createLocalCloud, type LocalCloud } from '../../local/create-local-cloud.ts';
import { compressTime } from './compress-time.ts';
import { essay, makeProse } from './make-prose.ts';
import { median } from './median.ts';
import { type Section, writeCount, writeGoal, writeRatio } from './section.ts';
import { connectTo, startStandIn } from './stand-in.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

/** The pipeline's own work, measuring its sound above all, is not compressed with the time: the longer the work, the truer its time has to be. */
const trials = [
  { characters: 3_000, scale: 0.25, runs: 3 },
  { characters: 30_000, scale: 0.25, runs: 3 },
  { characters: 295_000, scale: 0.5, runs: 1 },
] as const;

/** The stand-in's defaults; see `local/polly/latency/latency.ts`. */
const firstByteSeconds = 0.5;
const bytesPerSecond = 18_000;
const goal = 1.15;

/** From the upload to the feed, against the fastest that quota and Polly's own speed allow. */
export async function measureUpload(): Promise<Section> {
  const rows: string[][] = [];
  for (const { characters, scale, runs } of trials) {
    const outcomes: Outcome[] = [];
    for (let run = 0; run < runs; run += 1) outcomes.push(await uploadOnce(characters, scale, run + 1));
    const ratio = median(outcomes.map(({ seconds, leastSeconds }) => seconds / leastSeconds));
    const { requests, by } = outcomes[0] ?? { requests: 0, by: '' };
    const throttled = outcomes.reduce((sum, outcome) => sum + outcome.throttled, 0);
    const met = characters >= 30_000 ? writeGoal(ratio, goal) : '';
    rows.push([writeCount(characters), writeCount(requests), by, String(throttled), writeRatio(ratio), met]);
  }
  return {
    title: 'Upload to published',
    text: `A warm function, folders as buckets, the real client over HTTP/2. The limit is the longest of: requests ÷ ${pollyQuotas.neural.requestsPerSecond} a second; the time that all requests take together ÷ ${pollyQuotas.neural.requestsInFlight} in flight; the slowest request. Time runs faster for service and pacer alike; the median of several runs.`,
    head: ['characters', 'requests', 'limited by', 'throttled', 'time ÷ limit', 'goal'],
    rows,
  };
}

type Outcome = {
  readonly seconds: number;
  readonly leastSeconds: number;
  readonly by: string;
  readonly requests: number;
  readonly throttled: number;
};

async function uploadOnce(characters: number, scale: number, seed: number): Promise<Outcome> {
  await using folder = await makeTemporaryFolder();
  await using standIn = await startStandIn({ voice: 'instant', quotas: { scale }, latency: { scale } });
  using connection = connectTo(standIn);
  const time = compressTime(scale);
  const folders = makeFolders(folder.path);
  await mkdir(folders.articles);
  const cloud = createLocalCloud({
    ...{ folders, siteAddress: 'http://localhost' },
    polly: pacePolly(connection.polly, time),
    notify: (notice) => {
      if (notice.kind === 'failed') throw new Error(notice.problem);
    },
  });
  await upload(cloud, folders.articles, { key: 'warm.md', text: makeProse(300, essay, 99) });
  // Polly's bucket of tokens fills up again, and so do the pacer's requests that may go at once.
  await time.wait(3);
  const before = new Set(await readdir(join(folders.studio, 'speech')));
  await standIn.takeTotals();
  const start = time.nowSeconds();
  await upload(cloud, folders.articles, { key: 'post.md', text: makeProse(characters, essay, seed) });
  const seconds = time.nowSeconds() - start;
  await stat(join(folders.site, 'main/post/index.html'));
  const { throttled } = await standIn.takeTotals();
  return { seconds, throttled, ...(await findLimit(join(folders.studio, 'speech'), before)) };
}

function makeFolders(path: string) {
  return { articles: join(path, 'articles'), studio: join(path, 'studio'), site: join(path, 'site') };
}

async function upload(
  cloud: LocalCloud,
  folder: string,
  { key, text }: { readonly key: string; readonly text: string },
): Promise<void> {
  await writeFile(join(folder, key), text);
  cloud.articleChanged(key);
  await cloud.idle();
}

/** What Polly needs, were nothing else to take any time; a chunk's sound is in the studio as Polly sent it. */
async function findLimit(folder: string, before: ReadonlySet<string>) {
  const files = (await readdir(folder)).filter((file) => !before.has(file));
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
  const seconds = sizes.map((size) => firstByteSeconds + size / bytesPerSecond);
  const { requestsPerSecond, requestsInFlight } = pollyQuotas.neural;
  const limits = [
    { by: 'requests a second', leastSeconds: seconds.length / requestsPerSecond },
    {
      by: 'requests in flight',
      leastSeconds: seconds.reduce((sum, each) => sum + each, 0) / requestsInFlight,
    },
    { by: 'the slowest request', leastSeconds: Math.max(...seconds) },
  ];
  const [most] = limits.toSorted((left, right) => right.leastSeconds - left.leastSeconds);
  return { requests: seconds.length, by: most?.by ?? '', leastSeconds: most?.leastSeconds ?? Number.NaN };
}
