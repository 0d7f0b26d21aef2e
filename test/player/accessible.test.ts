import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseHTML } from 'linkedom';
import type { Locator, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { episodeAddresses } from '../../functions/feed/addresses.ts';
import { wordsFor } from '../../functions/site/pages/words.ts';
import { writeSnippets } from '../../functions/site/player/write-snippets.ts';
import { launchBrowser } from '../edges/browser.ts';
import { episode as harbour, show } from '../site/specimens.ts';
import { foreignArticle } from './host-pages.ts';
import { isPlaying, ready, secondsOf, untilPlayed, withPage } from './open-page.ts';
import { serveSpecimens } from './serve-specimens.ts';
import { makePlayerData } from './specimen-episode.ts';

const browser = await launchBrowser();
const site = await serveSpecimens();
const axe = await readFile(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const episode = await site.addEpisode('one');
const silent = await site.addEpisode('silent', { audio: null });
const anywhere = { 'content-security-policy': '' };
const head = '<style>:root{color-scheme:light dark}body{margin:16px}</style>';
const article = (folder: string, attributes = '') =>
  foreignArticle.replace(
    '<div id="here"></div>',
    `<bucketcast-player src="${folder}" ${attributes}></bucketcast-player>`,
  );
const plain = site.addPage('plain', { headers: anywhere, head, body: article(episode) });
const broken = site.addPage('broken', { headers: anywhere, head, body: article(silent) });
const titled = site.addPage('titled', { headers: anywhere, head, body: article(episode, 'titled') });
afterAll(async () => {
  await browser?.close();
  await site.close();
});

type State = (player: Locator, page: Page) => Promise<unknown>;
const states: readonly (readonly [string, string, State])[] = [
  ['before anything', plain, async () => undefined],
  ['with title and cover', titled, async () => undefined],
  ['with chapters', plain, (player) => player.getByRole('button', { name: 'Chapters' }).click()],
  ['with a link to share', plain, (player) => player.getByRole('button', { name: 'Share' }).click()],
  [
    'playing with the transcript',
    plain,
    async (player) => {
      await player.getByRole('button', { name: 'Transcript' }).click();
      await player.locator('.player .play').click();
      await player.locator('.cue[aria-current]').waitFor();
    },
  ],
  [
    'as the small player',
    plain,
    async (player, page) => {
      await player.locator('.player .play').click();
      await page.evaluate(() => {
        document.body.style.paddingTop = '3000px';
      });
      await player.locator('.mini').waitFor();
    },
  ],
  [
    'without its recording',
    broken,
    async (player) => {
      await player.locator('.player .play').click();
      await player.getByRole('alert').waitFor();
    },
  ],
];

describe.skipIf(browser === undefined)('for everybody', () => {
  test.each(states)('axe finds nothing %s, in light and in dark', async (_, address, reach) => {
    await withPage(browser, address, {
      look: async ({ page, player }) => {
        await ready(player);
        await reach(player, page);
        await page.evaluate(axe);
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
          const found = await page.evaluate(async () => {
            const { violations, passes } = await Reflect.get(globalThis, 'axe').run('bucketcast-player');
            // What it did not look at it could not find fault with.
            if (!passes.some(({ id }: { id: string }) => id === 'color-contrast'))
              return 'expected to see texts';
            return violations.map(
              ({ id, nodes }: { id: string; nodes: { html: string; failureSummary: string }[] }) => [
                id,
                nodes.map(({ html, failureSummary }) => html + failureSummary),
              ],
            );
          });
          expect(found).toEqual([]);
        }
      },
    });
  });

  test('keeps its names for those who hear them', async () => {
    await withPage(browser, plain, {
      look: async ({ player }) => {
        await ready(player);
        expect(
          (await player.ariaSnapshot()).replaceAll(site.site, 'https://site.example/'),
        ).toMatchInlineSnapshot(`
          "- 'region "Listen to this article: The lighthouse keeper"':
            - button "Play"
            - text: Listen to this article 30 sec · Letters from the Coast 0:00
            - slider "The lighthouse keeper": "0"
            - text: −0:30
            - button "-10 seconds": "10"
            - button "+10 seconds": "10"
            - combobox "Speed":
              - option "0.5×"
              - option "0.75×"
              - option "1×" [selected]
              - option "1.25×"
              - option "1.5×"
              - option "1.75×"
              - option "2×"
              - option "2.5×"
              - option "3×"
            - switch "Volume" [checked]
            - slider "Volume": "100"
            - button "Chapters"
            - button "Transcript"
            - button "Share"
            - link "Download":
              - /url: https://site.example/show/one/audio-1.mp3
            - status"
        `);
      },
    });
  });

  test('is played with the keyboard alone', async () => {
    await withPage(browser, plain, {
      look: async ({ page, player, problems }) => {
        await ready(player);
        await page.keyboard.press('k');
        expect(await isPlaying(player)).toBe(false);
        await page.keyboard.press('Tab');
        await page.keyboard.press('Tab');
        const press = async (key: string) => {
          await page.keyboard.press(key);
          return Math.round(await secondsOf(player));
        };
        const steps = ['ArrowRight', 'ArrowUp', 'l', 'j', 'ArrowLeft', 'PageUp', 'PageDown', 'End', 'Home'];
        const reached: number[] = [];
        for (const key of steps) reached.push(await press(key));
        expect(reached).toEqual([5, 10, 20, 10, 5, 30, 0, 30, 0]);
        await expect.poll(() => player.locator('.slider').inputValue()).toBe('0');
        await page.keyboard.press('Control+l');
        expect(await secondsOf(player)).toBe(0);
        await page.keyboard.press('>');
        await expect.poll(() => player.getByLabel('Speed').inputValue()).toBe('1.25');
        await page.keyboard.press('<');
        await page.keyboard.press('m');
        const volume = player.getByRole('switch', { name: 'Volume' });
        await expect.poll(() => volume.getAttribute('aria-checked')).toBe('false');
        await page.keyboard.press('k');
        await untilPlayed(player);
        await player.getByLabel('Speed').focus();
        await page.keyboard.press('k');
        expect(await isPlaying(player)).toBe(true);
        expect(problems).toEqual([]);
      },
    });
  });

  test('has one height and fits where 280 pixels are, and more', async () => {
    await withPage(browser, plain, {
      look: async ({ page, player }) => {
        await ready(player);
        for (const width of [280, 320, 360, 768, 1200]) {
          await page.setViewportSize({ width: width + 32, height: 600 });
          expect(Math.round((await player.boundingBox())?.height ?? 0), `${width}`).toBe(164);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
            width + 32,
          );
          const small = await player.locator('.player :is(button, a, select):visible').evaluateAll(
            (all) =>
              all.filter((one) => {
                const { width, height } = one.getBoundingClientRect();
                return Math.min(width, height) < 24;
              }).length,
          );
          expect(small, `${width}`).toBe(0);
        }
      },
    });
  });

  test('shifts nothing where a page has what an episode’s page offers, under a strict policy too', async () => {
    const folder = episodeAddresses(site.site, show, harbour).page;
    await site.addFile(
      `${folder.slice(site.site.length)}player.json`,
      JSON.stringify(makePlayerData(folder)),
    );
    const { html } = writeSnippets({ show, episode: harbour, siteAddress: site.site }, wordsFor('en'));
    const codes = [...parseHTML(html).document.querySelectorAll('code')];
    const [snippet = '', , style = ''] = codes.map((code) => code.textContent ?? '');
    const { origin } = new URL(site.site);
    const page = site.addPage('reserved', {
      // A host's own style sheet, and none of anybody else.
      headers: {
        'content-security-policy': `default-src ${origin}; script-src ${origin}; img-src data:; style-src data:`,
      },
      head: `<link rel="stylesheet" href="data:text/css,${encodeURIComponent(style)}">`,
      body: foreignArticle.replace('<div id="here"></div>', snippet),
    });
    await withPage(browser, page, {
      look: async ({ page: open, player, problems }) => {
        await ready(player);
        const shift = await open.evaluate(
          () =>
            new Promise<number>((resolve) => {
              let sum = 0;
              new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'));
              }).observe({ type: 'layout-shift', buffered: true });
              setTimeout(() => resolve(sum), 200);
            }),
        );
        expect(shift).toBeLessThan(0.01);
        expect(problems).toEqual([]);
      },
    });
  });

  test('speaks the language of its place, in that language’s direction, while time runs from left to right', async () => {
    const body = `<div lang="ar" dir="rtl">${article(episode)}</div>`;
    await withPage(browser, site.addPage('arabic', { headers: anywhere, head, body }), {
      look: async ({ player }) => {
        await ready(player);
        expect(await player.locator('b').textContent()).toBe('استمع إلى هذا المقال');
        expect(await player.locator('.player .time').nth(1).textContent()).toBe('−0:30');
        const left = async (selector: string) =>
          (await player.locator(selector).first().boundingBox())?.x ?? 0;
        expect(await left('.player .play')).toBeGreaterThan(await left('.heading'));
        expect(await left('.seek .time')).toBeLessThan(await left('.slider'));
        expect(await left('.back')).toBeLessThan(await left('.forward'));
      },
    });
  });
});
