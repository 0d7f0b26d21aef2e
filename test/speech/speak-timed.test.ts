import { describe, expect, it } from 'vitest';
import { noDeadline } from '../../functions/cloud/deadline.ts';
import { OperatorError } from '../../functions/cloud/operator-error.ts';
import { studioKeys } from '../../functions/episode/keys.ts';
import type { Chunk, Script } from '../../functions/script/script.ts';
import { countMissing } from '../../functions/speech/count-missing.ts';
import { hashSpeech } from '../../functions/speech/hash-speech.ts';
import type { SpokenAudio } from '../../functions/speech/polly.ts';
import { speakAll } from '../../functions/speech/speak-all.ts';
import { speakTimed } from '../../functions/speech/speak-timed.ts';
import { RefusedError, SpeechError, ThrottleError } from '../../functions/speech/speech-error.ts';
import { createImpatience } from '../edges/impatience.ts';
import { createSilentPolly } from '../edges/silent-polly.ts';
import { bytesOf, createTemporaryStore } from '../edges/temporary-stores.ts';

const voice = { id: 'Matthew', engine: 'neural', language: 'en-US' } as const;
const chunkOf = (text: string): Chunk => ({
  ssml: `<speak>${text}</speak>`,
  parts: [{ block: 0, text, breakSeconds: 0 }],
  billedCharacters: text.length,
  pauseSeconds: 0,
});
const chunk = chunkOf('The tide rose. It fell.');
const script: Script = { voice, chunks: [chunk, chunkOf('It stood.')], omissions: [], timing: 'words' };
const words = { voice, timing: 'words' } as const;
const hash = hashSpeech({ voice, ssml: chunk.ssml });

/** Polly, whose answers to requests for marks are changed. */
async function makeEdges(change: (marks: SpokenAudio) => SpokenAudio = (marks) => marks) {
  const { polly, requests } = createSilentPolly((request, audio) =>
    request.form === 'marks' ? change(audio) : audio,
  );
  const studio = await createTemporaryStore();
  return { polly, requests, studio, patience: createImpatience(), deadline: noDeadline };
}
const fail = (error: Error) => () => {
  throw error;
};

describe('a chunk whose words are timed', () => {
  it('has its sound and its marks asked for and billed, and is timed by them', async () => {
    const edges = await makeEdges();
    const spoken = await speakTimed(chunk, words, edges);
    expect(edges.requests.map(({ form }) => form)).toEqual([undefined, 'marks']);
    expect(spoken).toMatchObject({ billedCharacters: 2 * 23, requests: 2, untimed: undefined });
    expect(spoken.sentences[0]).toMatchObject([
      { from: 0, startFrame: 0, words: [{ from: 0 }, { from: 4 }, { from: 9 }] },
      { from: 15, startFrame: expect.closeTo(15 + 1105 / 576, 6), words: [{ from: 15 }, { from: 18 }] },
    ]);
    expect(await edges.studio.list('')).toEqual([studioKeys.marks(hash), studioKeys.speech(hash)]);
  });

  it('is found in the studio and paid once; what is kept of its sound is not spoken again for its marks', async () => {
    const edges = await makeEdges();
    await speakTimed(chunk, { voice, timing: undefined }, edges);
    const marked = await speakTimed(chunk, words, edges);
    const again = await speakTimed(chunk, words, edges);
    expect(edges.requests.map(({ form }) => form)).toEqual([undefined, 'marks']);
    expect([marked.billedCharacters, again.billedCharacters, again.requests]).toEqual([23, 0, 0]);
    expect(again.sentences).toEqual(marked.sentences);
  });

  it('has its marks asked for anew with another sound, and where they cannot be read any more', async () => {
    const edges = await makeEdges();
    await speakTimed(chunk, words, edges);
    await edges.studio.remove(studioKeys.speech(hash));
    expect((await speakTimed(chunk, words, edges)).requests).toBe(2);
    await edges.studio.keep(studioKeys.marks(hash), bytesOf('{'));
    expect(await speakTimed(chunk, words, edges)).toMatchObject({ requests: 1, untimed: undefined });
  });

  it('is renewed with its marks when it is used after a month', async () => {
    const edges = await makeEdges();
    const renewed: string[] = [];
    const studio = { ...edges.studio, renew: async (key: string) => void renewed.push(key) };
    await speakTimed(chunk, words, edges);
    const later = { ...edges.patience, nowSeconds: () => Date.now() / 1000 + 31 * 86_400 };
    await speakTimed(chunk, words, { ...edges, studio, patience: later });
    expect(renewed.toSorted()).toEqual([studioKeys.marks(hash), studioKeys.speech(hash)]);
  });
});

