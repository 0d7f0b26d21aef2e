import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** What a browser fetches of a folder's `index.html` before anything is played: bytes of each file with gzip, but of the page itself none. */
export async function loadPage(
  folder: string,
  ready: string,
  browser: Browser,
): Promise<ReadonlyMap<string, number>> {
  const fetched = new Map<string, number>();
  const server = createServer(async ({ url = '/' }, response) => {
    const file = url === '/' ? 'index.html' : url.slice(1).replace(/\?.*/, '');
    const bytes = await readFile(join(folder, file)).catch(() => undefined);
    if (bytes === undefined) return response.writeHead(404).end();
    if (file !== 'index.html') fetched.set(file, gzipSync(bytes, { level: 9 }).length);
    return response.writeHead(200, { 'content-type': types[extname(file)] ?? '' }).end(bytes);
  });
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const page = await browser.newPage();
  try {
    await page.goto(`http://127.0.0.1:${port}/`, { waitUntil: 'networkidle' });
    await page.locator(ready).first().waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
  } finally {
    await page.close();
    server.closeAllConnections();
    server.close();
  }
  return fetched;
}
