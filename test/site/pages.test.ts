import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { episodeKeys, showKeys, siteKeys } from '../../functions/episode/keys.ts';
import { coverFile } from '../../functions/feed/addresses.ts';
import { launchBrowser } from '../edges/browser.ts';
import { arabicEpisode, serveSpecimenSite } from './specimen-site.ts';
import { episode, hostileEpisode, hostileText, show } from './specimens.ts';

const browser = await launchBrowser();
const site = await serveSpecimenSite();
afterAll(async () => {
  await browser?.close();
  await site.close();
});

const pageOf = (name: string) => episodeKeys(show.name, name).page;
const everyPage = [
  siteKeys.index,
  showKeys(show.name).page,
  pageOf(episode.name),
  pageOf(hostileEpisode.name),
  pageOf(arabicEpisode.name),
  episodeKeys(show.name, episode.name).embed,
  episodeKeys(show.name, hostileEpisode.name).embed,
];

describe.skipIf(browser === undefined)('in a browser', () => {
  test.each(everyPage)('%s bears the strictest policy, fits a small phone, and is in order', async (path) => {
    await withPage(path, { width: 320 }, async (page, complaints) => {
      expect(complaints).toEqual([]);
      expect(await page.$eval('html', (root) => root.scrollWidth)).toBeLessThanOrEqual(320);
      expect(await page.$eval('body', (body) => body.getBoundingClientRect().left)).toBe(0);
      expect(await page.$$eval('main', (all) => all.length)).toBe(1);
      expect(
        await page.$$eval('a:empty, img:not([alt]), section:not([aria-labelledby])', (all) => all.length),
      ).toBe(0);
      const levels = await page.$$eval('h1, h2, h3, h4, h5, h6', (all) =>
        all.map(({ tagName }) => Number(tagName[1])),
      );
      expect(levels.filter((level) => level === 1)).toEqual(levels.slice(0, 1));
      for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThan(2);
    });
  });

  test('every section is named by an element that is there', async () => {
    for (const path of [pageOf(episode.name), showKeys(show.name).page]) {
      await withPage(path, { width: 1000 }, async (page) => {
        const names = await page.$$eval('section', (all) =>
          all.map(
            (section) => section.querySelector(`#${section.getAttribute('aria-labelledby')}`)?.textContent,
          ),
        );
        expect(names).not.toContain(undefined);
      });
    }
  });

  test.each(['light', 'dark'] as const)(
    'every text stands out from its ground in the %s scheme',
    async (colorScheme) => {
      for (const path of [pageOf(episode.name), showKeys(show.name).page]) {
        await withPage(path, { width: 1000, colorScheme }, async (page) => {
          expect(await weakestContrast(page)).toBeGreaterThanOrEqual(4.5);
        });
      }
    },
  );

  test('the page of an episode says who, when and how long, and leads to everything that belongs to it', async () => {
    await withPage(pageOf(episode.name), { width: 1000 }, async (page) => {
      expect(await page.textContent('h1')).toBe(episode.title);
      const words = await page.innerText('article');
      for (const part of [
        'By Ada Merriweather',
        '19 February 2026',
        '5 min',
        'synthetic voice, Amy',
        '1.9 MB',
      ]) {
        expect(words).toContain(part);
      }
      const folder = `${site.address}/${episodeKeys(show.name, episode.name).folder}`;
      const links = await page.$$eval('a', (all) => all.map(({ href }) => href));
      expect(links).toEqual(
        expect.arrayContaining([
          `${folder}transcript.vtt`,
          `${folder}${episode.audio.file}`,
          `${site.address}/${showKeys(show.name).feed}`,
          `${site.address}/${show.name}/#subscribe`,
          'https://coast.example/2026/harbour',
        ]),
      );
      const audio = await page.$eval('audio', ({ src, preload, controls }) => ({ src, preload, controls }));
      expect(audio).toEqual({ src: `${folder}${episode.audio.file}`, preload: 'none', controls: true });
    });
  });

  test('the head of an episode speaks to machines', async () => {
    await withPage(pageOf(hostileEpisode.name), { width: 1000 }, async (page) => {
      const head = await page.$eval('head', (element) => ({
        canonical: element.querySelector('link[rel=canonical]').href,
        feed: element.querySelector('link[type="application/rss+xml"]').href,
        image: element.querySelector('meta[property="og:image"]').content,
        audio: element.querySelector('meta[property="og:audio"]').content,
        data: element.querySelector('script[type="application/ld+json"]').textContent,
      }));
      const folder = `${site.address}/${episodeKeys(show.name, hostileEpisode.name).folder}`;
      expect(head.canonical).toBe(folder);
      expect(head.feed).toBe(`${site.address}/${showKeys(show.name).feed}`);
      expect(head.image).toBe(`${site.address}/${showKeys(show.name).cover(coverFile(show))}`);
      expect(head.audio).toBe(`${folder}${episode.audio.file}`);
      expect(JSON.parse(head.data)).toMatchObject({ '@type': 'PodcastEpisode', duration: 'PT312S' });
    });
  });

  test('hostile words are words and nothing else', async () => {
    await withPage(pageOf(hostileEpisode.name), { width: 1000, scripts: true }, async (page) => {
      expect(await page.evaluate('"hacked" in window')).toBe(false);
      expect(await page.textContent('h1')).toBe(hostileText.replace(/\p{Cc}/gu, ''));
      expect(
        await page.$$eval('a', (all) => all.filter(({ protocol }) => protocol === 'javascript:').length),
      ).toBe(0);
      expect(
        await page.$$eval('script:not([type="application/ld+json"]), b, [onerror]', (all) => all.length),
      ).toBe(0);
    });
  });

  test('a text that opens with its own title shows it once', async () => {
    await withPage(pageOf(hostileEpisode.name), { width: 1000 }, async (page) => {
      expect(await page.$$eval('.text h2', (all) => all.length)).toBe(0);
    });
  });

  test('Arabic is read from the right, and the words of the page from the left', async () => {
    await withPage(pageOf(arabicEpisode.name), { width: 1000 }, async (page) => {
      expect(await page.$eval('html', ({ lang, dir }) => [lang, dir])).toEqual(['ar', 'rtl']);
      expect(
        await page.$eval('.player', (player) => [
          player.getAttribute('lang'),
          player.ownerDocument.defaultView.getComputedStyle(player).direction,
        ]),
      ).toEqual(['en', 'ltr']);
    });
  });

  test('the keyboard reaches the skip link first, and then it can be seen', async () => {
    await withPage(pageOf(episode.name), { width: 1000 }, async (page) => {
      await page.keyboard.press('Tab');
      const box = await page.locator('.skip:focus').boundingBox();
      expect(box?.height).toBeGreaterThan(24);
    });
  });

  test('the embedded player fits its frame in a sandbox', async () => {
    await withPage('host.html', { width: 1000 }, async (page, complaints) => {
      const frame = page.frames()[1];
      expect(
        await frame?.$eval('html', (root) => [root.scrollHeight <= 150, root.scrollWidth <= 320]),
      ).toEqual([true, true]);
      expect(await frame?.$eval('audio', ({ controls }) => controls)).toBe(true);
      expect(complaints).toEqual([]);
    });
  });
});

