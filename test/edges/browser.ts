import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { type Candidate, npmChromium } from './npm-chromium.ts';

const run = promisify(execFile);

/** Where systems keep a Chromium or a Chrome. */
const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/google-chrome-stable',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The npm package's own flags switch off what these tests are about, such as security policies. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--autoplay-policy=no-user-gesture-required',
];

/**
 * Starts a headless browser: `CHROMIUM_PATH`, or the system's, or the one from npm. Without any the tests that need it
 * are skipped (`undefined`, and a line that says so), but not with `CI=true`.
 */
export async function launchBrowser(): Promise<Browser | undefined> {
  const candidate = await firstThatRuns();
  if (candidate !== undefined) {
    const { path, environment } = candidate;
    return await chromium.launch({
      executablePath: path,
      args: flags,
      env: { ...process.env, ...environment },
    });
  }
  const problem = 'no Chromium was found: install one, or name it in CHROMIUM_PATH';
  if (process.env.CI === 'true') throw new Error(problem);
  process.stderr.write(`Browser tests are skipped: ${problem}\n`);
  return undefined;
}

async function firstThatRuns(): Promise<Candidate | undefined> {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    const candidate = { path: named, environment: {} };
    if (await runs(candidate)) return candidate;
    throw new Error(`CHROMIUM_PATH names "${named}", which does not run; expected a Chromium`);
  }
  const installed = systemPaths.filter(existsSync).map((path) => ({ path, environment: {} }));
  return (await firstOf(installed)) ?? (await firstOf(await npmChromium()));
}

async function firstOf(candidates: readonly Candidate[]): Promise<Candidate | undefined> {
  for (const candidate of candidates) if (await runs(candidate)) return candidate;
  return undefined;
}

async function runs({ path, environment }: Candidate): Promise<boolean> {
  try {
    const { stdout } = await run(path, ['--version'], {
      env: { ...process.env, ...environment },
      timeout: 30_000,
    });
    return /Chrom/.test(stdout);
  } catch {
    // Not this one: the caller goes on to the next, and says so when none is left.
    return false;
  }
}
