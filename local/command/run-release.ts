import { S3Client } from '@aws-sdk/client-s3';
import { ConflictError } from '../../functions/cloud/conflict-error.ts';
import { createS3Store } from '../../functions/cloud/s3-store.ts';
import { findOutput, type Places } from '../options/find-folders.ts';
import {
  type ReleaseOptions,
  readReleaseOptions,
  releaseUsageText,
} from '../options/read-release-options.ts';
import { UsageError } from '../options/usage-error.ts';
import { begin } from '../progress/describe-notice.ts';
import { writeCount } from '../progress/write-amount.ts';
import { createFolderStore } from '../store/folder-store.ts';
import { type ReleaseEdges, releaseArticle } from './release-article.ts';

/** What the command touches besides the stores. */
export type ReleaseTerminal = {
  readonly places: Places;
  readonly output: { write(text: string): unknown };
  readonly errors: { write(text: string): unknown };
};

/** Does what `npm run release` was asked for; the exit code: 1 if an article is not held, 2 if nothing could be done. */
export async function runRelease(words: readonly string[], terminal: ReleaseTerminal): Promise<number> {
  try {
    const options = readReleaseOptions(words);
    if (options === 'help') {
      terminal.output.write(releaseUsageText);
      return 0;
    }
    return await releaseAll(options, terminal);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.errors.write(`${error.message}\n`);
    return 2;
  }
}

async function releaseAll(
  options: ReleaseOptions,
  { places, output, errors }: ReleaseTerminal,
): Promise<number> {
  const edges = await openStores(options, places);
  const next = edges.articles === undefined ? 'when npm start begins next, or the file is saved' : 'now';
  let exitCode = 0;
  for (const key of options.keys) {
    const characters = await releaseOne(key, edges);
    if (characters === undefined) {
      errors.write(`"${key}" is not held; expected the key of an article that is\n`);
      exitCode = 1;
    } else {
      const amount = writeCount(characters, 'character');
      output.write(`${begin('released', `${key} · ${amount} at most · narrated ${next}`)}\n`);
    }
  }
  return exitCode;
}

async function openStores({ out, buckets }: ReleaseOptions, places: Places): Promise<ReleaseEdges> {
  if (buckets === undefined) return { studio: createFolderStore((await findOutput(out, places)).studio) };
  const client = new S3Client();
  const studio = createS3Store({ client, bucket: buckets.studio });
  const articles = createS3Store({ client, bucket: buckets.articles });
  try {
    await Promise.all([studio, articles].map((store) => store.list('show.yaml')));
  } catch (error) {
    throw new UsageError(`${describe(error)}; expected AWS credentials, a region and the stack's buckets`, {
      cause: error,
    });
  }
  return { studio, articles };
}

/** The SDK's own words stand in the cause. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}

/** Whoever saved the article meanwhile has sent its event. */
async function releaseOne(key: string, edges: ReleaseEdges): Promise<number | undefined> {
  try {
    return await releaseArticle(key, edges);
  } catch (error) {
    if (!(error instanceof ConflictError)) throw error;
    return await releaseArticle(key, { studio: edges.studio });
  }
}
