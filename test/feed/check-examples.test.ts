import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createSmallSite } from '../edges/small-site.ts';
import { checkFeed } from './check-feed.ts';
import { serveStore } from './serve-store.ts';

const siteAddress = 'https://podcast.example';
const examples = fileURLToPath(new URL('../../examples', import.meta.url));

/** The examples as they are, uploaded in the order of their names. */
async function publishExamples() {
  const site = await createSmallSite();
  const files = await readdir(examples, { recursive: true, withFileTypes: true });
  const paths = files.filter((file) => file.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  for (const path of paths.sort())
    await site.upload(relative(examples, path).split(sep).join('/'), await readFile(path, 'utf8'));
  return site;
}

describe('the examples’ feeds', () => {
  test('keep every rule, with every file that they name', async () => {
    const site = await publishExamples();
    const read = serveStore(site.edges.site, siteAddress);
    for (const show of ['main', 'field-notes']) {
      const xml = (await site.read(`${show}/feed.xml`)) ?? '';
      expect(xml.match(/<item>/g)?.length).toBeGreaterThan(1);
      const address = `${siteAddress}/${show}/feed.xml`;
      expect(await checkFeed({ xml, address, read, now: new Date() })).toEqual([]);
    }
  });
});
