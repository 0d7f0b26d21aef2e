import axe from 'axe-core';
import { afterAll, describe, expect, test } from 'vitest';
import { episodeKeys, showKeys, siteKeys } from '../../functions/episode/keys.ts';
import { buildPlayerScript } from '../../player/build/build-player.ts';
import { launchBrowser } from '../edges/browser.ts';
import { createLook } from './look.ts';
import { hostileIndex, longShow, serveSpecimenSite } from './specimen-site.ts';
import {
  arabicEpisode,
  endlessEpisode,
  episode,
  germanEpisode,
  hostileEpisode,
  hostileShow,
  hostileText,
  show,
} from './specimens.ts';

const browser = await launchBrowser();
const site = await serveSpecimenSite(await buildPlayerScript());
afterAll(async () => {
  await browser?.close();
  await site.close();
});

const withPage = createLook(browser, site.address);
const pageOf = (name: string) => episodeKeys(show.name, name).page;
const embed = episodeKeys(show.name, episode.name).embed;
const kinds = [siteKeys.index, showKeys(longShow.name).page, pageOf(episode.name), embed];
const hostilePages = [
  pageOf(hostileEpisode.name),
  episodeKeys(show.name, hostileEpisode.name).embed,
  showKeys(hostileShow.name).page,
  hostileIndex,
];

