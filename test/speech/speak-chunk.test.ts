import { describe, expect, it } from 'vitest';
import { concatenate } from '../../functions/audio/frames/concatenate.ts';
import { frameBytes } from '../../functions/audio/frames/mp3-frame.ts';
import { readFrames } from '../../functions/audio/frames/read-frames.ts';
import { writeSilence } from '../../functions/audio/frames/write-silence.ts';
import { readLoudnessTag } from '../../functions/audio/loudness/loudness-tag.ts';
import { noDeadline } from '../../functions/cloud/deadline.ts';
import { OperatorError } from '../../functions/cloud/operator-error.ts';
import type { Chunk } from '../../functions/script/script.ts';
import { keptKey, readKept } from '../../functions/speech/kept-chunk.ts';
import { speakChunk } from '../../functions/speech/speak-chunk.ts';
import { createImpatience } from '../edges/impatience.ts';
import { createSilentPolly } from '../edges/silent-polly.ts';
import { bytesOf, createTemporaryStore } from '../edges/temporary-stores.ts';

const voice = { id: 'Matthew', engine: 'neural', language: 'en-US' } as const;
const chunk: Chunk = {
  ssml: '<speak>Tick.</speak>',
  parts: [{ block: 0, text: 'Tick.', breakSeconds: 0 }],
  billedCharacters: 5,
  pauseSeconds: 0,
};

/** A studio whose first writes fail with these errors. */
async function speakInto(failures: readonly Error[]) {
  const { polly, requests } = createSilentPolly();
  const patience = createImpatience();
  const studio = await createTemporaryStore();
  const { keep } = studio;
  const left = [...failures];
  studio.keep = async (key, bytes, condition) => {
    const failure = left.shift();
    if (failure !== undefined) throw failure;
    return await keep(key, bytes, condition);
  };
  const spoken = speakChunk(chunk, voice, { studio, polly, patience, deadline: noDeadline });
  return { spoken, studio, requests, patience };
}

const outage = new Error('S3 did not answer');

describe('a chunk that is spoken while the studio cannot be written', () => {
  it('is written when the studio is back, and not spoken again', async () => {
    const { spoken, studio, requests, patience } = await speakInto([outage, outage, outage]);
    expect(await spoken).toMatchObject({ billedCharacters: 5 });
    expect(requests).toHaveLength(1);
    expect(await studio.list('speech/')).toHaveLength(1);
    expect(patience.waited).toEqual([0.5, 1, 2]);
  });

  it('fails when the studio stays away for longer than a moment', async () => {
    const { spoken, requests, patience } = await speakInto(Array.from({ length: 50 }, () => outage));
    await expect(spoken).rejects.toBe(outage);
    expect(requests).toHaveLength(1);
    expect(patience.waited.reduce((sum, seconds) => sum + seconds, 0)).toBeLessThan(20);
  });

  it('fails at once where only an operator can help', async () => {
    const denied = new OperatorError('access denied');
    const { spoken, patience } = await speakInto([denied]);
    await expect(spoken).rejects.toBe(denied);
    expect(patience.waited).toEqual([]);
  });
});

it('a chunk that was kept without its loudness is measured once, and from then on kept with it', async () => {
  const { spoken, studio, requests } = await speakInto([]);
  const first = await spoken;
  const key = keptKey(chunk, voice);
  const frames = readFrames((await studio.read(key))?.bytes ?? new Uint8Array());
  await studio.keep(key, frames);
  expect(await readKept(chunk, voice, { studio })).toMatchObject({ frames, loudness: undefined });
  const { polly } = createSilentPolly();
  const writes: string[] = [];
  const watched: typeof studio = {
    ...studio,
    keep: async (written, bytes) => {
      writes.push(written);
      return await studio.keep(written, bytes);
    },
  };
  const edges = { studio: watched, polly, patience: createImpatience(), deadline: noDeadline };
  expect(await speakChunk(chunk, voice, edges)).toMatchObject({
    ...first,
    keptSince: expect.any(String),
    billedCharacters: 0,
  });
  const kept = await studio.read(key);
  expect(readLoudnessTag(kept?.bytes ?? new Uint8Array())).toEqual(first.loudness);
  expect(readFrames(kept?.bytes ?? new Uint8Array())).toEqual(frames);
  await speakChunk(chunk, voice, edges);
  expect(writes).toEqual([key]);
  expect(requests).toHaveLength(1);
});

it.each([
  ['has lost its end behind a whole frame', (mp3: Uint8Array) => mp3.subarray(0, mp3.length - frameBytes)],
  ['has lost its end in a frame', (mp3: Uint8Array) => mp3.subarray(0, mp3.length - 1)],
  ['has frames of another one behind it', (mp3: Uint8Array) => concatenate([mp3, writeSilence(5)])],
  ['is a page', () => bytesOf('<!doctype html>')],
  ['is empty', () => new Uint8Array()],
])('a kept chunk that %s is spoken anew', async (_, damage) => {
  const { spoken, studio } = await speakInto([]);
  await spoken;
  const [key = ''] = await studio.list('speech/');
  const right = (await studio.read(key))?.bytes ?? new Uint8Array();
  await studio.keep(key, damage(right));
  const edges = { ...createSilentPolly(), studio, patience: createImpatience(), deadline: noDeadline };
  expect(await speakChunk(chunk, voice, edges)).toMatchObject({ billedCharacters: 5 });
  expect((await studio.read(key))?.bytes).toEqual(right);
});
