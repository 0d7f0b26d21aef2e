import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { buildPlayerModule, buildPlayerScript } from './build-player.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));

/** Writes what other projects import into `dist/`: module, types, and the script for pages without a bundler. */
export async function writePackage(folder = join(project, 'dist')): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'bucketcast-player.js'), await buildPlayerModule());
  await writeFile(join(folder, 'player.js'), await buildPlayerScript());
  await writeTypes(join(folder, 'bucketcast-player.d.ts'));
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
