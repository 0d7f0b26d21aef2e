import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));
const run = promisify(execFile);

/** What the README tells somebody to write whose own app it is, file by file. */
async function readGuide() {
  const readme = await readFile(join(project, 'README.md'), 'utf8');
  const [, section = ''] = /\n### In your own CDK app\n([\s\S]*?)\n## /.exec(readme) ?? [];
  const blocks = [...section.matchAll(/```(?:json|ts)\n([\s\S]*?)```/g)].map(([, block = '']) => block);
  const [packageFile = '', typesFile = '', app = ''] = blocks;
  return { packageFile, typesFile, app };
}

let folder = '';
let guide: Awaited<ReturnType<typeof readGuide>>;
beforeAll(async () => {
  guide = await readGuide();
  folder = await mkdtemp(join(tmpdir(), 'newsroom-'));
  const modules = join(folder, 'node_modules');
  await mkdir(join(modules, '@types'), { recursive: true });
  // What npm makes of a workspace: a link to its folder, and one copy of what both need.
  await symlink(project, join(modules, 'bucketcast'));
  for (const name of ['aws-cdk-lib', 'constructs', '@types/node']) {
    await symlink(join(project, 'node_modules', name), join(modules, name));
  }
  await writeFile(join(folder, 'package.json'), guide.packageFile);
  await writeFile(join(folder, 'tsconfig.json'), guide.typesFile);
  await writeFile(join(folder, 'app.ts'), guide.app);
});
afterAll(() => rm(folder, { recursive: true }));

describe('an app in another repository, written down from the README', () => {
  it('gets the construct without a build', async () => {
    const context = JSON.stringify({ 'aws:cdk:bundling-stacks': [] });
    const env = { ...process.env, CDK_OUTDIR: join(folder, 'out'), CDK_CONTEXT_JSON: context };
    await run(process.execPath, ['app.ts'], { cwd: folder, env });
    const template = await readFile(join(folder, 'out', 'Newsroom.template.json'), 'utf8');
    expect(template).toContain('"NARRATION": "Newsroom-News"');
    expect(template).toContain('"MONTHLY_CHARACTER_LIMIT": "2000000"');
    expect(template).toContain('/news/*');
  });

  it('has its types checked, those of its settings among them', async () => {
    const wrong =
      "// @ts-expect-error: a number\nnew ArticleNarration(stack, 'More', { maximumCharacters: 'many' });\n";
    await writeFile(join(folder, 'app.ts'), `${guide.app}${wrong}`);
    const compiler = join(project, 'node_modules/typescript/bin/tsc');
    await expect(run(process.execPath, [compiler], { cwd: folder })).resolves.toEqual({
      stdout: '',
      stderr: '',
    });
  });

  it('repeats what npm reads in the outermost package alone', async () => {
    const own = JSON.parse(await readFile(join(project, 'package.json'), 'utf8'));
    const other = JSON.parse(guide.packageFile);
    expect(other.allowScripts).toEqual(own.allowScripts);
    expect(`^${other.overrides.linkedom}`).toBe(own.dependencies.linkedom);
    expect(other.workspaces).toEqual([own.name]);
  });
});
