import { showKeys } from '../../functions/episode/keys.ts';
import type { CatalogEntry } from '../../functions/feed/catalog.ts';
import { readCatalog } from '../../functions/feed/read-catalog.ts';
import { writeCatalog } from '../../functions/feed/write-catalog.ts';
import { essay, makeProse } from './make-prose.ts';
import { median } from './median.ts';
import { createMemoryCloud } from './memory-cloud.ts';
import { readProcessor } from './read-processor.ts';
import { type Section, writeCount, writeRatio } from './section.ts';

const sizes = [10, 1_000, 10_000] as const;
const runs = 7;

/** What it takes to publish one more episode of a show, by how many it has. */
export async function measurePublishing(): Promise<Section> {
  await publishMore(1_000);
  const outcomes = [];
  for (const episodes of sizes) outcomes.push({ episodes, ...(await publishMore(episodes)) });
  const [least] = outcomes;
  return {
    title: 'One more episode',
    text: `Publishing a new episode into a show that has so many already: objects read (also those only looked at) and written, and processor time over that of the smallest show. Feed, show page and catalog hold all episodes, so that their writing grows with the show; the objects must not. The median of ${runs} runs.`,
    head: ['episodes', 'objects read', 'objects written', 'processor time', 'processor time ÷ episodes'],
    rows: outcomes.map(({ episodes, reads, writes, seconds }) => [
      writeCount(episodes),
      String(reads),
      String(writes),
      writeRatio(seconds / (least?.seconds ?? Number.NaN)),
      writeRatio(seconds / episodes / ((least?.seconds ?? Number.NaN) / sizes[0])),
    ]),
  };
}

async function publishMore(episodes: number) {
  const cloud = createMemoryCloud((notice) => {
    if (notice.kind === 'failed') throw new Error(notice.problem);
  });
  await cloud.narrate('post.md', makeProse(3_000, essay));
  await cloud.publish();
  await fillCatalog(cloud.edges.site, episodes);
  const seconds: number[] = [];
  const { counts } = cloud.site;
  let before = { ...counts };
  for (let run = 0; run < runs; run += 1) {
    await cloud.narrate(`post-${run}.md`, makeProse(3_000, essay, run));
    before = { ...counts };
    const start = readProcessor();
    await cloud.publish();
    seconds.push(readProcessor() - start);
  }
  const [reads, writes] = [counts.reads - before.reads, counts.writes - before.writes];
  return { reads, writes, seconds: median(seconds) };
}

/** As many entries as a show of this size has, all like its first. */
async function fillCatalog(
  site: ReturnType<typeof createMemoryCloud>['edges']['site'],
  episodes: number,
): Promise<void> {
  const key = showKeys('main').catalog;
  const [first] = readCatalog((await site.read(key))?.bytes).episodes;
  if (first === undefined) throw new Error('the first episode is not in the catalog');
  const more = Array.from({ length: episodes }, (_, index) => makeEntry(first, index));
  await site.keep(key, new TextEncoder().encode(writeCatalog({ version: 1, episodes: more })));
}

function makeEntry(first: CatalogEntry, index: number): CatalogEntry {
  const digits = String(index).padStart(5, '0');
  const guid = first.guid.slice(0, -5) + digits;
  const date = new Date(Date.parse(first.date) - (index + 1) * 86_400_000).toISOString();
  return { ...first, name: `older-${digits}`, guid, date, title: `An older text ${digits}` };
}
