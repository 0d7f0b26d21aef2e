import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Section, writeShare } from './section.ts';
import { startStandIn } from './stand-in.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

const memoryMegabytes = 512;
const characters = 1_000_000;

/** What the child tells: bytes that were resident before the book, and the most that ever were. */
export type Residence = { readonly baselineBytes: number; readonly peakBytes: number };

/** How much memory a book takes in a function of 512 MB. */
export async function measureMemory(): Promise<Section> {
  await using folder = await makeTemporaryFolder();
  await using standIn = await startStandIn({ voice: 'instant' });
  const rows: string[][] = [];
  for (const count of [characters / 10, characters]) {
    const { baselineBytes, peakBytes } = await narrateInChild(folder.path, standIn.url, count);
    const limit = memoryMegabytes * 1024 * 1024;
    rows.push([
      count.toLocaleString('en-US'),
      writeShare(baselineBytes / limit),
      writeShare((peakBytes - baselineBytes) / limit),
      writeShare(peakBytes / limit),
    ]);
  }
  return {
    title: 'Memory',
    text: `A process with the flags that Lambda's runtime gives V8 in a function of ${memoryMegabytes} MB; the real client over HTTP/2 without pacing, folders as buckets. Resident memory against the function's. The uploads to S3 come on top: three parts of 8 MiB.`,
    head: ['characters', 'warm, before', 'the work’s own', 'peak'],
    rows,
  };
}

async function narrateInChild(folder: string, url: string, count: number): Promise<Residence> {
  const script = fileURLToPath(new URL('memory-child.ts', import.meta.url));
  // As the managed runtime sets them: nine tenths of the memory, and a twentieth for young objects.
  const execArgv = [
    `--max-old-space-size=${Math.floor(memoryMegabytes * 0.9)}`,
    `--max-semi-space-size=${Math.floor(memoryMegabytes / 20)}`,
  ];
  const child = fork(script, [folder, url, String(count)], { execArgv });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the process ended with ${code} before it had told its memory`);
  });
  ended.catch(() => {});
  const [residence]: Residence[] = await Promise.race([once(child, 'message'), ended]);
  if (residence === undefined) throw new Error('the process did not tell its memory');
  return residence;
}