describe.skipIf(browser === undefined)('in a browser', () => {
  test.each([...new Set([...kinds, ...hostilePages, pageOf(arabicEpisode.name)])])(
    '%s bears its policy, fits a small phone, and is in order',
    async (path) => {
      await withPage(path, { width: 320 }, async (page, complaints) => {
        expect(complaints).toEqual([]);
        const { width, left } = await page.evaluate(() => ({
          width: document.documentElement.scrollWidth,
          left: document.body.getBoundingClientRect().left,
        }));
        expect(width).toBeLessThanOrEqual(320);
        expect(left).toBe(0);
        const order = await page.evaluate(() => ({
          ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
          levels: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(({ tagName }) =>
            Number(tagName[1]),
          ),
          dangling: [...document.querySelectorAll('[aria-labelledby], [aria-describedby]')].filter(
            (element) =>
              document.getElementById(
                element.getAttribute('aria-labelledby') ?? element.getAttribute('aria-describedby') ?? '',
              ) === null,
          ).length,
        }));
        expect(new Set(order.ids).size).toBe(order.ids.length);
        expect(order.dangling).toBe(0);
        expect(order.levels.filter((level) => level === 1)).toEqual([1]);
        for (const [index, level] of order.levels.entries())
          expect(level - (order.levels[index - 1] ?? 0)).toBeLessThan(2);
      });
    },
  );

  test.each(kinds.flatMap((path) => [[path, 'light'] as const, [path, 'dark'] as const]))(
    '%s is accessible in the %s scheme',
    async (path, colorScheme) => {
      await withPage(path, { width: 1000, colorScheme }, async (page) => {
        await page.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.open = true;
        });
        await page.evaluate(axe.source);
        const found: unknown = await page.evaluate(
          'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))',
        );
        expect(found).toEqual([]);
      });
    },
  );

  test('the page of an episode says who, when and how long, and leads to everything that belongs to it', async () => {
    await withPage(pageOf(episode.name), { width: 1000, scripts: false }, async (page) => {
      expect(await page.textContent('h1')).toBe(episode.title);
      const words = await page.innerText('article');
      const parts = ['By Ada Merriweather', '19 February 2026', '5 mins', 'synthetic voice, Amy', '1.9 MB'];
      for (const part of [...parts, 'Season 2', 'Episode 7']) expect(words).toContain(part);
      const folder = `${site.address}/${episodeKeys(show.name, episode.name).folder}`;
      const links = await page.$$eval('a', (all) => all.map(({ href }) => href));
      expect(links).toEqual(
        expect.arrayContaining([
          `${folder}transcript.vtt`,
          `${folder}${episode.audio.file}`,
          `${site.address}/${show.name}/#subscribe`,
          'https://coast.example/2026/harbour',
        ]),
      );
      const audio = await page.$eval('audio', ({ src, preload, controls }) => ({ src, preload, controls }));
      expect(audio).toEqual({ src: `${folder}${episode.audio.file}`, preload: 'none', controls: true });
    });
  });

  test('a chapter leads to its heading, with and without a player', async () => {
    await withPage(pageOf(episode.name), { width: 1000, scripts: false }, async (page) => {
      const chapters = await page.$$eval('.chapters a', (all) =>
        all.map((link) => {
          const anchor = link.getAttribute('href') ?? '';
          return [
            link.querySelector('bdi')?.textContent,
            document.getElementById(anchor.slice(1))?.textContent,
            anchor,
          ];
        }),
      );
      expect(chapters).toEqual([
        [episode.title, episode.title, '#t=0'],
        ['What the wrack line tells', 'What the wrack line tells', '#t=75'],
        ['How to read a tide gauge', 'How to read a tide gauge', '#t=200.2'],
      ]);
    });
  });

  test.each(hostilePages)('hostile words are words and nothing else on %s', async (path) => {
    await withPage(path, { width: 1000 }, async (page, complaints) => {
      expect(complaints).toEqual([]);
      expect(await page.evaluate('"hacked" in window')).toBe(false);
      if (path !== hostileIndex)
        expect(await page.textContent('h1')).toBe(hostileText.replace(/\p{Cc}/gu, ''));
      const protocols = await page.$$eval('a', (all) => all.map(({ protocol }) => protocol));
      expect(protocols).not.toContain('javascript:');
      expect(protocols).not.toContain('data:');
      expect(
        await page.evaluate(
          () => document.querySelectorAll('script:not([src], [type]), b, [onerror], [onclick]').length,
        ),
      ).toBe(0);
    });
  });

  test('Arabic is read from the right, its interface too', async () => {
    await withPage(pageOf(arabicEpisode.name), { width: 1000 }, async (page) => {
      expect(await page.$eval('html', ({ lang, dir }) => [lang, dir])).toEqual(['ar', 'rtl']);
      expect(await page.innerText('.voice')).toContain('صوت اصطناعي');
    });
  });

  test('the keyboard reaches the skip link first, and then it can be seen', async () => {
    await withPage(pageOf(episode.name), { width: 1000 }, async (page) => {
      await page.keyboard.press('Tab');
      const box = await page.locator('.skip:focus').boundingBox();
      expect(box?.height).toBeGreaterThan(24);
    });
  });

  test.each([320, 1000])('nothing moves when the player comes, %d pixels wide', async (width) => {
    for (const path of [pageOf(episode.name), embed]) {
      const heights: number[] = [];
      for (const scripts of [false, true]) {
        await withPage(path, { width, scripts }, async (page) => {
          if (scripts) await page.locator('bucketcast-player .play').first().waitFor();
          heights.push(
            await page.$eval('bucketcast-player', (player) => player.getBoundingClientRect().height),
          );
        });
      }
      expect(heights[0]).toBe(heights[1]);
    }
  });

  test('typing in the search field leaves the episodes that have the words, accents or not', async () => {
    await withPage(showKeys(longShow.name).page, { width: 1000 }, async (page) => {
      const shown = () => page.locator('[data-list] > li:visible').count();
      expect(await shown()).toBe(60);
      await page.fill('[data-search]', 'CAFE tide');
      expect(await shown()).toBe(1);
      expect(await page.locator('.cards > li:visible').count()).toBe(0);
      await page.fill('[data-search]', 'submarine');
      expect(await shown()).toBe(0);
      expect(await page.locator('#earlier').isVisible()).toBe(false);
      expect(await page.innerText('[role=status]')).toBe('No episode has these words.');
      await page.fill('[data-search]', '');
      expect(await shown()).toBe(60);
    });
  });

  test('without JavaScript all episodes are there, and nothing that would do nothing', async () => {
    await withPage(showKeys(longShow.name).page, { width: 1000, scripts: false }, async (page) => {
      expect(await page.locator('[data-list] > li:visible').count()).toBe(60);
      expect(await page.locator('button:visible, input:visible').count()).toBe(0);
    });
  });

  test('a copy button copies what stands beside it, and says so', async () => {
    await withPage(pageOf(episode.name), { width: 1000 }, async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.click('.snippets summary');
      await page.click('[data-copy=snippet-frame]');
      await page.locator('[data-copy=snippet-frame]', { hasText: 'Copied' }).waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toMatch(/^<iframe src="http:\/\/127[^"]*embed.html" title="The Harbour/);
    });
  });

  test('the embedded player fits its frame in a sandbox, and is ready there', async () => {
    await withPage('host.html', { width: 1000 }, async (page, complaints) => {
      const frame = page.frames()[1];
      await frame?.locator('bucketcast-player .play').waitFor();
      const fits = await frame?.evaluate(() => {
        const { scrollHeight, scrollWidth, clientHeight } = document.documentElement;
        return [scrollHeight <= clientHeight, scrollWidth <= 320];
      });
      expect(fits).toEqual([true, true]);
      expect(complaints).toEqual([]);
    });
  });

  test('what opens in the embedded player is seen whole in its frame, and its buttons too', async () => {
    await withPage('host.html', { width: 320 }, async (page, complaints) => {
      const frame = page.frames()[1];
      for (const name of ['Chapters', 'Transcript', 'Share']) {
        const button = frame?.getByRole('button', { name });
        await button?.click();
        const panel = frame?.locator('bucketcast-player .panel:visible');
        const box = await panel?.boundingBox();
        const [outer, own] = [await page.locator('iframe').boundingBox(), await button?.boundingBox()];
        if (!box || !outer || !own) throw new Error('expected a panel in a frame');
        expect(box.height).toBeGreaterThan(100);
        expect(box.width).toBeGreaterThan(290);
        expect(box.y).toBeGreaterThanOrEqual(outer.y);
        expect(box.y + box.height).toBeLessThanOrEqual(own.y);
        expect(await frame?.evaluate(() => document.documentElement.scrollHeight <= innerHeight)).toBe(true);
        await page.keyboard.press('Escape');
        expect(await panel?.count()).toBe(0);
      }
      const times = frame?.locator('.chapter .time');
      await frame?.getByRole('button', { name: 'Chapters' }).click();
      expect((await times?.first().boundingBox())?.width).toBeGreaterThan(22);
      expect(complaints).toEqual([]);
    });
  });

  test('a title without end leaves room for the rest, and can be read whole by keyboard and touch', async () => {
    await withPage(pageOf(endlessEpisode.name), { width: 320 }, async (page) => {
      const heading = page.locator('h1');
      const height = async () => (await heading.boundingBox())?.height ?? 0;
      expect(await height()).toBeLessThan(400);
      await heading.focus();
      expect(await height()).toBeGreaterThan(2000);
    });
    await withPage(showKeys(show.name).page, { width: 320 }, async (page) => {
      for (const item of await page.locator('.cards li').all())
        expect((await item.boundingBox())?.height).toBeLessThan(600);
    });
    await withPage(pageOf(episode.name), { width: 320 }, async (page) => {
      expect(await page.locator('h1[tabindex]').count()).toBe(0);
    });
  });

  test.each([
    [320, '14 5 5'],
    [1000, '26 8 8'],
  ])(
    'words of a title are broken only where a line is too short for them, %d pixels wide',
    async (width, limit) => {
      await withPage(pageOf(germanEpisode.name), { width }, async (page) => {
        const style = await page.$eval('h1', (h1) => {
          const { hyphens, hyphenateLimitChars } = getComputedStyle(h1);
          return [hyphens, hyphenateLimitChars];
        });
        expect(style).toEqual(['auto', limit]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      });
    },
  );

  test('on paper there is the article and no player', async () => {
    await withPage(pageOf(episode.name), { width: 794 }, async (page) => {
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('.text p').first().isVisible()).toBe(true);
      expect(
        await page.locator('bucketcast-player, .snippets, .skip').filter({ visible: true }).count(),
      ).toBe(0);
    });
  });
});
