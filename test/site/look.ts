import type { Browser, Page } from 'playwright-core';

/** How a page is looked at. */
export type View = {
  readonly width: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly scripts?: boolean;
};

/** Opens a page, and gathers what the browser complains of; what breaks the policy is among it. */
export type Look = (
  path: string,
  view: View,
  look: (page: Page, complaints: string[]) => Promise<void>,
) => Promise<void>;

/** A look at the pages of a site. Pages that are looked at in the same way come one after the other into one tab: a new one takes longer than they do. */
export function createLook(browser: Browser | undefined, address: string): Look {
  const tabs = new Map<string, Promise<Page>>();
  return async (path, view, look) => {
    if (browser === undefined) throw new Error('expected a browser');
    const kind = `${view.colorScheme} ${view.scripts}`;
    const tab = tabs.get(kind) ?? openTab(browser, view);
    tabs.set(kind, tab);
    const page = await tab;
    await page.setViewportSize({ width: view.width, height: 800 });
    await page.emulateMedia({ media: null });
    const complaints: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
    page.on('pageerror', (error) => void complaints.push(String(error)));
    await page.goto(`${address}/${path}`);
    await look(page, complaints);
    await page.removeAllListeners();
    await page.goto('about:blank');
  };
}

async function openTab(browser: Browser, { colorScheme = 'light', scripts = true }: View): Promise<Page> {
  const context = await browser.newContext({ colorScheme, javaScriptEnabled: scripts });
  const page = await context.newPage();
  // The pictures of the specimens lie on hosts that do not exist.
  await page.route(/^https:/, (route) => route.fulfill({ body: '' }));
  return page;
}
