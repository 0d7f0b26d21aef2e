import { once } from 'node:events';
import { faults } from './polly/faults/fault.ts';
import type { LedgerTotals } from './polly/ledger/ledger.ts';
import { defaultPort, type Flags, readFlags } from './polly/read-flags.ts';
import { type RunningPolly, startPolly } from './polly/start-polly.ts';

const usage = `Usage: npm run polly -- [options]

A stand-in for Amazon Polly on this machine: Polly's API, limits and errors, an embedded voice, no account.

  --port N         the port on 127.0.0.1 (default: ${defaultPort}; 0: any free one)
  --instant        tones instead of words, at almost no cost; MP3 at 24,000 Hz alone
  --quotas         keep Polly's request quotas: 8 requests a second with the neural engine …
  --quota-scale N  the same with seconds of N seconds: 0.1 is ten times as fast
  --latency N      answer as slowly as Polly, times N: 0.1 is ten times as fast
  --faults LIST    let a share of requests go wrong: throttle=0.3,reset=0.05
  --script LIST    let the first requests go wrong in this order: throttle,ok,stall
  --seed N         other requests that go wrong; the same seed means the same ones (default: 1)
  --help           this text

Faults: ${faults.join(', ')}
`;

await main();

async function main(): Promise<void> {
  const flags = readWords();
  if (flags?.help === true) process.stdout.write(usage);
  else if (flags !== undefined) await serve(flags);
}

function readWords(): Flags | undefined {
  try {
    return readFlags(process.argv.slice(2));
  } catch (error) {
    refuse(error);
    return undefined;
  }
}

async function serve({ options }: Flags): Promise<void> {
  const polly = await start(options);
  if (polly === undefined) return;
  process.stdout.write(`A stand-in for Amazon Polly listens at ${polly.url}\n\n`);
  process.stdout.write(`  export AWS_ENDPOINT_URL_POLLY=${polly.url}\n\n`);
  process.stdout.write('Any AWS credentials will do. Press Ctrl-C to end.\n');
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  // Who read the first lines may have left: that is no failure.
  process.stdout.on('error', () => undefined);
  process.stdout.write(writeTotals(polly.ledger.totals()));
  await polly.close();
}

async function start(options: Flags['options']): Promise<RunningPolly | undefined> {
  try {
    return await startPolly(options);
  } catch (error) {
    // Any other error, such as a port that is taken, is not one of the words.
    if (!(error instanceof RangeError)) throw error;
    refuse(error);
    return undefined;
  }
}

function refuse(error: unknown): void {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}

function writeTotals({ requests, billed, billedCharacters, throttled, faulted }: LedgerTotals): string {
  return `\n${requests} requests for speech: ${billed} billed (${billedCharacters} characters), ${throttled} over the quota, ${faulted} spoilt by faults\n`;
}
