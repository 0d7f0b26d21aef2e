import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultShow } from '../../../functions/show/default-show.ts';
import { drawCover } from '../../../functions/show/drawing/draw-cover.ts';
import { runCommand } from '../../../local/command/run-command.ts';
import { runOps } from '../../../local/ops/run-ops.ts';

let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'bucketcast-hold-'));
  await mkdir(join(root, 'in'));
  await writeFile(join(root, 'in/cover.png'), drawCover(defaultShow('main')));
  await writeFile(join(root, 'in/first.md'), '# First\n\nIt fits.');
  await writeFile(join(root, 'in/second.md'), '# Second\n\nThis one is a little too long.');
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(root, { recursive: true });
});

async function run(command: typeof runCommand | typeof runOps, words: readonly string[]) {
  const said: string[] = [];
  const output = { write: (text: string) => said.push(text) };
  const code = await command([...words.slice(0, 1), '--out', 'site', ...words.slice(1)], {
    places: { working: root, project: root },
    output,
    errors: output,
    stop: new AbortController().signal,
  });
  return { code, said: said.join('') };
}

describe('npm start with a limit', () => {
  it('holds what would go over it, also in a dry run, and publishes it once it is released', async () => {
    vi.stubEnv('MONTHLY_CHARACTER_LIMIT', '30');
    const planned = await run(runCommand, ['--dry-run', 'in']);
    expect(planned.code).toBe(1);
    expect(planned.said).toMatch(/^held: "second\.md" would newly bill 37 characters/m);
    expect(planned.said).toMatch(/^Of the 30 characters of 20\d\d-\d\d 0 are used, and 16 would be left\.$/m);
    const { code, said } = await run(runCommand, ['--once', 'in']);
    expect(code).toBe(1);
    expect(said).toMatch(/^held {7}"second\.md" would newly bill 37 .* npm run ops -- release "second\.md"/m);
    expect(said).toMatch(/^done .*1 episode, .*; 1 held\.$/m);
    expect(await run(runOps, ['release', '--yes', 'second.md'])).toMatchObject({ code: 0 });
    expect((await run(runCommand, ['--dry-run', 'in'])).code).toBe(0);
    const released = await run(runCommand, ['--once', 'in']);
    expect([released.code, released.said]).toEqual([0, expect.stringMatching(/^published {2}"Second"/m)]);
  });
});
