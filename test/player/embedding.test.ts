import { afterAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../edges/browser.ts';
import { isPlaying, ready, secondsOf, untilPlayed, withPage } from './open-page.ts';
import { serveSpecimens } from './serve-specimens.ts';
import { writeRecording } from './specimen-episode.ts';

const browser = await launchBrowser();
const site = await serveSpecimens();
const article = 'https://blog.example/2026/lighthouse/';
const episode = await site.addEpisode('one', { canonical: article });
// What a page was given long ago still names the recording of that day.
await site.addFile('show/one/audio-0.mp3', writeRecording());
const recordingsIn = (requests: readonly string[]) => [
  ...new Set(requests.filter((path) => path.endsWith('.mp3'))),
];
const element = (folder = episode) => `<bucketcast-player src="${folder}"></bucketcast-player>`;
const canonical = `<link rel="canonical" href="http://blog.example/2026/lighthouse?utm_source=feed">`;
afterAll(async () => {
  await browser?.close();
  await site.close();
});

describe.skipIf(browser === undefined)('the player on other sites', () => {
  test('finds its episode by the page’s canonical address', async () => {
    const page = site.addPage('template', {
      head: canonical,
      body: '<h1>Title</h1><bucketcast-player></bucketcast-player>',
    });
    await withPage(browser, page, {
      look: async ({ player, problems }) => {
        await ready(player);
        await player.locator('.player .play').click();
        await untilPlayed(player);
        expect(problems).toEqual([]);
      },
    });
  });

  test.each([
    ['no-episode', `<link rel="canonical" href="https://blog.example/other">`],
    ['no-canonical', ''],
    ['no-address', `<link rel="canonical" href="https://">`],
  ])('shows nothing on a page without an episode: %s', async (name, head) => {
    const page = site.addPage(name, {
      head,
      body: '<bucketcast-player></bucketcast-player><p id="text">Text</p>',
    });
    await withPage(browser, page, {
      look: async ({ page: open, player, problems }) => {
        await open.waitForLoadState('networkidle');
        expect(await player.isVisible()).toBe(false);
        expect(await open.locator('main').evaluate((main) => main.clientHeight)).toBe(
          await open.locator('#text').evaluate((text) => text.clientHeight),
        );
        expect(problems).toEqual([]);
      },
    });
  });

  test('comes with one line alone, below the headline, and only where there is an episode', async () => {
    const script = `<script src="${site.site}player.js" data-auto defer></script>`;
    const body = '<article><h1>Title</h1><p>Text</p></article>';
    await withPage(browser, site.addPage('auto', { head: canonical + script, body }), {
      look: async ({ page, player }) => {
        await ready(player);
        expect(await page.evaluate(() => document.querySelector('h1')?.nextElementSibling?.localName)).toBe(
          'bucketcast-player',
        );
      },
    });
    await withPage(browser, site.addPage('auto-without', { head: script, body }), {
      look: async ({ page, player }) => {
        await page.waitForLoadState('networkidle');
        expect(await player.count()).toBe(0);
      },
    });
  });

  test('works in a sandboxed frame of another origin, with a secret behind its address', async () => {
    const embed = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Embed</title>
      <meta http-equiv="content-security-policy" content="default-src 'none'; script-src ${site.site}; media-src ${site.site}; img-src ${site.site}; connect-src ${site.site}; style-src 'none'; require-trusted-types-for 'script'">
      <script src="../../player.js" defer></script></head><body><main>${element('./')}</main></body></html>`;
    await site.addFile('show/one/embed.html', embed);
    const body = `<iframe sandbox="allow-scripts" width="500" height="220" src="${episode}embed.html#?secret=abc"></iframe>
      <iframe sandbox="allow-scripts" width="500" height="220" src="${episode}embed.html#t=7"></iframe>`;
    await withPage(browser, site.addPage('frames', { body }), {
      look: async ({ page, problems }) => {
        const player = page.frameLocator('iframe').first().locator('bucketcast-player');
        await ready(player);
        await player.locator('.player .play').click();
        await untilPlayed(player, 0.2);
        await player.getByRole('button', { name: 'Transcript' }).click();
        expect(await player.locator('.cue').count()).toBeGreaterThan(3);
        const other = page.frameLocator('iframe').nth(1).locator('bucketcast-player');
        await ready(other);
        expect(await secondsOf(other)).toBe(7);
        expect(problems).toEqual([]);
      },
    });
  });

  test.each([
    ['src', `<audio controls preload="none" src="${episode}audio-0.mp3"></audio>`],
    ['source', `<audio controls><source type="audio/mpeg" src="${episode}audio-0.mp3"></audio>`],
  ])(
    'takes the place of what a page has for browsers without scripts (%s), and plays today’s recording',
    async (name, audio) => {
      const links = `<a href="${episode}transcript.vtt">Transcript</a>`;
      const native = `<bucketcast-player src="${episode}">${audio}${links}</bucketcast-player>`;
      await withPage(browser, site.addPage(`native-${name}`, { body: native }), {
        look: async ({ player, requests, problems }) => {
          await ready(player);
          if (name === 'src') expect(recordingsIn(requests)).toEqual([]);
          expect(await player.locator(':scope > a').isVisible()).toBe(false);
          requests.length = 0;
          await player.locator('.player .play').click();
          await untilPlayed(player);
          expect(recordingsIn(requests)).toEqual(['/show/one/audio-1.mp3']);
          expect(await player.evaluate((host) => host.querySelector('audio')?.paused)).toBe(false);
          expect(problems).toEqual([]);
        },
      });
      await withPage(browser, site.addPage(`without-script-${name}`, { body: native }), {
        javaScriptEnabled: false,
        look: async ({ player }) => {
          expect(await player.locator('audio').isVisible()).toBe(true);
          expect(await player.locator('a').isVisible()).toBe(true);
        },
      });
    },
  );

  test('lets go on what plays already, until the element is given another address', async () => {
    const other = await site.addEpisode('other', { data: { title: 'The other one' } });
    await withPage(browser, site.addPage('playing', { body: '' }), {
      look: async ({ page, player, requests, problems }) => {
        await page.evaluate(async (folder) => {
          const host = document.createElement('bucketcast-player');
          host.setAttribute('src', folder);
          const audio = document.createElement('audio');
          audio.src = `${folder}audio-0.mp3`;
          host.append(audio);
          await audio.play();
          document.body.append(host);
        }, episode);
        await player.getByRole('button', { name: 'Pause' }).first().waitFor();
        await untilPlayed(player, 0.2);
        expect(recordingsIn(requests)).toEqual(['/show/one/audio-0.mp3']);
        await player.evaluate((host, address) => host.setAttribute('src', address), other);
        await player.getByRole('slider', { name: 'The other one' }).waitFor();
        expect([await isPlaying(player), await secondsOf(player)]).toEqual([false, 0]);
        await player.locator('.player .play').click();
        await untilPlayed(player);
        expect(recordingsIn(requests).at(-1)).toBe('/show/other/audio-1.mp3');
        expect(problems).toEqual([]);
      },
    });
  });

  test('goes on where what a page has for browsers without scripts was paused', async () => {
    await withPage(browser, site.addPage('paused', { body: '' }), {
      look: async ({ page, player, problems }) => {
        await page.evaluate(async (folder) => {
          const host = document.createElement('bucketcast-player');
          host.setAttribute('src', folder);
          const audio = document.createElement('audio');
          audio.src = `${folder}audio-0.mp3`;
          await audio.play();
          audio.pause();
          audio.currentTime = 12;
          host.append(audio);
          document.body.append(host);
        }, episode);
        await ready(player);
        expect(await secondsOf(player)).toBe(12);
        await player.locator('.player .play').click();
        await untilPlayed(player, 12);
        expect(problems).toEqual([]);
      },
    });
  });

  test('lets one of two players play, each with its own recording', async () => {
    const second = await site.addEpisode('two', { data: { title: 'Another one' } });
    await withPage(browser, site.addPage('two', { body: element() + element(second) }), {
      look: async ({ page, player }) => {
        const other = page.locator('bucketcast-player').nth(1);
        await Promise.all([ready(player), ready(other)]);
        await player.locator('.player .play').click();
        await untilPlayed(player);
        await other.locator('.player .play').click();
        await untilPlayed(other);
        expect([await isPlaying(player), await isPlaying(other)]).toEqual([false, true]);
        expect(await page.evaluate(() => navigator.mediaSession.metadata?.title)).toBe('Another one');
      },
    });
  });

  test('bears its script twice, and leaves nothing behind when it is taken away', async () => {
    const twice = `<script src="${site.site}player.js?again" defer></script>`;
    await withPage(
      browser,
      site.addPage('twice', {
        head: twice,
        body: `<article><p>The lighthouse keeper</p>${element()}</article>`,
      }),
      {
        look: async ({ page, player, problems }) => {
          await ready(player);
          await player.locator('.player .play').click();
          await page.waitForFunction(() => CSS.highlights.get('bucketcast-sentence')?.size === 1);
          const left = await page.evaluate(async () => {
            const host = document.querySelector('bucketcast-player');
            const audio = host?.audio;
            host?.remove();
            await new Promise((resolve) => setTimeout(resolve, 50));
            const { highlights } = CSS;
            return [
              audio?.paused,
              highlights.get('bucketcast-sentence')?.size,
              document.adoptedStyleSheets.length,
              navigator.mediaSession.metadata,
            ];
          });
          expect(left).toEqual([true, 0, 0, null]);
          await page.evaluate((folder) => {
            const host = document.createElement('bucketcast-player');
            host.setAttribute('src', folder);
            document.body.append(host);
          }, episode);
          await ready(player);
          expect(problems).toEqual([]);
        },
      },
    );
  });

  test('goes to another episode when its address changes, and back to what it has inside where there is none', async () => {
    const third = await site.addEpisode('three', { data: { title: 'The third' } });
    const audio = `<audio controls preload="none" src="${episode}audio-1.mp3"></audio>`;
    const body = element().replace('></', `>${audio}</`);
    await withPage(browser, site.addPage('changing', { body }), {
      look: async ({ page, player, requests }) => {
        const changeTo = async (address: string) =>
          await player.evaluate((host, to) => host.setAttribute('src', to), address);
        await ready(player);
        await changeTo(third);
        await player.getByRole('slider', { name: 'The third' }).waitFor();
        await player.locator('.player .play').click();
        await untilPlayed(player);
        expect(recordingsIn(requests)).toEqual(['/show/three/audio-1.mp3']);
        await changeTo(`${site.site}show/nowhere/`);
        await page.waitForLoadState('networkidle');
        expect(await player.locator('.player').count()).toBe(0);
        expect(await player.locator('audio').isVisible()).toBe(true);
      },
    });
  });

  test('finds its episode by the page’s own address with its query, whatever its links are relative to', async () => {
    await site.addEpisode('by-query', { canonical: `${site.host}query?p=12` });
    const head = '<base href="https://elsewhere.example/">';
    const page = site.addPage('query', { head, body: '<bucketcast-player></bucketcast-player>' });
    await withPage(browser, `${page}?p=12&utm_source=mail#text`, {
      look: async ({ player, problems }) => {
        await ready(player);
        expect(problems).toEqual([]);
      },
    });
  });

  test('keeps room at the window’s lower edge only where a small player can come', async () => {
    await site.addFile(
      'show/framed/embed.html',
      `<!doctype html><title>Frame</title><script src="../../player.js" defer></script>${element()}`,
    );
    const roomIn = async (name: string, body: string) => {
      let room = '';
      await withPage(browser, site.addPage(name, { body }), {
        look: async ({ page }) => {
          const [main, inner] = page.frames();
          const frame = inner ?? main;
          await frame?.locator('bucketcast-player .play').first().waitFor();
          room =
            (await frame?.evaluate(() => getComputedStyle(document.documentElement).scrollPaddingBottom)) ??
            '';
        },
      });
      return room;
    };
    expect(await roomIn('room', element())).toBe('84px');
    expect(await roomIn('no-room', element().replace(' src', ' no-mini src'))).toBe('auto');
    expect(await roomIn('frame-room', `<iframe src="${site.site}show/framed/embed.html"></iframe>`)).toBe(
      'auto',
    );
  });
});
