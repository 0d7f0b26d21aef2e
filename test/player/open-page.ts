import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';

/**
 * A page with a player, and what went on there. What the player shows follows the events of its audio element, which a
 * browser sends some time after the change: such things are polled.
 */
export type OpenPage = {
  readonly page: Page;
  /** The first player of the page. */
  readonly player: Locator;
  /** Errors of scripts and violations of the page's security policy. */
  readonly problems: string[];
  /** The paths of all that was asked for. */
  readonly requests: string[];
};

/** Opens a page in a fresh context, lets the test look at it, and closes it again. */
export async function withPage(
  browser: Browser | undefined,
  address: string,
  { look, ...options }: BrowserContextOptions & { readonly look: (open: OpenPage) => Promise<void> },
): Promise<void> {
  if (browser === undefined) throw new Error('expected a browser');
  const context = await browser.newContext({ viewport: { width: 800, height: 600 }, ...options });
  try {
    const page = await context.newPage();
    const problems: string[] = [];
    const requests: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => {
      // A file that is not there is what some tests are about.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
        problems.push(message.text());
      }
    });
    page.on('request', (request) => requests.push(new URL(request.url()).pathname));
    await page.goto(address);
    await look({ page, player: page.locator('bucketcast-player').first(), problems, requests });
  } finally {
    await context.close();
  }
}

/** Waits until the player is there. */
export async function ready(player: Locator): Promise<void> {
  await player.locator('.player .play').waitFor();
}

/** The moment at which the recording is. */
export async function secondsOf(player: Locator): Promise<number> {
  return await player.evaluate(
    (host: HTMLElementTagNameMap['bucketcast-player']) => host.audio?.currentTime ?? -1,
  );
}

/** Whether the recording plays. */
export async function isPlaying(player: Locator): Promise<boolean> {
  return await player.evaluate(
    (host: HTMLElementTagNameMap['bucketcast-player']) => host.audio?.paused === false,
  );
}

/** Waits until the recording has really moved. */
export async function untilPlayed(player: Locator, seconds = 0): Promise<void> {
  await player.evaluate(async (host: HTMLElementTagNameMap['bucketcast-player'], from) => {
    while ((host.audio?.currentTime ?? 0) <= from || host.audio?.paused)
      await new Promise(requestAnimationFrame);
  }, seconds);
}
