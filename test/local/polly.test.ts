import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';

const program = new URL('../../local/polly.ts', import.meta.url).pathname;

describe('npm run polly', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)('serves until %s, and says where', async (signal) => {
    const child = start(['--port', '0']);
    const url = await readUrl(child);
    const response = await fetch(`${url}/v1/voices`, { headers: { authorization: 'AWS4-HMAC-SHA256 any' } });
    expect(response.status).toBe(200);
    child.kill(signal);
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
  });

  it('keeps the quotas if asked to', async () => {
    const child = start(['--port=0', '--quotas']);
    const url = await readUrl(child);
    const headers = { authorization: 'AWS4-HMAC-SHA256 any' };
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => fetch(`${url}/v1/lexicons`, { headers })),
    );
    expect(answers.map(({ status }) => status)).toContain(400);
    child.kill('SIGTERM');
    await once(child, 'exit');
  });

  it('explains itself', async () => {
    const { code, output } = await finish(start(['--help']));
    expect(code).toBe(0);
    expect(output).toMatch(/--port N.*4875/);
  });

  it.each([
    [['--colour'], /'--colour'/],
    [['--port', 'http'], /--port "http" is no port; expected a number/],
    [['--port', '65536'], /--port "65536" is no port/],
    [['speech'], /'speech'/],
  ])('answers %j with one sentence and code 2', async (words, expected) => {
    const { code, errors } = await finish(start(words));
    expect(code).toBe(2);
    expect(errors).toMatch(expected);
    expect(errors.trim().split('\n')).toHaveLength(1);
  });
});

function start(words: readonly string[]) {
  return spawn(process.execPath, [program, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
}

async function readUrl(child: ReturnType<typeof start>): Promise<string> {
  let output = '';
  for await (const part of child.stdout) {
    output += part;
    const [, url] = /AWS_ENDPOINT_URL_POLLY=(\S+)\n[\s\S]*end\.\n/.exec(output) ?? [];
    if (url !== undefined) return url;
  }
  throw new Error(`no address was printed: ${output}`);
}

async function finish(child: ReturnType<typeof start>) {
  const [output, errors, [code]] = await Promise.all([
    child.stdout.toArray(),
    child.stderr.toArray(),
    once(child, 'exit'),
  ]);
  return { output: output.join(''), errors: errors.join(''), code };
}
