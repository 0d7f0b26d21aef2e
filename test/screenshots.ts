import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './edges/browser.ts';
import { findFreePort } from './edges/free-port.ts';
import { startLaptop } from './edges/start-laptop.ts';

type Shot = {
  readonly file: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
};

const article = 'main/how-lighthouses-sign-their-names/';

const shots: readonly Shot[] = [
  { file: 'episode-page.png', path: article, width: 1100, height: 820, colorScheme: 'light' },
  { file: 'episode-page-dark.png', path: article, width: 1100, height: 820, colorScheme: 'dark' },
  { file: 'episode-page-phone.png', path: article, width: 390, height: 820, colorScheme: 'light' },
  { file: 'show-page.png', path: 'main/', width: 1100, height: 820, colorScheme: 'light' },
];

/** Pictures in a repository are copied with every clone. */
const limitBytes = 150_000;

await takeScreenshots(resolve(import.meta.dirname, '../docs'));

/** Narrates the examples, as `npm start` does, and takes the pictures of the README from their site. */
async function takeScreenshots(folder: string): Promise<void> {
  const browser = await launchBrowser();
  if (browser === undefined) throw new Error('screenshots need a Chromium');
  const temporary = await mkdtemp(join(tmpdir(), 'bucketcast-'));
  const port = await findFreePort();
  const place = ['--out', join(temporary, 'site'), '--port', String(port)];
  if ((await startLaptop(['--once', ...place]).ended) !== 0)
    throw new Error('the examples were not narrated');
  const laptop = startLaptop(place);
  try {
    await laptop.until(/^watching /);
    for (const shot of shots) {
      const bytes = await takeShot(browser, shot, `http://127.0.0.1:${port}/`);
      if (bytes.length > limitBytes)
        throw new Error(`${shot.file} has ${bytes.length} bytes; expected at most ${limitBytes}`);
      await writeFile(join(folder, shot.file), bytes);
    }
  } finally {
    await laptop.stop();
    await browser.close();
    await rm(temporary, { recursive: true });
  }
}

async function takeShot(browser: Browser, shot: Shot, site: string): Promise<Buffer> {
  const { width, height, colorScheme } = shot;
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  await page.goto(site + shot.path);
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  if (shot.path === article) await listen(page);
  const bytes = await page.screenshot();
  await page.close();
  return bytes;
}

/** Lets it be read for a moment, so that a sentence of the text is marked. */
async function listen(page: Page): Promise<void> {
  const play = page.locator('bucketcast-player .play').first();
  await play.click();
  await page.waitForFunction(() => {
    const player = document.querySelector('bucketcast-player');
    const audio = player !== null && 'audio' in player ? player.audio : undefined;
    return audio instanceof HTMLAudioElement && audio.currentTime > 5;
  });
  await play.click();
  await page.mouse.move(0, 0);
}