describe('where Polly tells no marks', () => {
  const html = (marks: SpokenAudio) => ({ ...marks, contentType: 'text/html' });
  const half = (marks: SpokenAudio) => ({ ...marks, bytes: marks.bytes.subarray(0, -9) });

  it.each([
    ['refuses to', fail(new RefusedError('speech marks are not supported')), 1],
    ['breaks off', half, 3],
    ['sends a page', html, 3],
    ['fails', fail(new SpeechError('500')), 3],
  ])('because it %s, sentences are timed as ever', async (_, change, attempts) => {
    const edges = await makeEdges(change);
    const plain = await speakTimed(chunk, { voice, timing: undefined }, edges);
    const spoken = await speakTimed(chunk, words, edges);
    expect(spoken).toMatchObject({
      untimed: attempts === 1 ? 'refused' : 'failed',
      sentences: plain.sentences,
    });
    expect(edges.requests.filter(({ form }) => form === 'marks')).toHaveLength(attempts);
    expect(await edges.studio.list('')).toEqual([studioKeys.speech(hash)]);
  });

  it('that fit, they are kept all the same: they are paid for', async () => {
    const edges = await makeEdges((marks) => ({ ...marks, bytes: new Uint8Array() }));
    expect(await speakTimed(chunk, words, edges)).toMatchObject({ untimed: 'unfit', requests: 2 });
    expect(await speakTimed(chunk, words, edges)).toMatchObject({ untimed: 'unfit', requests: 0 });
  });

  it('because it is asked too fast, it is asked until it does', async () => {
    let left = 8;
    const edges = await makeEdges((marks) => {
      left -= 1;
      if (left >= 0) throw new ThrottleError('too fast');
      return marks;
    });
    expect(await speakTimed(chunk, words, edges)).toMatchObject({ untimed: undefined });
  });

  it('because the function’s time is over, another run asks', async () => {
    const edges = await makeEdges(fail(new SpeechError('500')));
    const deadline = { remainingSeconds: () => (edges.requests.length < 2 ? 1_000 : 10) };
    await expect(speakTimed(chunk, words, { ...edges, deadline })).rejects.toThrow(SpeechError);
  });

  it('because it may not, somebody has to see to that', async () => {
    const edges = await makeEdges(fail(new OperatorError('denied')));
    await expect(speakTimed(chunk, words, edges)).rejects.toThrow(OperatorError);
  });
});

it('what is missing of a script whose words are timed counts twice, and what is there of it not at all', async () => {
  const edges = await makeEdges();
  expect(await countMissing(script, edges.studio)).toEqual({ characters: 64, requests: 4 });
  await speakTimed(chunk, { voice, timing: undefined }, edges);
  expect(await countMissing(script, edges.studio)).toEqual({ characters: 41, requests: 3 });
  const spoken = await speakAll(script, edges, () => {});
  expect(spoken.map(({ requests }) => requests)).toEqual([1, 2]);
  expect(await countMissing(script, edges.studio)).toEqual({ characters: 0, requests: 0 });
  expect((await speakAll(script, edges, () => {})).map(({ requests }) => requests)).toEqual([0, 0]);
});
