import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writePackage } from '../../player/build/write-package.ts';

const project = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);
let folder = '';
/** A project that has installed the package. */
let app = '';
let installed = '';
let sources = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'package-'));
  app = join(folder, 'app');
  installed = join(app, 'node_modules/bucketcast-player');
  const dist = join(folder, 'dist');
  await writePackage(dist);
  await mkdir(app);
  await writeFile(join(app, 'package.json'), '{ "name": "app", "private": true, "type": "module" }');
  const quiet = [
    '--offline',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--cache',
    join(folder, 'cache'),
  ];
  const { stdout } = await run('npm', ['pack', dist, '--pack-destination', folder, '--json', ...quiet]);
  const [{ filename }] = JSON.parse(stdout);
  await run('npm', ['install', join(folder, filename), ...quiet], { cwd: app });
  const files = (await readdir(join(project, 'player'), { recursive: true })).filter((file) =>
    /\.(?:ts|css)$/.test(file),
  );
  sources = (await Promise.all(files.map((file) => readFile(join(project, 'player', file), 'utf8')))).join(
    '\n',
  );
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

test('the package is installed alone, with its licence, its manual and what its own description names', async () => {
  expect(await readdir(join(app, 'node_modules'))).toEqual(['.package-lock.json', 'bucketcast-player']);
  const description = JSON.parse(await readFile(join(installed, 'package.json'), 'utf8'));
  const whole = JSON.parse(await readFile(join(project, 'package.json'), 'utf8'));
  expect(description).toMatchObject({
    name: 'bucketcast-player',
    version: whole.version,
    license: whole.license,
  });
  expect(Object.keys(description)).not.toContain('dependencies');
  expect((await readdir(installed)).sort()).toEqual([
    'LICENSE',
    'README.md',
    'bucketcast-player.d.ts',
    'bucketcast-player.js',
    'custom-elements.json',
    'package.json',
    'player.js',
  ]);
  const manifest = JSON.parse(await readFile(join(installed, description.customElements), 'utf8'));
  const named = [Object.values(description.exports['.']), manifest.readme, manifest.modules[0].path];
  for (const file of named.flat()) expect(await readFile(join(installed, file), 'utf8')).not.toBe('');
});

test('the module can be imported where there is no browser', async () => {
  const script = `const { BucketcastPlayer } = await import('bucketcast-player'); console.log(typeof BucketcastPlayer)`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script], { cwd: app });
  expect(stdout).toBe('function\n');
});

test('a bundler puts the element into a page that only imports it', async () => {
  const { outputFiles } = await build({
    stdin: { contents: `import 'bucketcast-player';`, resolveDir: app },
    bundle: true,
    minify: true,
    write: false,
  });
  expect(outputFiles[0]?.text).toContain('customElements.define(');
});

test('the types stand alone, and know the element and its events', async () => {
  await writeFile(
    join(app, 'use.ts'),
    `import { BucketcastPlayer } from 'bucketcast-player';
const player: BucketcastPlayer = document.createElement('bucketcast-player');
player.addEventListener('bucketcast-progress', ({ detail }) => detail.percent?.toFixed());
void player.audio?.play();
// @ts-expect-error there is no such thing
player.unknown;
`,
  );
  const options = '--noEmit --strict --target es2022 --module nodenext --lib es2022,dom'.split(' ');
  const compiler = join(project, 'node_modules/typescript/bin/tsc');
  await run(process.execPath, [compiler, ...options, 'use.ts', '--ignoreConfig'], { cwd: app }).catch(
    ({ stdout }) => expect(stdout).toBe(''),
  );
});

test('manifest, documentation and code name the same attributes, events, properties and parts', async () => {
  const manifest = JSON.parse(await readFile(join(project, 'player/custom-elements.json'), 'utf8'));
  const documentation = await readFile(join(project, 'docs/player.md'), 'utf8');
  const [player] = manifest.modules[0].declarations;
  const namesOf = (list: readonly { readonly name: string }[]) => list.map(({ name }) => name);
  const all = [player.attributes, player.events, player.cssProperties, player.cssParts].flatMap(namesOf);
  for (const name of all) expect(documentation).toContain(`| \`${name}\` |`);
  const told = [...sources.matchAll(/tell\('(\w+)'/g)].map(([, name]) => `bucketcast-${name}`);
  expect(namesOf(player.events).sort()).toEqual(
    [...new Set([...told, 'bucketcast-play', 'bucketcast-pause', 'bucketcast-ended'])].sort(),
  );
  const properties = [...sources.matchAll(/var\((--bucketcast-[\w-]+)/g)].map(([, name]) => name);
  const picked = [...sources.matchAll(/pick\('(\w+)'/g)].map(([, name]) => `--bucketcast-${name}`);
  expect(namesOf(player.cssProperties).sort()).toEqual([...new Set([...properties, ...picked])].sort());
  for (const name of namesOf(player.attributes))
    expect(sources).toMatch(new RegExp(`['"\`\\[(.](?:no-)?${name.replace('no-', '(?:no-)?')}\\b`));
});
