import { execFile } from 'node:child_process';

const found = new Map<string, Promise<boolean>>();

/** Whether the machine has the program that speaks other languages than English; asked once. */
export function hasEspeak(command: string): Promise<boolean> {
  const known = found.get(command) ?? runs(command);
  found.set(command, known);
  return known;
}

function runs(command: string): Promise<boolean> {
  return new Promise((resolve) => {
    execFile(command, ['--version'], (error) => resolve(error === null));
  });
}
