import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startPolly } from '../../../local/polly/start-polly.ts';
import type { Saying } from '../../../local/polly/voice/say.ts';
import { startSpeakers } from '../../../local/polly/voice/speakers.ts';
import { makeClient, speak } from './stand-in.ts';

const saying: Saying = {
  source: { kind: 'flite', voice: 'rms' },
  text: 'Good morning.',
  rate: 1,
  pitch: 1,
  gainDecibels: 0,
  sampleRate: 24000,
};
const unspeakable: Saying = { ...saying, source: { kind: 'espeak', command: 'not-there', voice: 'de' } };

describe('the speakers', () => {
  it('say more sentences than there are threads, each to whom it belongs', async () => {
    const speakers = startSpeakers(2);
    const texts = ['One.', 'Twenty-two thousand.', 'Three.', 'Forty-four million and four.', 'Five.'];
    const said = await Promise.all(texts.map((text) => speakers.say({ ...saying, text })));
    const lengths = said.map(({ samples }) => samples.length);
    await speakers.close();
    expect(Math.min(lengths[1] ?? 0, lengths[3] ?? 0)).toBeGreaterThan(
      Math.max(lengths[0] ?? 0, lengths[2] ?? 0, lengths[4] ?? 0),
    );
  });

  it('tell of a failure, and go on', async () => {
    const speakers = startSpeakers(1);
    await expect(speakers.say(unspeakable)).rejects.toThrow('"not-there" could not be run');
    expect((await speakers.say(saying)).samples.length).toBeGreaterThan(12000);
    await speakers.close();
  });

  it('leave nobody waiting when they are closed', async () => {
    const speakers = startSpeakers(1);
    const outcomes = Promise.allSettled([speakers.say(saying), speakers.say(saying)]);
    await speakers.close();
    expect((await outcomes).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });

  it('bend a voice that is far too loud rather than cut it off', async () => {
    const speakers = startSpeakers(1);
    const { samples } = await speakers.say({ ...saying, gainDecibels: 30 });
    await speakers.close();
    expect(Math.max(...samples)).toBeLessThanOrEqual(Math.fround(0.98));
    expect(Math.max(...samples)).toBeGreaterThan(0.9);
  });
});

describe('a voice that fails within a speech', () => {
  it('breaks the stream, so that no client takes the rest for the whole', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'stand-in-'));
    const command = join(folder, 'broken-espeak');
    await writeFile(command, '#!/bin/sh\n[ "$1" = --version ]\n');
    await chmod(command, 0o755);
    const polly = await startPolly({ espeakCommand: command });
    const client = makeClient(polly.url);
    await expect(speak(client, { VoiceId: 'Vicki', Text: 'Guten Tag.' })).rejects.toThrow();
    client.destroy();
    await polly.close();
    await rm(folder, { recursive: true });
  });
});
