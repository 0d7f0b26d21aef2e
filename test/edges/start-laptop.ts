import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const project = resolve(import.meta.dirname, '../..');

/** A running `npm start`. */
export interface Laptop {
  /** All that it has said so far. */
  said(): string;
  /** Resolves as soon as it has said this, `times` times. */
  until(pattern: RegExp, times?: number): Promise<void>;
  /** Ends it as Ctrl+C does; its exit code. */
  stop(): Promise<number>;
  /** Resolves with the exit code when it ends by itself. */
  readonly ended: Promise<number>;
}

/** Starts what `npm start -- …` starts, in a process of its own. */
export function startLaptop(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>> = {},
): Laptop {
  const child = spawn(process.execPath, [...commandOfNpmStart(), ...words], {
    cwd: project,
    env: { ...process.env, INIT_CWD: undefined, ...environment },
  });
  let text = '';
  let wake = Promise.withResolvers<void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      wake.resolve();
      wake = Promise.withResolvers();
    });
  }
  const ended = once(child, 'close').then(([code, signal]) => {
    wake.resolve();
    if (typeof code !== 'number') throw new Error(`npm start was ended by ${signal}; it had said:\n${text}`);
    return code;
  });
  const said = () => text;
  return {
    said,
    ended,
    until: async (pattern, times = 1) => {
      while ((text.match(new RegExp(pattern, 'gm')) ?? []).length < times) {
        if (child.exitCode !== null)
          throw new Error(`npm start ended before it said ${pattern}; it said:\n${text}`);
        await wake.promise;
      }
    },
    stop: async () => {
      child.kill('SIGINT');
      return await ended;
    },
  };
}

/** The files and words behind `node` in package.json, so that the test starts what people start. */
function commandOfNpmStart(): readonly string[] {
  const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  const [program, ...rest] = String(scripts.start).split(' ');
  if (program !== 'node') throw new Error(`npm start runs "${program}"; expected node`);
  return rest;
}
