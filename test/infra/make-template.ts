import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { readSettings } from '../../infra/settings.ts';
import { BucketcastStack } from '../../infra/stack.ts';
import { readProjectContext } from '../deployed/synthesize.ts';

/** The stack's template as `cdk.json` sets it up, without the bundles, which no promise of the template needs. */
export async function makeTemplate(settings: Readonly<Record<string, unknown>> = {}): Promise<Template> {
  const context = { ...(await readProjectContext()), ...settings, 'aws:cdk:bundling-stacks': [] };
  // The CDK would leave a folder behind for each app.
  const outdir = await mkdtemp(join(tmpdir(), 'template-'));
  try {
    const app = new App({ context, outdir });
    return Template.fromStack(new BucketcastStack(app, 'Bucketcast', readSettings(app.node)));
  } finally {
    await rm(outdir, { recursive: true });
  }
}
