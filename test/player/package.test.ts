import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writePackage } from '../../player/build/write-package.ts';

const project = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);
let folder = '';
let sources = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'package-'));
  await writePackage(folder);
  const files = (await readdir(join(project, 'player'), { recursive: true })).filter((file) =>
    /\.(?:ts|css)$/.test(file),
  );
  sources = (await Promise.all(files.map((file) => readFile(join(project, 'player', file), 'utf8')))).join(
    '\n',
  );
});
afterAll(async () => await rm(folder, { recursive: true, force: true }));

test('the module can be imported where there is no browser', async () => {
  const module = join(folder, 'bucketcast-player.js');
  const script = `const { BucketcastPlayer } = await import(${JSON.stringify(module)}); console.log(typeof BucketcastPlayer)`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script]);
  expect(stdout).toBe('function\n');
});

test('the types stand alone, and know the element and its events', async () => {
  await writeFile(
    join(folder, 'use.ts'),
    `import { BucketcastPlayer } from './bucketcast-player.js';
const player: BucketcastPlayer = document.createElement('bucketcast-player');
player.addEventListener('bucketcast-progress', ({ detail }) => detail.percent?.toFixed());
void player.audio?.play();
// @ts-expect-error there is no such thing
player.unknown;
`,
  );
  const options = [
    '--noEmit',
    '--strict',
    '--target',
    'es2022',
    '--module',
    'nodenext',
    '--lib',
    'es2022,dom',
  ];
  const compiler = join(project, 'node_modules/typescript/bin/tsc');
  await run(process.execPath, [compiler, ...options, 'use.ts'], { cwd: folder }).catch(({ stdout }) =>
    expect(stdout).toBe(''),
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

test('the package names what the build writes', async () => {
  const { exports, customElements } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8'));
  const built = (await readdir(folder)).map((file) => `./dist/${file}`);
  expect(built).toEqual(expect.arrayContaining(Object.values(exports['./player'])));
  expect(`./${customElements}`).toBe(exports['./player/custom-elements.json']);
});
