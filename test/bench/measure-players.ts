import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../edges/browser.ts';
import { loadPage } from './players/load-page.ts';
import { type PlayerPage, playerPages } from './players/pages.ts';
import { type Section, writeCount, writeRatio } from './section.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

/** The package lets only its scripts and styles be imported by name. */
const plyrIcons = new URL('../../node_modules/plyr/dist/plyr.svg', import.meta.url);

/** How much a page loads for its player before anything is played, beside players that other sites have. */
export async function measurePlayers(): Promise<Section> {
  const browser = await launchBrowser();
  if (browser === undefined) throw new Error('the players need a Chromium');
  const loads: { readonly name: string; readonly files: number; readonly bytes: number }[] = [];
  try {
    for (const page of await playerPages()) loads.push(await measurePage(page, browser));
  } finally {
    await browser.close();
  }
  const own = loads[0]?.bytes ?? Number.NaN;
  return {
    title: 'The player',
    text: `What Chromium fetched for a page with one player, before anything was played: scripts, styles, icons and data, each bundled by the same esbuild and counted with gzip. Chapters, transcript and read-along are in the first one's figure.`,
    head: ['player', 'files', 'bytes with gzip', '÷ own'],
    rows: loads.map(({ name, files, bytes }) => [
      name,
      writeCount(files),
      writeCount(bytes),
      writeRatio(bytes / own),
    ]),
  };
}

async function measurePage(page: PlayerPage, browser: Browser) {
  await using folder = await makeTemporaryFolder();
  await writePage(page, folder.path);
  const fetched = await loadPage(folder.path, page.ready, browser);
  const bytes = [...fetched.values()].reduce((sum, each) => sum + each, 0);
  return { name: page.name, files: fetched.size, bytes };
}

async function writePage({ name, source, isBundled, body }: PlayerPage, folder: string): Promise<void> {
  await writeFile(join(folder, 'player.json'), JSON.stringify(playerData));
  await copyFile(plyrIcons, join(folder, 'plyr.svg'));
  const hasStyle = !isBundled && source.includes('.css');
  if (isBundled) await writeFile(join(folder, 'entry.js'), source);
  else await bundle(source, folder);
  const head = [
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>${name}</title><link rel="icon" href="data:,">`,
    hasStyle ? '<link rel="stylesheet" href="entry.css">' : '',
    isBundled ? '<script defer src="entry.js"></script>' : '<script type="module" src="entry.js"></script>',
  ];
  await writeFile(join(folder, 'index.html'), `${head.join('')}<body>${body}</body></html>`);
}

/** With parts of their own for what is imported late, so that a page fetches only what it needs. */
async function bundle(source: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await build({
    stdin: { contents: source, resolveDir: import.meta.dirname, sourcefile: 'entry.js' },
    outdir: folder,
    entryNames: 'entry',
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'error',
  });
}

const playerData = {
  version: 1,
  title: 'Episode',
  show: { title: 'Show', page: 'http://127.0.0.1/show/' },
  page: 'http://127.0.0.1/show/episode/',
  language: 'en',
  audio: { url: 'http://127.0.0.1/show/episode/audio.mp3', durationSeconds: 600, bytes: 3_600_000 },
  cover: '',
  transcript: 'http://127.0.0.1/show/episode/transcript.vtt',
  chapters: [],
};
