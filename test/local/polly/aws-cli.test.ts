import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { useStandIn } from './stand-in.ts';

const run = promisify(execFile);
const hasCli = spawnSync('aws', ['--version']).status === 0;
if (!hasCli) process.stderr.write('skipped: the AWS CLI against the stand-in, for want of "aws"\n');

describe.skipIf(!hasCli)('the AWS CLI, which speaks HTTP/1.1', () => {
  const standIn = useStandIn();

  it('synthesizes speech', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stand-in-'));
    const file = join(folder, 'speech.mp3');
    const { stdout } = await run(
      'aws',
      [
        ...['polly', 'synthesize-speech', '--endpoint-url', standIn.url(), '--region', 'us-east-1'],
        ...[
          '--engine',
          'neural',
          '--voice-id',
          'Joanna',
          '--output-format',
          'mp3',
          '--text',
          'Good morning.',
          file,
        ],
      ],
      { env: { ...process.env, AWS_ACCESS_KEY_ID: 'nobody', AWS_SECRET_ACCESS_KEY: 'nothing' } },
    );
    const bytes = await readFile(file);
    await rm(folder, { recursive: true });
    const { ContentType, RequestCharacters } = JSON.parse(stdout);
    // Older versions print the header's text, newer ones a number.
    expect([ContentType, Number(RequestCharacters)]).toEqual(['audio/mpeg', 13]);
    expect(bytes.equals((await standIn.speak({})).bytes)).toBe(true);
  });
});
