import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { resourcesOf } from '../deployed/deploy.ts';
import { type LambdaFunction, startLambda } from '../deployed/lambda-runtime.ts';
import { synthesize } from '../deployed/synthesize.ts';
import { median } from './median.ts';
import { type Section, writeRatio } from './section.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

const runs = 9;

/** How large the functions are, and how much longer than an empty one they take to start. */
export async function measureBundles(): Promise<Section> {
  await using folder = await makeTemporaryFolder();
  const { template, bundleFolder } = await synthesize(join(folder.path, 'cdk.out'));
  const empty = await makeEmptyFunction(join(folder.path, 'empty'));
  const rows: string[][] = [];
  for (const [id, { Properties }] of resourcesOf(template, 'AWS::Lambda::Function')) {
    const { Code, Handler = '' }: { Code?: { S3Key?: string }; Handler?: string } = Properties;
    const bundle = { ...empty, folder: bundleFolder(Code?.S3Key ?? ''), handler: Handler };
    const ratio = await compareStarts(bundle, empty);
    rows.push([id.replace(/Function.*/, ''), ...(await readSizes(bundle.folder)), writeRatio(ratio)]);
  }
  return {
    title: 'The bundles',
    text: `The functions as CDK builds them, in the test suite's own Lambda runtime: from the start of the process to the first answer, over the same of a handler that does nothing. Source maps are not counted in the sizes. The median of ${runs} pairs, one after the other.`,
    head: ['function', 'KB', 'KB with gzip', 'cold start ÷ empty'],
    rows,
  };
}

async function makeEmptyFunction(folder: string): Promise<LambdaFunction> {
  await mkdir(folder);
  await writeFile(join(folder, 'index.mjs'), 'export const handler = () => ({ batchItemFailures: [] });\n');
  const names = ['ARTICLES_BUCKET', 'STUDIO_BUCKET', 'SITE_BUCKET'];
  const environment = {
    ...Object.fromEntries(names.map((name) => [name, 'bucket'])),
    QUEUE_URL: 'http://127.0.0.1:9/queue',
    QUEUE_ARN: 'arn:aws:sqs:us-east-1:1:queue',
    SCHEDULE_GROUP: 'calls',
    SCHEDULE_ROLE: 'arn:aws:iam::1:role/calls',
    SITE_ADDRESS: 'https://podcast.example',
  };
  return { folder, handler: 'index.handler', memoryMegabytes: 512, timeoutSeconds: 60, environment };
}

async function compareStarts(bundle: LambdaFunction, empty: LambdaFunction): Promise<number> {
  const ratios: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const [full, least] = [await timeStart(bundle), await timeStart(empty)];
    ratios.push(full / least);
  }
  return median(ratios);
}

async function timeStart(lambda: LambdaFunction): Promise<number> {
  const start = performance.now();
  const running = await startLambda(lambda);
  await running.invoke({ Records: [] });
  const milliseconds = performance.now() - start;
  await running.stop();
  return milliseconds;
}

async function readSizes(folder: string): Promise<readonly string[]> {
  const files = (await readdir(folder)).filter((file) => !file.endsWith('.map'));
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
  const packed = await Promise.all(
    files.map(async (file) => gzipSync(await readFile(join(folder, file))).length),
  );
  const add = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);
  return [add(sizes), add(packed)].map((bytes) => Math.round(bytes / 1024).toLocaleString('en-US'));
}
