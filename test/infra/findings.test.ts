import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Stack, Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSettings } from '../../infra/settings.ts';
import { BucketcastStack } from '../../infra/stack.ts';
import { readProjectContext } from '../deployed/synthesize.ts';

let outdir = '';
beforeEach(async () => {
  outdir = await mkdtemp(join(tmpdir(), 'findings-'));
});
afterEach(() => rm(outdir, { recursive: true }));

type Report = {
  readonly pluginReports: readonly {
    readonly pluginName?: string;
    readonly conclusion?: string;
    readonly violations: readonly { readonly ruleName: string }[];
  }[];
};

/** Runs cdk-nag over an app; what it found is in a file beside the template, whether it made synthesis fail or not. */
async function check(fill: (app: App) => void, settings: Readonly<Record<string, unknown>> = {}) {
  const context = { ...(await readProjectContext()), ...settings, 'aws:cdk:bundling-stacks': [] };
  const app = new App({ context, outdir });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  fill(app);
  const failure = tryTo(() => app.synth());
  const report: Report = JSON.parse(readFileSync(join(outdir, 'validation-report.json'), 'utf8'));
  return {
    failure,
    found: report.pluginReports.flatMap(({ violations }) => violations.map((v) => v.ruleName)),
  };
}

function tryTo(work: () => unknown): unknown {
  try {
    work();
    return undefined;
  } catch (error) {
    return error;
  }
}

const everything = {
  alertEmail: 'desk@example.com',
  domain: 'podcast.example.com',
  certificate: 'arn:aws:acm:us-east-1:123456789012:certificate/0a1b',
  articlesBucket: 'texts-of-the-desk',
};

describe('cdk-nag', () => {
  it.each([
    ['the defaults', {}],
    ['every setting', everything],
  ])('finds nothing without an explanation with %s', async (_name, settings) => {
    const fill = (app: App) => new BucketcastStack(app, 'Bucketcast', readSettings(app.node));
    expect(await check(fill, settings)).toEqual({ failure: undefined, found: [] });
  });

  it('would find what nobody has explained', async () => {
    const { found } = await check((app) => new Bucket(new Stack(app, 'Bare'), 'Bucket'));
    expect(found).toContainEqual(expect.stringContaining('AwsSolutions-S1'));
  });
});
