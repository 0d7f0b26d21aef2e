import { resolve } from 'node:path';
import type { Places } from './find-folders.ts';

/** Where the person stands who started this process, and where the project is. */
export function findPlaces(): Places {
  const project = resolve(import.meta.dirname, '../..');
  // npm runs its scripts in the project's folder and tells where the person stands.
  const isFromNpm = process.cwd() === project;
  return { project, working: (isFromNpm ? process.env.INIT_CWD : undefined) ?? process.cwd() };
}
