import { afterAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../edges/browser.ts';
import { isPlaying, ready, secondsOf, untilPlayed, withPage } from './open-page.ts';
import { serveSpecimens } from './serve-specimens.ts';
import { sentences } from './specimen-episode.ts';

const browser = await launchBrowser();
const site = await serveSpecimens();
const episode = await site.addEpisode('one');
const plain = site.addPage('plain', { body: `<bucketcast-player src="${episode}"></bucketcast-player>` });
afterAll(async () => {
  await browser?.close();
  await site.close();
});

describe.skipIf(browser === undefined)('the player', () => {
  test('asks for its own data and nothing else before it is played, and never plays by itself', async () => {
    await withPage(browser, `${plain}#t=7`, {
      look: async ({ page, player, problems, requests }) => {
        await ready(player);
        await page.waitForLoadState('networkidle');
        expect(requests).toEqual(['/plain', '/player.js', '/show/one/player.json']);
        expect(await isPlaying(player)).toBe(false);
        expect(await secondsOf(player)).toBe(7);
        await expect.poll(() => player.locator('.player .time').first().textContent()).toBe('0:07');
        expect(problems).toEqual([]);
      },
    });
  });

  test('plays, pauses, seeks by Range and ends', async () => {
    await withPage(browser, plain, {
      look: async ({ page, player, problems }) => {
        const ranges: string[] = [];
        page.on('response', (response) => {
          if (response.url().endsWith('.mp3'))
            ranges.push(`${response.status()} ${response.request().headers().range ?? ''}`);
        });
        await ready(player);
        await player.getByRole('button', { name: 'Play' }).click();
        await untilPlayed(player);
        await player.locator('.slider').fill('20');
        await untilPlayed(player, 20);
        expect(ranges.every((range) => range.startsWith('206 bytes='))).toBe(true);
        await player.getByRole('button', { name: 'Pause' }).click();
        expect(await isPlaying(player)).toBe(false);
        expect(
          await player.getByRole('slider', { name: 'The lighthouse keeper' }).getAttribute('aria-valuetext'),
        ).toMatch(/^2\d seconds of 30 seconds$/);
        await player.locator('.slider').fill('29.5');
        const ended = player.evaluate(
          (host) => new Promise((resolve) => host.addEventListener('bucketcast-ended', resolve)),
        );
        await player.getByRole('button', { name: 'Play' }).click();
        await ended;
        await expect.poll(() => player.locator('.player .time').nth(1).textContent()).toBe('−0:00');
        expect(problems).toEqual([]);
      },
    });
  });

  test('has speeds and remembers the chosen one, and where it was left, for the next page', async () => {
    await withPage(browser, plain, {
      look: async ({ page, player }) => {
        await ready(player);
        await player.getByLabel('Speed').selectOption('1.5×');
        await player.locator('.slider').fill('12');
        await player.getByRole('button', { name: 'Play' }).click();
        await untilPlayed(player, 12.5);
        await player.getByRole('button', { name: 'Pause' }).click();
        await page.reload();
        await ready(player);
        expect(await secondsOf(player)).toBeGreaterThan(12);
        await expect.poll(() => player.getByLabel('Speed').inputValue()).toBe('1.5');
        expect(
          await page.evaluate(() =>
            Object.keys(localStorage).every((key) => key.startsWith('bucketcast-player:')),
          ),
        ).toBe(true);
        expect(await page.evaluate(() => document.cookie)).toBe('');
        await page.evaluate(() => document.querySelector('bucketcast-player')?.setAttribute('no-memory', ''));
        await page.evaluate(() => document.querySelector('bucketcast-player')?.setAttribute('lang', 'de'));
        await player.getByRole('button', { name: 'Abspielen' }).waitFor();
        expect(await secondsOf(player)).toBe(0);
      },
    });
  });

  test('lists chapters, marks the one that is heard and plays from each', async () => {
    await withPage(browser, plain, {
      look: async ({ player }) => {
        await ready(player);
        await player.getByRole('button', { name: 'Chapters' }).click();
        await player.getByRole('button', { name: /In winter/ }).click();
        await untilPlayed(player, 7.6);
        await expect.poll(() => player.locator('.chapter[aria-current]').textContent()).toBe('In winter0:07');
        await expect.poll(() => player.locator('.subtitle').textContent()).toBe('In winter');
        expect(await player.locator('.mark').count()).toBe(2);
      },
    });
  });

  test('closes what is open with Escape, back at its button', async () => {
    await withPage(browser, plain, {
      look: async ({ page, player }) => {
        await ready(player);
        for (const [name, inside] of [
          ['Chapters', '.chapter'],
          ['Share', '.link'],
        ] as const) {
          const button = player.getByRole('button', { name });
          await button.click();
          await player.locator(inside).first().focus();
          await page.keyboard.press('Escape');
          expect(await player.locator('.panel:visible').count()).toBe(0);
          expect(await button.getAttribute('aria-expanded')).toBe('false');
          expect(await button.evaluate((element) => element.matches(':focus'))).toBe(true);
        }
        await page.keyboard.press('Escape');
        expect(await player.locator('.panel:visible').count()).toBe(0);
        await page.keyboard.press('Enter');
        await player.getByRole('button', { name: 'Chapters' }).click();
        expect(await player.locator('.panel:visible').count()).toBe(1);
      },
    });
  });

  test('marks chapters on the slider only where there is room between them', async () => {
    const withChapters = async (count: number) =>
      await site.addEpisode(`chapters-${count}`, {
        data: {
          chapters: Array.from({ length: count }, (_, index) => ({
            title: `Chapter ${index + 1}`,
            startSeconds: (index * 30) / count,
          })),
        },
      });
    const [some, many] = [await withChapters(40), await withChapters(200)];
    const element = (folder: string) => `<bucketcast-player src="${folder}"></bucketcast-player>`;
    await withPage(browser, site.addPage('chapters', { body: element(some) + element(many) }), {
      look: async ({ page }) => {
        const marksOf = async (index: number) =>
          await page.locator('bucketcast-player').nth(index).locator('.mark:visible').count();
        await Promise.all([0, 1].map((index) => ready(page.locator('bucketcast-player').nth(index))));
        expect([await marksOf(0), await marksOf(1)]).toEqual([39, 0]);
        await page.setViewportSize({ width: 360, height: 600 });
        expect([await marksOf(0), await marksOf(1)]).toEqual([0, 0]);
      },
    });
  });

  test('shows the transcript as it is heard and plays from each of its sentences', async () => {
    await withPage(browser, plain, {
      look: async ({ page, player, requests }) => {
        await ready(player);
        await player.locator('.slider').fill('16');
        await player.locator('.player .play').click();
        await untilPlayed(player, 16.2);
        await player.locator('.player .play').click();
        expect(await player.locator('.cue').count()).toBe(0);
        await player.getByRole('button', { name: 'Transcript' }).click();
        const heard = () => player.locator('.cue[aria-current]').allTextContents();
        await expect.poll(heard).toEqual([sentences.at(-1)?.text]);
        await player.locator('.cue').nth(4).click();
        await untilPlayed(player, 9.3);
        await expect.poll(heard).toEqual([expect.stringMatching(/^From November/)]);
        expect(requests.filter((path) => path.endsWith('.vtt'))).toHaveLength(1);
        await player.locator('.cue').nth(4).focus();
        await page.keyboard.press('ArrowDown');
        expect(
          await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent),
        ).toMatch(/^By the door/);
        expect(await player.locator('.cue[tabindex="0"]').count()).toBe(1);
      },
    });
  });

  test('shares a link to the moment, and hands out the file', async () => {
    await withPage(browser, plain, {
      permissions: ['clipboard-read', 'clipboard-write'],
      look: async ({ page, player }) => {
        await ready(player);
        await player.locator('.slider').fill('12');
        await player.getByRole('button', { name: 'Share' }).click();
        await player.getByRole('button', { name: 'Copy' }).click();
        await player.getByRole('status').getByText('Copy ✓').waitFor();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${episode}#t=12`);
        expect(await player.getByRole('link', { name: 'Download' }).getAttribute('href')).toBe(
          `${episode}audio-1.mp3`,
        );
      },
    });
  });

  test('shows a small player while the large one is out of sight', async () => {
    const long = site.addPage('long', {
      body: `<bucketcast-player src="${episode}"></bucketcast-player>${'<p>Text</p>'.repeat(99)}`,
    });
    await withPage(browser, long, {
      look: async ({ page, player }) => {
        await ready(player);
        await page.evaluate(() => scrollTo(0, 2000));
        expect(await player.locator('.mini').isVisible()).toBe(false);
        await page.evaluate(() => scrollTo(0, 0));
        await player.locator('.player .play').click();
        await page.evaluate(() => scrollTo(0, 2000));
        await player.locator('.mini').waitFor();
        await player.locator('.mini').getByRole('button', { name: 'Pause' }).click();
        expect(await isPlaying(player)).toBe(false);
        await player.locator('.mini').getByRole('button', { name: 'Close' }).click();
        await player.locator('.mini').waitFor({ state: 'hidden' });
      },
    });
  });

  test('tells the page what happens', async () => {
    await withPage(browser, plain, {
      look: async ({ page, player }) => {
        await page.addInitScript(() => {
          const seen: string[] = [];
          Object.assign(globalThis, { seen });
          for (const name of [
            'ready',
            'play',
            'pause',
            'seek',
            'progress',
            'chapter',
            'ended',
            'share',
            'error',
          ] as const)
            document.addEventListener(`bucketcast-${name}`, (event) => {
              if (!(event instanceof CustomEvent)) return;
              seen.push([name, event.detail.percent ?? event.detail.chapter ?? ''].join(' ').trim());
            });
        });
        await page.reload();
        await ready(player);
        await player.locator('.slider').fill('14.9');
        await player.getByRole('button', { name: 'Play' }).click();
        await untilPlayed(player, 15.3);
        await player.getByRole('button', { name: 'Pause' }).click();
        await page.waitForFunction(() => Reflect.get(globalThis, 'seen').includes('pause'));
        expect(new Set(await page.evaluate(() => Reflect.get(globalThis, 'seen')))).toEqual(
          new Set(['ready', 'seek', 'play', 'chapter The barometer', 'progress 25', 'progress 50', 'pause']),
        );
      },
    });
  });
});
