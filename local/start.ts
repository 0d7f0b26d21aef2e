import { runCommand } from './command/run-command.ts';
import { findPlaces } from './options/find-places.ts';

const stopping = new AbortController();
process.once('SIGINT', () => stopping.abort());
process.once('SIGTERM', () => stopping.abort());

process.exitCode = await runCommand(process.argv.slice(2), {
  places: findPlaces(),
  output: process.stdout,
  errors: process.stderr,
  stop: stopping.signal,
});

// Requests that nobody waits for any more would keep the process alive.
if (stopping.signal.aborted) process.exit();