type View = { readonly width: number; readonly colorScheme?: 'light' | 'dark'; readonly scripts?: boolean };

/** Opens a page, without JavaScript in it unless a test is about scripts, and gathers what the browser complains of. */
async function withPage(path: string, view: View, look: (page: Page, complaints: string[]) => Promise<void>) {
  const page = await (await contextFor(view)).newPage();
  await page.setViewportSize({ width: view.width, height: 800 });
  const complaints: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
  page.on('pageerror', (error) => void complaints.push(String(error)));
  // The pictures of the specimens lie on hosts that do not exist.
  await page.route(/^https:/, (route) => route.fulfill({ body: '' }));
  await page.goto(`${site.address}/${path}`);
  await look(page, complaints);
  await page.close();
}

const contexts = new Map<string, BrowserContext>();

/** A context costs a second to open on a busy machine: pages that are looked at in the same way share one. */
async function contextFor({ colorScheme = 'light', scripts = false }: View): Promise<BrowserContext> {
  if (browser === undefined) throw new Error('expected a browser');
  const kind = `${colorScheme} ${scripts}`;
  const context =
    contexts.get(kind) ?? (await browser.newContext({ colorScheme, javaScriptEnabled: scripts }));
  contexts.set(kind, context);
  return context;
}

/** The least contrast between an element's own words and the ground behind them: w3.org/TR/WCAG22/#contrast-minimum. */
async function weakestContrast(page: Page): Promise<number> {
  const pairs = await page.$$eval('body *', (all) => {
    const styleOf = (element: (typeof all)[number]) =>
      element.ownerDocument.defaultView.getComputedStyle(element);
    const groundOf = (element: (typeof all)[number]): string => {
      const colour = styleOf(element).backgroundColor;
      return colour === 'rgba(0, 0, 0, 0)' ? groundOf(element.parentElement) : colour;
    };
    const hasWords = (element: (typeof all)[number]) =>
      element.checkVisibility() &&
      [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue.trim() !== '');
    return all
      .filter(hasWords)
      .map((element): [string, string] => [styleOf(element).color, groundOf(element)]);
  });
  expect(pairs.length).toBeGreaterThan(10);
  return Math.min(...pairs.map(([text, ground]) => contrastOf(luminanceOf(text), luminanceOf(ground))));
}

function contrastOf(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) =>
    linear(Number(part) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
