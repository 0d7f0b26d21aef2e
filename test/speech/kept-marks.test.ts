import { describe, expect, it } from 'vitest';
import { concatenate } from '../../functions/audio/frames/concatenate.ts';
import { writeSilence } from '../../functions/audio/frames/write-silence.ts';
import { noDeadline } from '../../functions/cloud/deadline.ts';
import type { Store } from '../../functions/cloud/store.ts';
import { studioKeys } from '../../functions/episode/keys.ts';
import type { Chunk, Script } from '../../functions/script/script.ts';
import { countMissing } from '../../functions/speech/count-missing.ts';
import { hashSpeech } from '../../functions/speech/hash-speech.ts';
import { speakTimed } from '../../functions/speech/speak-timed.ts';
import { RefusedError } from '../../functions/speech/speech-error.ts';
import { createImpatience } from '../edges/impatience.ts';
import { createSilentPolly } from '../edges/silent-polly.ts';
import { bytesOf, createTemporaryStore, textIn } from '../edges/temporary-stores.ts';
import { createBucket } from '../faults/world/bucket.ts';

const voice = { id: 'Matthew', engine: 'neural', language: 'en-US' } as const;
const text = 'The tide rose. It fell.';
const chunk: Chunk = {
  ssml: `<speak>${text}</speak>`,
  parts: [{ block: 0, text, breakSeconds: 0 }],
  billedCharacters: text.length,
  pauseSeconds: 0,
};
const script: Script = { voice, chunks: [chunk], omissions: [], timing: 'words' };
const words = { voice, timing: 'words' } as const;
const plain = { voice, timing: undefined } as const;
const hash = hashSpeech({ voice, ssml: chunk.ssml });
const [soundKey, marksKey] = [studioKeys.speech(hash), studioKeys.marks(hash)];

/** A Polly that never says a thing twice in the same way, and says when words are said as long as it does not refuse to. */
async function makeEdges() {
  const refusal = { isOn: false };
  let sounds = 0;
  const { polly, requests } = createSilentPolly((request, audio) => {
    if (request.form === 'marks' && refusal.isOn) throw new RefusedError('no speech marks');
    if (request.form === 'marks') return audio;
    sounds += 1;
    return { ...audio, bytes: concatenate([audio.bytes, writeSilence(sounds)]) };
  });
  const studio = await createTemporaryStore();
  return { polly, requests, refusal, studio, patience: createImpatience(), deadline: noDeadline };
}

/** The same studio, in which marks were kept at this instant. */
function keptAt(instant: string, studio: Store): Store {
  const date = <Found extends { readonly modified: string }>(key: string, found: Found | undefined) =>
    found === undefined || key !== marksKey ? found : { ...found, modified: instant };
  return {
    ...studio,
    read: async (key) => date(key, await studio.read(key)),
    describe: async (key) => date(key, await studio.describe(key)),
  };
}

/** Marks as they were kept before it was written down of which sound they are. */
async function forgetSound(studio: Store): Promise<void> {
  const kept = (await textIn(studio, marksKey)) ?? '';
  const lines = kept.split('\n').filter((line) => !line.includes('"sound"'));
  await studio.keep(marksKey, bytesOf(lines.join('\n')));
}

describe('marks of a former sound do not serve another one', () => {
  it('where Polly told none of the new sound', async () => {
    const edges = await makeEdges();
    await speakTimed(chunk, words, edges);
    await edges.studio.remove(soundKey);
    edges.refusal.isOn = true;
    expect(await speakTimed(chunk, words, edges)).toMatchObject({ requests: 1, billedCharacters: 23 });
    edges.refusal.isOn = false;
    expect(await speakTimed(chunk, words, edges)).toMatchObject({ requests: 1, billedCharacters: 23 });
    expect(await speakTimed(chunk, words, edges)).toMatchObject({ requests: 0, billedCharacters: 0 });
  });

  it('where the sound was spoken for an episode whose words are not timed, as by --respeak', async () => {
    const edges = await makeEdges();
    await speakTimed(chunk, words, edges);
    await edges.studio.remove(soundKey);
    await speakTimed(chunk, plain, edges);
    // A file system tells no times apart that lie close together.
    const studio = keptAt('2026-01-01T00:00:00.000Z', edges.studio);
    expect(await countMissing(script, studio)).toEqual({ characters: 23, requests: 1 });
    expect(await speakTimed(chunk, words, edges)).toMatchObject({ requests: 1 });
    expect(await countMissing(script, edges.studio)).toEqual({ characters: 0, requests: 0 });
  });

  it('and are counted as missing with their sound', async () => {
    const edges = await makeEdges();
    await speakTimed(chunk, words, edges);
    await edges.studio.remove(soundKey);
    expect(await countMissing(script, edges.studio)).toEqual({ characters: 46, requests: 2 });
    expect(await speakTimed(chunk, words, edges)).toMatchObject({ requests: 2, billedCharacters: 46 });
  });
});

describe('marks that do not say of which sound they are', () => {
  it('are taken for the present one’s where they were kept behind it, and say so from then on', async () => {
    const edges = await makeEdges();
    const marked = await speakTimed(chunk, words, edges);
    const whole = await textIn(edges.studio, marksKey);
    await forgetSound(edges.studio);
    expect(await textIn(edges.studio, marksKey)).not.toBe(whole);
    const again = await speakTimed(chunk, words, edges);
    expect(again).toEqual({ ...marked, requests: 0, billedCharacters: 0, keptSince: again.keptSince });
    expect(await textIn(edges.studio, marksKey)).toBe(whole);
  });

  it('are asked for anew where the sound is younger', async () => {
    const edges = await makeEdges();
    await speakTimed(chunk, words, edges);
    await forgetSound(edges.studio);
    const studio = keptAt('2026-01-01T00:00:00.000Z', edges.studio);
    expect(await speakTimed(chunk, words, { ...edges, studio })).toMatchObject({ requests: 1 });
  });
});

it('marks that are older than their sound, which was renewed, are still its own', async () => {
  const edges = await makeEdges();
  await speakTimed(chunk, words, edges);
  const studio = keptAt('2026-01-01T00:00:00.000Z', edges.studio);
  expect(await speakTimed(chunk, words, { ...edges, studio })).toMatchObject({ requests: 0 });
});

describe('marks that are kept count as kept, so that nobody is told a price for them', () => {
  /** How much is missing after each of these days on which the chunk is used, with its words timed or not. */
  async function missingAfter(uses: readonly (readonly [number, typeof words | typeof plain])[]) {
    const edges = await makeEdges();
    let day = 0;
    const nowSeconds = () => Date.UTC(2026, 0, 1) / 1000 + day * 86_400;
    const studio = createBucket(nowSeconds);
    const missing: number[] = [];
    for (const [next, timed] of uses) {
      day = next;
      await speakTimed(chunk, timed, { ...edges, studio, patience: { ...edges.patience, nowSeconds } });
      missing.push((await countMissing(script, studio)).requests);
    }
    return { missing, asked: edges.requests.length };
  }

  it('where they were asked for later than the sound, which is renewed first', async () => {
    const uses = [
      [0, plain],
      [20, words],
      [31, words],
      [45, words],
    ] as const;
    expect(await missingAfter(uses)).toEqual({ missing: [1, 0, 0, 0], asked: 2 });
  });

  it('where another article, whose words are not timed, has renewed the sound alone: from their next use on', async () => {
    const uses = [
      [0, plain],
      [5, words],
      [31, plain],
      [32, words],
    ] as const;
    expect(await missingAfter(uses)).toEqual({ missing: [1, 0, 1, 0], asked: 2 });
  });
});
