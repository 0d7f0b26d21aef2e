import { createInterface } from 'node:readline/promises';
import { runOps } from './ops/run-ops.ts';
import { findPlaces } from './options/find-places.ts';

process.exitCode = await runOps(process.argv.slice(2), {
  places: findPlaces(),
  output: process.stdout,
  errors: process.stderr,
  ...(process.stdin.isTTY ? { ask } : {}),
});

async function ask(question: string): Promise<boolean> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(?:es)?$/i.test((await terminal.question(question)).trim());
  } finally {
    terminal.close();
  }
}
