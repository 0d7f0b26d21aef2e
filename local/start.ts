import { resolve } from 'node:path';
import { runCommand } from './command/run-command.ts';

// npm runs its scripts in the project's folder and tells where the person stands.
const project = resolve(import.meta.dirname, '..');
const isFromNpm = process.cwd() === project;
const working = (isFromNpm ? process.env.INIT_CWD : undefined) ?? process.cwd();

const stopping = new AbortController();
process.once('SIGINT', () => stopping.abort());
process.once('SIGTERM', () => stopping.abort());

process.exitCode = await runCommand(process.argv.slice(2), {
  places: { working, project },
  output: process.stdout,
  errors: process.stderr,
  stop: stopping.signal,
});

// Requests that nobody waits for any more would keep the process alive.
if (stopping.signal.aborted) process.exit();
