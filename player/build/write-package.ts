import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildPlayerModule, buildPlayerScript } from './build-player.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Writes into `dist/` a package of the player alone, which a site installs without the rest of this project: module, types,
 * and the script for pages without a bundler.
 */
export async function writePackage(folder = join(project, 'dist')): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'bucketcast-player.js'), await buildPlayerModule());
  await writeFile(join(folder, 'player.js'), await buildPlayerScript());
  await writeTypes(join(folder, 'bucketcast-player.d.ts'));
  await copyFile(join(project, 'player/custom-elements.json'), join(folder, 'custom-elements.json'));
  await copyFile(join(project, 'docs/player.md'), join(folder, 'README.md'));
  await copyFile(join(project, 'LICENSE'), join(folder, 'LICENSE'));
  await writeFile(join(folder, 'package.json'), await writeDescription());
}

/** The package's own `package.json`: version and licence are the project's. */
async function writeDescription(): Promise<string> {
  const { version, license } = JSON.parse(await readFile(join(project, 'package.json'), 'utf8'));
  const description = {
    name: 'bucketcast-player',
    version,
    description: "An episode's player as a web component, which follows the reading in the page's own text.",
    license,
    type: 'module',
    exports: {
      '.': { types: './bucketcast-player.d.ts', default: './bucketcast-player.js' },
      './player.js': './player.js',
      './custom-elements.json': './custom-elements.json',
    },
    customElements: 'custom-elements.json',
    files: ['bucketcast-player.*', 'player.js', 'custom-elements.json'],
  };
  return `${JSON.stringify(description, undefined, 2)}\n`;
}

/** The element's own declarations name nothing of the other files, so that one file is enough. */
async function writeTypes(file: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'types-'));
  const compiler = join(project, 'node_modules/typescript/bin/tsc');
  const options = [
    '--project',
    join(project, 'player'),
    '--noEmit',
    'false',
    '--declaration',
    '--emitDeclarationOnly',
  ];
  await promisify(execFile)(process.execPath, [
    compiler,
    ...options,
    '--rootDir',
    project,
    '--outDir',
    folder,
  ]);
  await copyFile(join(folder, 'player/bucketcast-player.d.ts'), file);
  await rm(folder, { recursive: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writePackage();
