import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { useStandIn } from './stand-in.ts';

const hasEspeak = spawnSync('espeak-ng', ['--version']).status === 0;
// Where there is none the tests are skipped with this one line; in CI that is a failure.
const skip = !hasEspeak && process.env.CI !== 'true';
if (skip) process.stderr.write('skipped: other languages than English, for want of espeak-ng\n');

describe.skipIf(skip)('a voice of another language', () => {
  const standIn = useStandIn();
  const Text = '<speak><p>Der Frühling kommt. Die Vögel singen wieder.</p></speak>';

  it('is spoken by espeak-ng, in the same layout, the same every time', async () => {
    const [first, second] = await Promise.all([
      standIn.speak({ TextType: 'ssml', Text, VoiceId: 'Vicki' }),
      standIn.speak({ TextType: 'ssml', Text, VoiceId: 'Vicki' }),
    ]);
    expect(first.bytes.readUInt32BE(44)).toBe(0xfff364c4);
    expect((first.bytes.length - 44) / 6000).toBeGreaterThan(1.5);
    expect(first.bytes.equals(second.bytes)).toBe(true);
  });

  it('is not silent', async () => {
    const { bytes } = await standIn.speak({
      ...{ TextType: 'ssml', Text, VoiceId: 'Vicki', Engine: 'standard', OutputFormat: 'pcm' },
    });
    const samples = Array.from({ length: bytes.length / 2 }, (_, n) => bytes.readInt16LE(2 * n) / 32768);
    const power = samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length;
    expect(10 * Math.log10(power)).toBeGreaterThan(-32);
    expect(Math.max(...samples)).toBeLessThan(0.98);
  });

  it('has word marks in the order of the words', async () => {
    const { bytes } = await standIn.speak({
      ...{ TextType: 'ssml', Text, VoiceId: 'Vicki', OutputFormat: 'json', SpeechMarkTypes: ['word'] },
    });
    const words: string[] = bytes
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).value);
    expect(words).toEqual(['Der', 'Frühling', 'kommt', 'Die', 'Vögel', 'singen', 'wieder']);
  });
});

describe('a machine without espeak-ng', () => {
  const standIn = useStandIn({ espeakCommand: 'espeak-ng-that-is-not-there' });

  it('tells which language it cannot speak and what to install', async () => {
    await expect(standIn.speak({ VoiceId: 'Vicki' })).rejects.toMatchObject({
      name: 'LanguageNotSupportedException',
      message: expect.stringMatching(/German \(de-DE\).*apt-get install espeak-ng/),
      $metadata: { httpStatusCode: 400 },
    });
  });

  it('speaks English all the same', async () => {
    expect((await standIn.speak({ VoiceId: 'Amy' })).bytes.length).toBeGreaterThan(1000);
  });
});
