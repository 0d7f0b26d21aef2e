import { resolve } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runCommand } from '../../../local/command/run-command.ts';
import { usageText } from '../../../local/options/usage-text.ts';

const project = resolve(import.meta.dirname, '../../..');

async function run(words: readonly string[]) {
  const said: string[] = [];
  const errors: string[] = [];
  const code = await runCommand(words, {
    places: { working: project, project },
    output: { write: (text) => said.push(text) },
    errors: { write: (text) => errors.push(text) },
    stop: new AbortController().signal,
  });
  return { code, said: said.join(''), errors: errors.join('') };
}

afterEach(() => vi.unstubAllEnvs());

describe('runCommand', () => {
  it('prints help as what was asked for, not as an error', async () => {
    expect(await run(['--help'])).toEqual({ code: 0, said: usageText, errors: '' });
  });

  it.each([
    [['--port', 'x'], '--port is "x"; expected a number from 1 to 65535\n'],
    [['/absent/folder'], '"/absent/folder" cannot be read; expected a folder of articles, or files\n'],
  ])('refuses %j in one sentence', async (words, errors) => {
    expect(await run(words)).toEqual({ code: 2, said: '', errors });
  });

  it('names the variable of the environment that cannot be used', async () => {
    vi.stubEnv('DEFAULT_ENGINE', 'loud');
    const { code, errors } = await run(['--dry-run', 'test/local']);
    expect(code).toBe(2);
    expect(errors).toMatch(/^environment variable DEFAULT_ENGINE is "loud"; expected one of [^\n]*\n$/);
  });
});
