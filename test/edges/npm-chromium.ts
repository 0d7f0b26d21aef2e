import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A program, and what its environment needs beside the usual. */
export type Candidate = { readonly path: string; readonly environment: Readonly<Record<string, string>> };

/** The Chromium inside the npm package, first with the system's libraries and then with those that came with it. */
export async function npmChromium(): Promise<readonly Candidate[]> {
  // The package holds a program for this system only.
  if (process.platform !== 'linux' || process.arch !== 'x64') return [];
  const folder = await unpackOnce();
  const path = join(folder, 'chromium');
  const fonts: Record<string, string> = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: join(folder, 'fonts') };
  const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') };
  return [
    { path, environment: fonts },
    { path, environment: { ...fonts, ...libraries } },
  ];
}

/**
 * Unpacks into a fresh folder and renames it when all of it is there: a program that another process
 * still writes cannot be started. The package itself would take any old file of that name.
 */
async function unpackOnce(): Promise<string> {
  const home = new URL('../', import.meta.resolve('@sparticuz/chromium'));
  const manifest: { version?: unknown } = JSON.parse(await readFile(new URL('package.json', home), 'utf8'));
  const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url));
  const folder = join(cache, `chromium-${manifest.version}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const fresh = await mkdtemp(join(cache, 'unpacking-'));
  await unpack(fresh);
  await rename(fresh, folder).catch(async (error: NodeJS.ErrnoException) => {
    await rm(fresh, { recursive: true, force: true });
    // Somebody else was faster, and the package's bytes are the same for everybody.
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error;
  });
  return folder;
}

/** In a process of its own: the package unpacks to TMPDIR, and its libraries only where it believes to be in Lambda. */
async function unpack(folder: string): Promise<void> {
  const source = "await (await import('@sparticuz/chromium')).default.executablePath()";
  await run(process.execPath, ['--input-type=module', '--eval', source], {
    cwd: import.meta.dirname,
    env: { ...process.env, TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: 'nodejs24.x' },
  });
}
