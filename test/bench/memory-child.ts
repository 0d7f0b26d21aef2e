// Started by measure-memory.ts: narrates one text in its own process and tells how much memory that took.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { narrateArticle } from '../../functions/narrate.ts';
import { createLocalCloud } from '../../local/create-local-cloud.ts';
import { essay, makeProse, novel } from './make-prose.ts';
import type { Residence } from './measure-memory.ts';
import { settings } from './memory-cloud.ts';
import { connectTo } from './stand-in.ts';

const [path = '', url = '', count = '0'] = process.argv.slice(2);
using connection = connectTo({ url });
const folders = {
  articles: join(path, 'articles'),
  studio: join(path, `studio-${count}`),
  site: join(path, `site-${count}`),
};
const cloud = createLocalCloud({
  ...{ folders, siteAddress: 'http://localhost', polly: connection.polly },
  notify: (notice) => {
    if (notice.kind === 'failed') throw new Error(notice.problem);
  },
});
const edges = { ...cloud.edges, settings };
await narrate('warm.md', makeProse(3_000, essay));
const baselineBytes = process.memoryUsage.rss();
await narrate('book.md', makeProse(Number(count), novel));
await cloud.idle();
tell({ baselineBytes, peakBytes: readPeak() });

async function narrate(key: string, text: string): Promise<void> {
  await edges.articles.keep(key, new TextEncoder().encode(text));
  await narrateArticle(key, edges);
}

/** Linux counts in the figure that is portable also what a parent had when it started the process. */
function readPeak(): number {
  const portable = process.resourceUsage().maxRSS;
  if (process.platform !== 'linux') return portable * 1024;
  const [, own] = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return Number(own ?? portable) * 1024;
}

function tell(residence: Residence): void {
  process.send?.(residence, () => process.disconnect());
}
