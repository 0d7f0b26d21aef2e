import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/** What a person asked of `npm run release`. */
export type ReleaseOptions = {
  /** The keys of the articles to let through. */
  readonly keys: readonly string[];
  /** The site's folder as typed, where the site is on this machine. */
  readonly out?: string;
  /** The deployed stack's buckets. */
  readonly buckets?: { readonly studio: string; readonly articles: string };
};

/** What `npm run release -- --help` prints. */
export const releaseUsageText = `Lets articles through that are held because they would go over a limit.

Usage
  npm run release -- [--out DIR] ARTICLE...
  npm run release -- --studio BUCKET --articles BUCKET ARTICLE...

  ARTICLE is the article's key, as it was told: long.md, tech/long.md. Each may newly
  bill once what it was held for, and no more, whatever the limits are.

Options
  --out DIR          The site's folder, as "npm start" was told (default: out/site).
                     The article is narrated when "npm start" begins next, or when
                     its file is saved.
  --studio BUCKET    In the cloud: the stack's outputs StudioBucket and ArticlesBucket.
  --articles BUCKET  The article's object is written anew as it is, which sends it to
                     the function again. Takes AWS credentials and a region.
  -h, --help         Print this text.
`;

const options = {
  out: { type: 'string' },
  studio: { type: 'string' },
  articles: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** Reads the words after `npm run release --`. @throws UsageError */
export function readReleaseOptions(words: readonly string[]): ReleaseOptions | 'help' {
  const { values, positionals } = readWords(words);
  if (values.help) return 'help';
  if (positionals.length === 0 || positionals.includes('')) {
    throw new UsageError('no article is named; expected the keys of articles that are held');
  }
  const { out, studio, articles } = values;
  if ((studio === undefined) !== (articles === undefined) || studio === '' || articles === '') {
    throw new UsageError('--studio and --articles go together; expected the names of both buckets');
  }
  if (out !== undefined && studio !== undefined) {
    throw new UsageError('--out is a folder here and --studio a bucket; expected one or the other');
  }
  return {
    keys: positionals,
    ...(out === undefined ? {} : { out }),
    ...(studio === undefined || articles === undefined ? {} : { buckets: { studio, articles } }),
  };
}

function readWords(words: readonly string[]) {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true });
  } catch (cause) {
    // Node adds advice for people who meant something else; its first sentence says what is wrong.
    const [problem = ''] = (cause instanceof Error ? cause.message : String(cause)).split(/\. |\.?\n/);
    throw new UsageError(`${problem}; npm run release -- --help lists the options`, { cause });
  }
}
