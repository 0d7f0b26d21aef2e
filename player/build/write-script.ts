import { writeFile } from 'node:fs/promises';
import { buildPlayerScript } from './build-player.ts';

// Writes the script of a site into the file that is named: infra/bundling.ts.
const [, , file = 'player.js'] = process.argv;
await writeFile(file, await buildPlayerScript());
