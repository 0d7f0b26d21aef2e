import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { startPolly } from './polly/start-polly.ts';

const usage = `Usage: npm run polly -- [options]

A stand-in for Amazon Polly on this machine: Polly's API, limits and errors, an embedded voice, no account.

  --port N    the port on 127.0.0.1 (default: 4875; 0: any free one)
  --quotas    keep Polly's request quotas: 8 requests a second with the neural engine …
  --help      this text
`;
const defaultPort = 4875;

type Settings = { readonly port: number; readonly quotas: boolean; readonly help: boolean };

await main();

async function main(): Promise<void> {
  const settings = readSettings();
  if (typeof settings === 'string') {
    process.stderr.write(`${settings}\n`);
    process.exitCode = 2;
  } else if (settings.help) {
    process.stdout.write(usage);
  } else {
    await serve(settings);
  }
}

/** The command line's settings, or a sentence that says what is wrong with it. */
function readSettings(): Settings | string {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: String(defaultPort) },
        quotas: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const isPort = /^\d{1,5}$/.test(values.port) && Number(values.port) <= 65535;
    return isPort
      ? { port: Number(values.port), quotas: values.quotas, help: values.help }
      : `--port "${values.port}" is no port; expected a number from 0 to 65535`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function serve({ port, quotas }: Settings): Promise<void> {
  const polly = await startPolly({ port, quotas });
  process.stdout.write(`A stand-in for Amazon Polly listens at ${polly.url}\n\n`);
  process.stdout.write(`  export AWS_ENDPOINT_URL_POLLY=${polly.url}\n\n`);
  process.stdout.write('Any AWS credentials will do. Press Ctrl-C to end.\n');
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await polly.close();
}
