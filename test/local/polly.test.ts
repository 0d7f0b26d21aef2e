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

  it('is as cruel as it is asked to be, and says in the end what came of it', async () => {
    const words = '--port 0 --instant --quotas --latency 0 --faults throttle=1 --script ok,reset --seed 7';
    const child = start(words.split(' '));
    const printed: string[] = [];
    child.stdout.on('data', (part) => printed.push(String(part)));
    const url = await readUrl(child);
    const speak = () =>
      fetch(`${url}/v1/speech`, {
        method: 'POST',
        headers: { authorization: 'AWS4-HMAC-SHA256 any' },
        body: '{"Text":"Hello.","OutputFormat":"mp3","VoiceId":"Joanna","Engine":"neural"}',
      });
    const first = await speak();
    expect([first.status, (await first.arrayBuffer()).byteLength]).toEqual([200, 44 + 144 * (16 + 16)]);
    await expect(speak()).rejects.toThrow();
    expect((await speak()).status).toBe(400);
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    expect(code).toBe(0);
    expect(printed.join('')).toContain(
      '3 requests for speech: 1 billed (6 characters), 0 over the quota, 2 spoilt',
    );
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
    [['--faults', 'fire=0.1'], /--faults "fire" is no fault; expected throttle, failure/],
    [['--faults', 'throttle=0.6,reset=0.6'], /all faults are 1.2 together; expected at most 1/],
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
  // What comes later is for others to read.
  for await (const part of child.stdout.iterator({ destroyOnReturn: false })) {
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
