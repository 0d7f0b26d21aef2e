import { showKeys } from '../../functions/episode/keys.ts';
import type { CatalogEntry } from '../../functions/feed/catalog.ts';
import { addEntries } from '../../functions/feed/edit-catalog.ts';
import { readCatalog } from '../../functions/feed/read-catalog.ts';
import { writeCatalog } from '../../functions/feed/write-catalog.ts';
import { essay, makeProse } from './make-prose.ts';
import { median } from './median.ts';
import { createMemoryCloud } from './memory-cloud.ts';
import { readProcessor } from './read-processor.ts';
import { type Section, writeCount, writeRatio } from './section.ts';

const sizes = [10, 100, 1_000, 10_000] as const;
const runs = 7;

/** What is compared with everything else: a show that nobody would call large. */
const usual = 100;

/** What it takes to publish one more episode of a show, by how many it has. */
export async function measurePublishing(): Promise<Section> {
  await publishMore(1_000);
  const outcomes = [];
  for (const episodes of sizes) outcomes.push({ episodes, ...(await publishMore(episodes)) });
  const least = outcomes.find(({ episodes }) => episodes === usual)?.seconds ?? Number.NaN;
  return {
    title: 'One more episode',
    text: `Publishing a new episode into a show that has so many already, with chapters and 3,000 letters of text each: objects read (also those only looked at) and written, kilobytes of the catalog, of the feed and of all that was written, and processor time over that of ${usual} episodes. Catalog and show page hold all episodes, so that their writing grows with the show; the feed does up to its thousand, and the objects must not. The median of ${runs} runs.`,
    head: ['episodes', 'read', 'written', 'catalog KB', 'feed KB', 'written KB', 'processor time'],
    rows: outcomes.map(({ episodes, reads, writes, sizesKb, seconds }) => [
      ...[writeCount(episodes), String(reads), String(writes)],
      ...sizesKb.map(writeCount),
      writeRatio(seconds / least),
    ]),
  };
}

async function publishMore(episodes: number) {
  const cloud = createMemoryCloud((notice) => {
    if (notice.kind === 'failed') throw new Error(notice.problem);
  });
  await cloud.narrate('post.md', makePost(0));
  await cloud.publish();
  const { site } = cloud.edges;
  const { catalog, feed } = showKeys('main');
  await fillCatalog(site, episodes);
  // The first one writes what a show of this size has of its archive.
  await cloud.narrate('first.md', makePost(1));
  await cloud.publish();
  const seconds: number[] = [];
  const { counts } = cloud.site;
  let before = { ...counts };
  for (let run = 0; run < runs; run += 1) {
    await cloud.narrate(`post-${run}.md`, makePost(run + 2));
    before = { ...counts };
    const start = readProcessor();
    await cloud.publish();
    seconds.push(readProcessor() - start);
  }
  const kilobytes = async (key: string) => ((await site.describe(key))?.size ?? Number.NaN) / 1_000;
  const sizesKb = [await kilobytes(catalog), await kilobytes(feed), (counts.bytes - before.bytes) / 1_000];
  return {
    ...{ reads: counts.reads - before.reads, writes: counts.writes - before.writes },
    ...{ sizesKb, seconds: median(seconds) },
  };
}

/** An article with five chapters. */
function makePost(number: number): string {
  const parts = Array.from(
    { length: 5 },
    (_, part) => `## Part ${part}\n\n${makeProse(600, essay, number * 5 + part)}`,
  );
  return `# A text ${number}\n\n${parts.join('\n\n')}`;
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
  const catalog = addEntries({ version: 1, episodes: [] }, more);
  await site.keep(key, new TextEncoder().encode(writeCatalog(catalog)));
}

function makeEntry(first: CatalogEntry, index: number): CatalogEntry {
  const digits = String(index).padStart(5, '0');
  const guid = first.guid.slice(0, -5) + digits;
  const date = new Date(Date.parse(first.date) - (index + 1) * 86_400_000).toISOString();
  return { ...first, name: `older-${digits}`, guid, date, title: `An older text ${digits}` };
}
