import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** A CloudFormation template, as far as the tests look into it. */
export type Template = {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs: Readonly<Record<string, { readonly Value: unknown }>>;
};

/** One resource of a template. */
export type Resource = { readonly Type: string; readonly Properties: Readonly<Record<string, unknown>> };

/** What synthesis left behind: the template, and where the bundles of its functions lie. */
export type Synthesis = {
  readonly template: Template;
  readonly templateFile: string;
  /** The folder of a bundle, by the key under which deployment uploads it. */
  bundleFolder(key: string): string;
};

type Assets = { readonly files: Readonly<Record<string, { readonly source: { readonly path: string } }>> };
type Settings = { readonly context: Readonly<Record<string, unknown>> };

const project = fileURLToPath(new URL('../..', import.meta.url));

/** Runs the app as `cdk synth` does, only without the CLI, into a folder of the test's own; settings are what `-c` would say. */
export async function synthesize(
  folder: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Synthesis> {
  const context = JSON.stringify({ ...(await readProjectContext()), ...settings });
  const env = { ...process.env, CDK_OUTDIR: folder, CDK_CONTEXT_JSON: context };
  await promisify(execFile)(process.execPath, ['infra/app.ts'], { cwd: project, env });
  const templateFile = join(folder, 'Bucketcast.template.json');
  const template: Template = JSON.parse(await readFile(templateFile, 'utf8'));
  const assets: Assets = JSON.parse(await readFile(join(folder, 'Bucketcast.assets.json'), 'utf8'));
  return {
    template,
    templateFile,
    bundleFolder(key) {
      const path = assets.files[key.replace(/\.zip$/, '')]?.source.path;
      if (path === undefined) throw new Error(`no asset ${key}; expected one in Bucketcast.assets.json`);
      return join(folder, path);
    },
  };
}

/** The settings of `cdk.json`, which only the CLI reads by itself. */
export async function readProjectContext(): Promise<Readonly<Record<string, unknown>>> {
  const settings: Settings = JSON.parse(await readFile(join(project, 'cdk.json'), 'utf8'));
  return settings.context;
}
