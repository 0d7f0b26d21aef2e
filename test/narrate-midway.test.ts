import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPolly } from '../functions/cloud/polly/polly-client.ts';
import { narrateArticle } from '../functions/narrate.ts';
import { pacePolly } from '../functions/speech/pace-polly.ts';
import { type RunningPolly, startPolly } from '../local/polly/start-polly.ts';
import { createImpatience } from './edges/impatience.ts';
import { createSmallSite } from './edges/small-site.ts';
import { bytesOf } from './edges/temporary-stores.ts';

const paragraphs = Array.from(
  { length: 120 },
  (_, index) => `Paragraph ${'x'.repeat(1 + (index % 30))} ${index}.`,
);
const book = paragraphs.join('\n\n');

let server: RunningPolly;
let client: ReturnType<typeof createPolly>;

beforeAll(async () => {
  server = await startPolly({ voice: 'instant' });
  const credentials = { accessKeyId: 'nobody', secretAccessKey: 'nothing' };
  client = createPolly({ endpoint: server.url, region: 'us-east-1', credentials });
});
afterAll(async () => {
  client.close();
  await server.close();
});

/** Where a second passes with each chunk, and the author does something when twenty are spoken. */
async function interrupt(change: (site: Awaited<ReturnType<typeof createSmallSite>>) => Promise<unknown>) {
  const site = await createSmallSite();
  await site.edges.articles.keep('book.txt', bytesOf(book));
  server.ledger.reset();
  const impatience = createImpatience();
  let spoken = 0;
  let changing: Promise<unknown> | undefined;
  const patience = { ...impatience, nowSeconds: () => impatience.nowSeconds() + spoken };
  const edges = { ...site.edges, patience, polly: pacePolly(client, patience) };
  await narrateArticle('book.txt', {
    ...edges,
    polly: {
      ...edges.polly,
      synthesize: async (request) => {
        await changing;
        const audio = await edges.polly.synthesize(request);
        spoken += 1;
        if (spoken >= 20) changing ??= change(site);
        return audio;
      },
    },
  });
  return site;
}

describe('an article that is deleted while it is narrated', () => {
  it('is not spoken to its end, and what was in flight is kept', async () => {
    const site = await interrupt(({ edges }) => edges.articles.remove('book.txt'));
    const { billed, requests } = server.ledger.totals();
    expect(billed).toBe(requests);
    // Twenty, those in flight, and what fits between two looks.
    expect(billed).toBeLessThan(20 + 2 * 18 + 5);
    expect(await site.edges.studio.list('speech/')).toHaveLength(billed);
    expect(await site.edges.site.list('')).toEqual([]);
    expect(await site.edges.studio.list('reports/')).toEqual([]);
  });
});

describe('an article that is edited while it is narrated', () => {
  it('is spoken on in its newest version, and no chunk twice', async () => {
    const other = [...paragraphs.slice(0, 60), 'A new end.'].join('\n\n');
    const site = await interrupt(({ edges }) => edges.articles.keep('book.txt', bytesOf(other)));
    const { billed, billedCharacters } = server.ledger.totals();
    // Of the sixty that are gone from it only those that had begun.
    expect(billed).toBeLessThan(61 + 45);
    expect(await site.edges.studio.list('speech/')).toHaveLength(billed);
    expect(await site.read('main/book/episode.json')).toContain('A new end.');
    const report = JSON.parse((await site.report('book.txt')) ?? '');
    expect(report.characters.billed + report.billedBefore.characters).toBe(billedCharacters);
  });
});

describe('an article that cannot be looked at while it is narrated', () => {
  it('is spoken on: its end looks once more', async () => {
    const site = await interrupt(async ({ edges }) => {
      const { describe: look } = edges.articles;
      let failures = 3;
      edges.articles.describe = async (key) => {
        if (failures-- > 0) throw new Error('S3 did not answer');
        return await look(key);
      };
    });
    expect(server.ledger.totals().billed).toBe(120);
    expect(await site.read('main/book/episode.json')).toContain('119.');
  });
});
