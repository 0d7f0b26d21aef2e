import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/** What a person asked of `npm start`. */
export type Options = {
  /** `watch` serves and goes on; `once` narrates, publishes and stops; `dry run` only says what it would cost. */
  readonly mode: 'watch' | 'once' | 'dry run';
  /** A folder or files as typed; empty means the examples. */
  readonly paths: readonly string[];
  /** The site's folder as typed. */
  readonly out?: string;
  readonly port: number;
  /** What the feed's addresses begin with; no slash at its end. */
  readonly siteAddress: string;
  /** The real service with the user's own credentials, in place of the stand-in. */
  readonly polly: boolean;
};

/** The port of `npm start` where none is asked for. */
export const defaultPort = 4870;

const options = {
  once: { type: 'boolean' },
  out: { type: 'string' },
  port: { type: 'string' },
  'base-url': { type: 'string' },
  polly: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the words after `npm start --`. @throws UsageError */
export function readOptions(words: readonly string[]): Options | 'help' {
  const { values, positionals } = readWords(words);
  if (values.help) return 'help';
  const port = readPort(values.port);
  return {
    mode: values['dry-run'] ? 'dry run' : values.once ? 'once' : 'watch',
    paths: positionals.map((path) => filled('a FOLDER or FILE', path)),
    ...(values.out !== undefined && { out: filled('--out', values.out) }),
    port,
    siteAddress: readAddress(values['base-url'] ?? `http://127.0.0.1:${port}`),
    polly: values.polly ?? false,
  };
}

function readWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (cause) {
    // Node adds advice for people who meant something else; its first sentence says what is wrong.
    const [problem = ''] = (cause instanceof Error ? cause.message : String(cause)).split(/\. |\.?\n/);
    throw new UsageError(`${problem}; npm start -- --help lists the options`, { cause });
  }
}

function filled(name: string, value: string): string {
  if (value.trim() === '') throw new UsageError(`${name} is empty; expected a path`);
  return value;
}

function readPort(text: string | undefined): number {
  if (text === undefined) return defaultPort;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65_535) return port;
  throw new UsageError(`--port is "${text}"; expected a number from 1 to 65535`);
}

function readAddress(text: string): string {
  const address = URL.canParse(text) ? new URL(text) : undefined;
  const isPlain = address?.search === '' && address.hash === '' && address.username === '';
  if (address === undefined || !isPlain || !/^https?:$/.test(address.protocol)) {
    throw new UsageError(
      `--base-url is "${text}"; expected an http or https address such as https://podcast.example.org/`,
    );
  }
  return address.href.replace(/\/+$/, '');
}
