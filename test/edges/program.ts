import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * The path of a program that a test can do without, or `undefined` where it is not installed: the test is then skipped.
 * @throws Error where it is missing although `CI=true` says that nothing may be skipped
 */
export function findProgram(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const found = folders.map((folder) => join(folder, name)).find(isExecutable);
  if (found === undefined && process.env.CI === 'true') {
    throw new Error(`${name} is not on the PATH; expected it there, because CI=true allows no skipped tests`);
  }
  if (found === undefined)
    process.stderr.write(`${name} is not on the PATH: the tests that need it are skipped\n`);
  return found;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
