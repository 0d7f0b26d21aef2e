import { afterEach, expect, test, vi } from 'vitest';
import { launchBrowser } from './browser.ts';

afterEach(() => void vi.unstubAllEnvs());

test('a browser that is named but does not run is an error, not another browser', async () => {
  vi.stubEnv('CHROMIUM_PATH', process.execPath);
  await expect(launchBrowser()).rejects.toThrow(
    `CHROMIUM_PATH names "${process.execPath}", which does not run`,
  );
});
