import { afterAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../edges/browser.ts';
import { isPlaying, ready, secondsOf, untilPlayed, withPage } from './open-page.ts';
import { serveSpecimens } from './serve-specimens.ts';
import { writeRecording, writeVtt } from './specimen-episode.ts';

const browser = await launchBrowser();
const site = await serveSpecimens();
const pageOf = (name: string, folder: string) =>
  site.addPage(name, { body: `<article><bucketcast-player src="${folder}"></bucketcast-player></article>` });
afterAll(async () => {
  await browser?.close();
  await site.close();
});

const hostile = '"><img src=x onerror="window.broken=1"><script>window.broken=1</script>';

describe.skipIf(browser === undefined)('the player in trouble', () => {
  test('says that the recording is missing, and plays it when it is there again', async () => {
    const folder = await site.addEpisode('silent', { audio: null });
    await withPage(browser, pageOf('silent', folder), {
      look: async ({ player }) => {
        await ready(player);
        await player.locator('.slider').fill('9');
        await player.locator('.player .play').click();
        expect(await player.getByRole('alert').textContent()).toBe('Not available');
        expect(await player.locator('.seek').isVisible()).toBe(false);
        await site.addFile('show/silent/audio-1.mp3', writeRecording());
        await player.getByRole('button', { name: /Play|Pause/ }).click();
        await untilPlayed(player, 9);
        expect(await player.getByRole('alert').isVisible()).toBe(false);
      },
    });
  });

  test('plays without a transcript that is missing, is not WebVTT, or has no cue', async () => {
    const without = [
      null,
      '<!doctype html><title>Not found</title>',
      'WEBVTT\n\nNOTE nothing\n\n00:09 --> 00:01\nbackwards\n',
    ];
    const folders = await Promise.all(without.map((vtt, index) => site.addEpisode(`vtt-${index}`, { vtt })));
    const body = folders.map((folder) => `<bucketcast-player src="${folder}"></bucketcast-player>`).join('');
    await withPage(browser, site.addPage('vtt', { body }), {
      look: async ({ page, problems }) => {
        for (const player of await page.locator('bucketcast-player').all()) {
          await ready(player);
          await player.getByRole('button', { name: 'Transcript' }).click();
          await player.getByRole('button', { name: 'Transcript' }).waitFor({ state: 'hidden' });
          await player.locator('.player .play').click();
          await untilPlayed(player);
        }
        expect(problems).toEqual([]);
      },
    });
  });

  test('leaves to the page what it had where its data is missing, of another version, half, or hostile', async () => {
    const unusable = [
      undefined,
      '<html>',
      '{"version":2}',
      '{"version":1,"title":"x","audio":{"url":"https://a.example/"}}',
      '{"version":1,"title":"x","page":"javascript:alert(1)","show":{"title":"s"},"chapters":[],"audio":{"url":"javascript:alert(1)","durationSeconds":9}}',
    ];
    for (const [index, data] of unusable.entries())
      if (data !== undefined) await site.addFile(`show/unusable-${index}/player.json`, data);
    const body = unusable.map(
      (_, index) =>
        `<bucketcast-player src="${site.site}show/unusable-${index}"><p>Instead ${index}</p></bucketcast-player>`,
    );
    await withPage(browser, site.addPage('unusable', { body: body.join('') }), {
      look: async ({ page, problems, requests }) => {
        await page.waitForLoadState('networkidle');
        expect(requests.filter((path) => path.endsWith('player.json'))).toHaveLength(unusable.length);
        for (const index of unusable.keys())
          expect(await page.getByText(`Instead ${index}`).isVisible(), unusable[index]).toBe(true);
        expect(problems).toEqual([]);
      },
    });
  });

  test('shows hostile titles, names, chapters and cues as text', async () => {
    const folder = await site.addEpisode('hostile', {
      data: {
        title: hostile,
        author: hostile,
        language: hostile,
        show: { title: hostile, page: 'javascript:window.broken=1' },
        cover: 'javascript:window.broken=1',
        chapters: [
          { title: hostile, startSeconds: 0 },
          { title: hostile, startSeconds: 1e9 },
        ],
      },
      vtt: writeVtt([{ start: 0, end: 5, text: hostile }]).replaceAll('&lt;', '<'),
    });
    await withPage(browser, pageOf('hostile', folder), {
      look: async ({ page, player, problems }) => {
        await ready(player);
        for (const name of ['Chapters', 'Transcript', 'Share'])
          await player.getByRole('button', { name, exact: true }).click();
        await player.locator('.player .play').click();
        await untilPlayed(player, 0.2);
        expect(await page.evaluate(() => Reflect.get(globalThis, 'broken'))).toBeUndefined();
        expect(await player.locator('img, script').count()).toBe(0);
        expect(await player.locator('.chapter bdi').allTextContents()).toEqual([hostile]);
        expect(await player.locator('[href^="javascript"]').count()).toBe(0);
        expect(problems).toEqual([]);
      },
    });
  });

  test('works where the browser forbids storage, popovers, sessions and marks', async () => {
    const folder = await site.addEpisode('poor');
    await withPage(browser, pageOf('poor', folder), {
      look: async ({ page, player, problems }) => {
        await page.addInitScript(() => {
          const forbid = () => {
            throw new DOMException('forbidden', 'SecurityError');
          };
          Object.defineProperty(globalThis, 'localStorage', { get: forbid });
          Object.defineProperty(navigator, 'mediaSession', { value: undefined });
          Object.defineProperty(navigator, 'clipboard', { value: undefined });
          Object.defineProperty(CSS, 'highlights', { value: undefined });
          Reflect.deleteProperty(HTMLElement.prototype, 'togglePopover');
        });
        await page.reload();
        await ready(player);
        await player.locator('.player .play').click();
        await untilPlayed(player, 0.2);
        await player.getByRole('button', { name: 'Share' }).click();
        await player.getByRole('button', { name: 'Copy' }).click();
        await player.getByLabel('Speed').selectOption('2×');
        expect(problems).toEqual([]);
      },
    });
  });

  test('plays at its own speed where the page has written another one for it', async () => {
    const folder = await site.addEpisode('speedy');
    await withPage(browser, pageOf('speedy', folder), {
      look: async ({ page, player, problems }) => {
        await ready(player);
        for (const value of ['-1', '99', 'Infinity', 'x']) {
          await page.evaluate((speed) => {
            localStorage.setItem('bucketcast-player:speed', speed);
            // A player that gets another language starts anew.
            document.querySelector('bucketcast-player')?.setAttribute('lang', 'en');
          }, value);
          await ready(player);
          expect(await player.getByLabel('Speed').inputValue(), value).toBe('1');
        }
        expect(problems).toEqual([]);
      },
    });
  });

  test('says so where the recording had failed before the player came', async () => {
    const folder = await site.addEpisode('failed', { audio: null });
    const audio = `<audio controls preload="auto" src="${folder}audio-1.mp3"></audio>`;
    const body = `<bucketcast-player src="${folder}">${audio}</bucketcast-player>`;
    await withPage(browser, site.addPage('failed', { body }), {
      look: async ({ player }) => {
        expect(await player.getByRole('alert').textContent()).toBe('Not available');
      },
    });
  });

  test('keeps the small player in the window, whatever the page does to its elements, and nothing focused behind it', async () => {
    const folder = await site.addEpisode('trapped');
    const trap = '<style>article{transform:translateX(0);contain:content;overflow:hidden}</style>';
    const links = '<p><a href="#">Link</a></p>'.repeat(80);
    const body = `<article><bucketcast-player src="${folder}"></bucketcast-player>${links}</article>`;
    const headers = { 'content-security-policy': '' };
    await withPage(browser, site.addPage('trapped', { head: trap, body, headers }), {
      look: async ({ page, player }) => {
        await ready(player);
        await player.locator('.player .play').click();
        await page.evaluate(() => scrollTo(0, 1000));
        await player.locator('.mini').waitFor();
        const mini = (await player.locator('.mini').boundingBox()) ?? { y: 0, height: 0 };
        expect(mini.y + mini.height).toBe(600 - 12);
        await page.locator('a').nth(40).focus();
        for (let presses = 0; presses < 20; presses += 1) await page.keyboard.press('Tab');
        const bottom = await page.evaluate(() => document.activeElement?.getBoundingClientRect().bottom);
        expect(bottom).toBeLessThanOrEqual(mini.y);
      },
    });
  });

  test('goes to another moment with the page’s address, and plays no further by that', async () => {
    const folder = await site.addEpisode('moments');
    await withPage(browser, `${pageOf('moments', folder)}#t=500`, {
      look: async ({ page, player }) => {
        await ready(player);
        expect(await secondsOf(player)).toBe(30);
        await page.evaluate(() => {
          location.hash = '#t=0:11';
        });
        await player.locator('.time').getByText('0:11').waitFor();
        expect([await secondsOf(player), await isPlaying(player)]).toEqual([11, false]);
      },
    });
  });
});
