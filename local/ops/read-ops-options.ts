import { parseArgs } from 'node:util';
import { UsageError } from '../options/usage-error.ts';

/** What an operator can ask for. */
export const opsCommands = ['status', 'redrive', 'reindex', 'renarrate', 'release', 'cost'] as const;
export type OpsCommand = (typeof opsCommands)[number];

/** The parts of a deployed stack by the options that name them; CloudFormation's outputs name them where these do not. */
export const partOutputs = {
  articles: 'ArticlesBucket',
  studio: 'StudioBucket',
  site: 'SiteBucket',
  address: 'SiteAddress',
  'narrate-queue': 'NarrateQueue',
  'narrate-dead-letters': 'NarrateDeadLetters',
  'publish-queue': 'PublishQueue',
  'publish-dead-letters': 'PublishDeadLetters',
} as const;
export type Part = keyof typeof partOutputs;
export type Parts = Readonly<Partial<Record<Part, string>>>;

/** What a person asked of `npm run ops`. */
export type OpsOptions = {
  readonly command: OpsCommand;
  /** Keys of articles, where the command is about some. */
  readonly keys: readonly string[];
  /** The site's folder as typed, where the site is on this machine. */
  readonly out?: string;
  readonly stack?: string;
  readonly parts: Parts;
  readonly isYes: boolean;
  readonly isRespoken: boolean;
  readonly isDiscarding: boolean;
};

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const options = {
  ...{ out: text, stack: text, articles: text, studio: text, site: text, address: text },
  ...{ 'narrate-queue': text, 'narrate-dead-letters': text },
  ...{ 'publish-queue': text, 'publish-dead-letters': text },
  ...{ respeak: flag, discard: flag },
  yes: { type: 'boolean', short: 'y' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Commands that are about articles; the others are about all there is. */
const keyed: readonly OpsCommand[] = ['renarrate', 'release'];

/** Reads the words after `npm run ops --`. @throws UsageError */
export function readOpsOptions(words: readonly string[]): OpsOptions | 'help' {
  const { values, positionals } = readWords(words);
  if (values.help) return 'help';
  const command = opsCommands.find((known) => known === positionals[0]);
  if (command === undefined) {
    const found = positionals[0] === undefined ? 'no command is named' : `there is no "${positionals[0]}"`;
    throw new UsageError(`${found}; expected one of ${opsCommands.join(', ')}`);
  }
  const { out, stack, respeak = false, discard = false, yes = false } = values;
  const parts = readParts(values);
  checkPlace(out, stack, parts);
  checkFlag(command, 'renarrate', respeak && '--respeak');
  checkFlag(command, 'redrive', discard && '--discard');
  return {
    command,
    keys: readKeys(command, positionals.slice(1)),
    ...(out === undefined ? {} : { out }),
    ...(stack === undefined ? {} : { stack }),
    parts,
    ...{ isYes: yes, isRespoken: respeak, isDiscarding: discard },
  };
}

function readWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (cause) {
    // Node adds advice for people who meant something else; its first sentence says what is wrong.
    const [problem = ''] = (cause instanceof Error ? cause.message : String(cause)).split(/\. |\.?\n/);
    throw new UsageError(`${problem}; npm run ops -- --help lists the options`, { cause });
  }
}

function readParts(values: Readonly<Record<string, unknown>>): Parts {
  const given = Object.keys(partOutputs).map((part) => [part, values[part]] as const);
  for (const [part, value] of given) {
    if (value === '') throw new UsageError(`--${part} is empty; expected a name`);
  }
  return Object.fromEntries(given.filter(([, value]) => typeof value === 'string'));
}

/** `--articles` and `--address` mean something in both places. */
function checkPlace(out: string | undefined, stack: string | undefined, parts: Parts): void {
  if (stack === '') throw new UsageError('--stack is empty; expected the name of a deployed stack');
  const { articles: _, address: __, ...inCloud } = parts;
  const [option] = stack === undefined ? Object.keys(inCloud) : ['stack'];
  if (out === undefined || option === undefined) return;
  throw new UsageError(`--out is a folder here and --${option} is in the cloud; expected one or the other`);
}

function checkFlag(command: OpsCommand, owner: OpsCommand, given: string | false): void {
  if (given === false || command === owner) return;
  throw new UsageError(`${given} belongs to ${owner}; expected it there and not with ${command}`);
}

function readKeys(command: OpsCommand, keys: readonly string[]): readonly string[] {
  if (!keyed.includes(command)) {
    if (keys.length > 0) throw new UsageError(`${command} is about all articles; expected no "${keys[0]}"`);
    return [];
  }
  if (keys.length === 0) throw new UsageError('no article is named; expected the keys of some');
  for (const key of keys) checkKey(key);
  return [...new Set(keys)];
}

/** What S3 and every file system take, and what no path climbs out of. */
function checkKey(key: string): void {
  const isKey = key
    .split('/')
    .every((part) => part !== '' && part !== '.' && part !== '..' && !part.includes('\0'));
  if (isKey && new TextEncoder().encode(key).length <= 1_024) return;
  throw new UsageError(`${JSON.stringify(key)} is no article's key; expected one such as tech/my-post.md`);
}
