import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));

/** The README's example, as somebody else's repository has it. */
const app = `
import { App, CfnOutput, Stack } from 'aws-cdk-lib';
import { User } from 'aws-cdk-lib/aws-iam';
import { ArticleNarration } from 'bucketcast';

const stack = new Stack(new App(), 'Newsroom');
const news = new ArticleNarration(stack, 'News', { alertEmail: 'desk@example.com', monthlyCharacterLimit: 2_000_000 });
news.grantUpload(new User(stack, 'ContentSystem'), 'news');
new CfnOutput(stack, 'Site', { value: news.siteAddress });
`;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'newsroom-'));
  const modules = join(folder, 'node_modules');
  await mkdir(modules);
  // What npm makes of a workspace: a link to its folder, and one copy of what both need.
  await symlink(project, join(modules, 'bucketcast'));
  for (const name of ['aws-cdk-lib', 'constructs']) {
    await symlink(join(project, 'node_modules', name), join(modules, name));
  }
  await writeFile(join(folder, 'package.json'), '{"type":"module"}');
  await writeFile(join(folder, 'app.ts'), app);
});
afterAll(() => rm(folder, { recursive: true }));

describe('the package’s entry', () => {
  it('gives an app in another repository the construct, without a build', async () => {
    const context = JSON.stringify({ 'aws:cdk:bundling-stacks': [] });
    const env = { ...process.env, CDK_OUTDIR: join(folder, 'out'), CDK_CONTEXT_JSON: context };
    await promisify(execFile)(process.execPath, ['app.ts'], { cwd: folder, env });
    const template = await readFile(join(folder, 'out', 'Newsroom.template.json'), 'utf8');
    expect(template).toContain('"NARRATION": "Newsroom-News"');
    expect(template).toContain('"MONTHLY_CHARACTER_LIMIT": "2000000"');
    expect(template).toContain('/news/*');
  });

  it('is what the README shows', async () => {
    const readme = await readFile(join(project, 'README.md'), 'utf8');
    expect(readme).toContain("import { ArticleNarration } from 'bucketcast';");
    expect(readme).toContain("news.grantUpload(new User(stack, 'ContentSystem'), 'news');");
  });
});
