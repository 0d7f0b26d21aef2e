import { runRelease } from './command/run-release.ts';
import { findPlaces } from './options/find-places.ts';

process.exitCode = await runRelease(process.argv.slice(2), {
  places: findPlaces(),
  output: process.stdout,
  errors: process.stderr,
});
