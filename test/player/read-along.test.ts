import { afterAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../edges/browser.ts';
import { foreignArticle } from './host-pages.ts';
import { isPlaying, ready, secondsOf, untilPlayed, withPage } from './open-page.ts';
import { serveSpecimens } from './serve-specimens.ts';
import { sentences, wordSeconds } from './specimen-episode.ts';

const browser = await launchBrowser();
const site = await serveSpecimens();
const episode = await site.addEpisode('one');
const article = (attributes = '') =>
  foreignArticle.replace(
    '<div id="here"></div>',
    `<bucketcast-player src="${episode}" ${attributes}></bucketcast-player>`,
  );
const foreign = site.addPage('foreign', { body: article() });
afterAll(async () => {
  await browser?.close();
  await site.close();
});

const startOf = (sentence: number) => sentences[sentence]?.start ?? Number.NaN;

describe.skipIf(browser === undefined)('an article on a page of another site', () => {
  test('has the sentence and the word marked that is heard, within 50 ms of the timeline', async () => {
    await withPage(browser, foreign, {
      look: async ({ page, player, problems }) => {
        await ready(player);
        await player.locator('.slider').fill('1.5');
        await player.locator('.player .play').click();
        const steps = await page.evaluate(watchMarks, 6);
        const sentencesSeen = new Set(steps.map(({ sentence }) => sentence));
        expect([...sentencesSeen].filter((text) => text !== '')).toEqual([
          'The lighthouse keeper',
          'Nobody keeps a light alone,” she said, and laughed at the well‑worn phrase.',
          'The lamp turns once in ten seconds,whoever is watching.',
        ]);
        const [lamp] = [startOf(2)];
        for (const { seconds, sentence, word } of steps.filter((step) => step.sentence !== '')) {
          // What is marked was right at this moment, or not longer ago than 50 ms.
          const may = [seconds, seconds - 0.05].map((at) =>
            sentences.findLastIndex(({ start }) => start <= at),
          );
          const marked = [...sentencesSeen].filter((text) => text !== '').indexOf(sentence);
          expect(may, `${seconds}: ${sentence}`).toContain(marked);
          if (marked !== 2) continue;
          const places = [seconds, seconds - 0.05].map((at) =>
            Math.min(9, Math.max(0, Math.floor((at - lamp) / wordSeconds))),
          );
          const words = 'The lamp turns once in ten seconds, whoever is watching.'.split(' ');
          expect(places.map((place) => words[place])).toContain(word);
        }
        expect(steps.length).toBeGreaterThan(20);
        expect(problems).toEqual([]);
      },
    });
  });

  test('plays from a click on a sentence, whatever its markup is, and marks it', async () => {
    const places = [
      ['between other elements', '#said em', 1],
      ['behind a soft hyphen and a line break', '#said b', 2],
      ['with the number of a note inside', '#boat', 4],
      ['a list item', '#door', 5],
      ['other case, other dashes, an ellipsis', '#last', 6],
    ] as const;
    await withPage(browser, foreign, {
      look: async ({ page, player }) => {
        await ready(player);
        await player.locator('.player .play').click();
        await page.waitForFunction(() => CSS.highlights.has('bucketcast-sentence'));
        for (const [name, selector, sentence] of places) {
          await page.evaluate(() => document.querySelector('bucketcast-player')?.audio?.pause());
          await page.locator(selector).click();
          await untilPlayed(player, startOf(sentence));
          expect(await secondsOf(player), name).toBeLessThan(startOf(sentence) + 2);
          await page.waitForFunction(
            (place) =>
              [...(CSS.highlights.get('bucketcast-sentence') ?? [])].some(
                (range) =>
                  range instanceof Range && range.intersectsNode(document.querySelector(place) ?? document),
              ),
            selector,
          );
        }
      },
    });
  });

  test('is left alone where it is not read, linked, selected or dragged, and nothing of it is changed', async () => {
    await withPage(browser, foreign, {
      look: async ({ page, player }) => {
        const before = await page.locator('article').innerHTML();
        await ready(player);
        await player.locator('.player .play').click();
        await page.waitForFunction(() => CSS.highlights.get('bucketcast-sentence')?.size === 1);
        await player.locator('.player .play').click();
        const at = await secondsOf(player);
        await page.locator('#never').click();
        await page.locator('#said a').click();
        await page.locator('#door').selectText();
        await page.locator('#door').dispatchEvent('click');
        await page.evaluate(() => getSelection()?.removeAllRanges());
        const box = (await page.locator('#door').boundingBox()) ?? { x: 0, y: 0 };
        await page.mouse.move(box.x + 5, box.y + 5);
        await page.mouse.down();
        await page.mouse.move(box.x + 5, box.y + 14);
        await page.mouse.up();
        await page.evaluate(() => getSelection()?.removeAllRanges());
        await page.evaluate(() =>
          document.querySelector('#boat')?.addEventListener('click', (event) => event.preventDefault()),
        );
        await page.locator('#boat').click();
        expect([await isPlaying(player), await secondsOf(player)]).toEqual([false, at]);
        expect(await page.locator('article').innerHTML()).toBe(before);
      },
    });
  });

  test('is not marked or clickable where the site does not want it', async () => {
    const quiet = site.addPage('quiet', { body: article('no-highlight no-click') });
    await withPage(browser, quiet, {
      look: async ({ page, player }) => {
        await ready(player);
        await player.locator('.player .play').click();
        await untilPlayed(player, 0.3);
        await page.locator('#door').click();
        expect(await secondsOf(player)).toBeLessThan(startOf(5));
        expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
      },
    });
  });

  test('gets a class on the paragraph where the browser cannot mark text, and loses it with the player', async () => {
    await withPage(browser, foreign, {
      look: async ({ page, player }) => {
        await page.addInitScript(() => Object.defineProperty(CSS, 'highlights', { value: undefined }));
        await page.reload();
        await ready(player);
        await player.locator('.slider').fill('12.5');
        await player.locator('.player .play').click();
        await page.locator('#door.bucketcast-reading').waitFor();
        await page.evaluate(() => document.querySelector('bucketcast-player')?.remove());
        expect(await page.locator('.bucketcast-reading').count()).toBe(0);
      },
    });
  });

  test('is found by a name of its own, and leaves out what its author marks', async () => {
    const body = `<bucketcast-player src="${episode}" article="#text"></bucketcast-player>
      <p>The lighthouse keeper</p><div id="text"><p data-bucketcast-skip>In winter</p><p id="wanted">In winter</p></div>`;
    await withPage(browser, site.addPage('named', { body }), {
      look: async ({ page, player }) => {
        await ready(player);
        await player.locator('.slider').fill('8');
        await player.locator('.player .play').click();
        await page.waitForFunction(() => CSS.highlights.get('bucketcast-sentence')?.size === 1);
        const id = await page.evaluate(() => {
          const [range] = [...(CSS.highlights.get('bucketcast-sentence') ?? [])];
          return range?.startContainer.parentElement?.id;
        });
        expect(id).toBe('wanted');
      },
    });
  });

  test('scrolls along while the reader follows, and stays where the reader went', async () => {
    const far = site.addPage('far', {
      body: article().replace('<h2>', `${'<p>Not read</p>'.repeat(60)}<h2>`),
    });
    await withPage(browser, far, {
      reducedMotion: 'reduce',
      look: async ({ page, player }) => {
        await ready(player);
        await player.locator('.slider').fill('7');
        await player.locator('.player .play').click();
        await untilPlayed(player, 7.8);
        await page.waitForFunction(() => scrollY > 500);
        await page.evaluate(() => scrollTo(0, 0));
        await untilPlayed(player, 9.4);
        expect(await page.evaluate(() => scrollY)).toBe(0);
      },
    });
  });
});

/** In the page: what is marked at each frame, until a moment of the recording. */
async function watchMarks(until: number) {
  const steps: { readonly seconds: number; readonly sentence: string; readonly word: string }[] = [];
  const textOf = (name: string) =>
    [...(CSS.highlights.get(name) ?? [])].map(String).join('').replaceAll('\u00AD', '');
  const audio = document.querySelector('bucketcast-player')?.audio;
  while (audio && audio.currentTime < until) {
    const { promise, resolve } = Promise.withResolvers<number>();
    requestAnimationFrame(() => resolve(audio.currentTime));
    steps.push({
      seconds: await promise,
      sentence: textOf('bucketcast-sentence'),
      word: textOf('bucketcast-word'),
    });
  }
  return steps;
}
