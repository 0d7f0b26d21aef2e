import { describe, expect, it } from 'vitest';
import { writeSilence } from '../../functions/audio/frames/write-silence.ts';
import { noDeadline } from '../../functions/cloud/deadline.ts';
import { OperatorError } from '../../functions/cloud/operator-error.ts';
import { studioKeys } from '../../functions/episode/keys.ts';
import type { Chunk, Script } from '../../functions/script/script.ts';
import { hashSpeech } from '../../functions/speech/hash-speech.ts';
import { OutOfTimeError } from '../../functions/speech/out-of-time-error.ts';
import { speakAll } from '../../functions/speech/speak-all.ts';
import { RefusedError, SpeechError, ThrottleError } from '../../functions/speech/speech-error.ts';
import { createImpatience } from '../edges/impatience.ts';
import { createSilentPolly } from '../edges/silent-polly.ts';
import { bytesOf, createTemporaryStore } from '../edges/temporary-stores.ts';

const voice = { id: 'Matthew', engine: 'neural', language: 'en-US' } as const;
const chunk = (text: string): Chunk => ({
  ssml: `<speak>${text}</speak>`,
  parts: [{ block: 0, text, breakSeconds: 0 }],
  billedCharacters: text.length,
  pauseSeconds: 0,
});
const script = (...texts: string[]): Script => ({ voice, chunks: texts.map(chunk), omissions: [] });
const many = Array.from({ length: 40 }, (_, index) => `Sentence ${'x'.repeat(index)}.`);
const ignore = () => {};

async function makeEdges(change?: Parameters<typeof createSilentPolly>[0]) {
  const { polly, requests } = createSilentPolly(change);
  return {
    studio: await createTemporaryStore(),
    polly,
    requests,
    patience: createImpatience(),
    deadline: noDeadline,
  };
}

describe('speakAll', () => {
  it('returns the chunks in the script’s order and tells how far it is', async () => {
    const edges = await makeEdges();
    const steps: number[] = [];
    const spoken = await speakAll(script(...many), edges, (done) => steps.push(done));
    expect(spoken.map(({ frames }) => frames)).toEqual(many.map((text) => text.length));
    expect(steps).toEqual(many.map((_, index) => index + 1));
  });

  it('asks for the longest chunks first, so that none of them is waited for at the end', async () => {
    const edges = await makeEdges();
    await speakAll(script(...many), edges, ignore);
    const lengths = edges.requests.map(({ ssml }) => ssml.length);
    // Those that are begun together may overtake each other on their way.
    const first = lengths.slice(0, 18).toSorted((left, right) => right - left);
    expect(first).toEqual(lengths.toSorted((left, right) => right - left).slice(0, 18));
  });

  it('has as many requests in flight as the quota allows', async () => {
    let inFlight = 0;
    let most = 0;
    const full = Promise.withResolvers<void>();
    const edges = await makeEdges(async (_request, audio) => {
      most = Math.max(most, ++inFlight);
      if (inFlight === 18) full.resolve();
      await full.promise;
      inFlight -= 1;
      return audio;
    });
    await speakAll(script(...many), edges, ignore);
    expect(most).toBe(18);
  });

  it('speaks nothing twice, neither in one script nor in a later one', async () => {
    const edges = await makeEdges();
    const first = await speakAll(script('Tick.', 'Tock.', 'Tick.'), edges, ignore);
    expect(edges.requests).toHaveLength(2);
    expect(first.map((spoken) => spoken.billedCharacters)).toEqual([5, 5, 0]);
    const steps: number[] = [];
    const again = await speakAll(script('Tock.', 'Tick.', 'New.'), edges, (done) => steps.push(done));
    expect(edges.requests).toHaveLength(3);
    // What is kept counts from the start.
    expect(steps).toEqual([2, 2, 3]);
    expect(again.map((spoken) => spoken.billedCharacters)).toEqual([0, 0, 4]);
  });

  it('speaks again what was kept but cannot be read any more', async () => {
    const edges = await makeEdges();
    const key = studioKeys.speech(hashSpeech({ voice, ssml: '<speak>Tick.</speak>' }));
    await edges.studio.keep(key, bytesOf('no MP3'));
    await speakAll(script('Tick.'), edges, ignore);
    await speakAll(script('Tick.'), edges, ignore);
    expect(edges.requests).toHaveLength(1);
  });

  it('renews what is used and would expire else, but not at every use', async () => {
    const edges = await makeEdges();
    const renewed: string[] = [];
    const studio = { ...edges.studio, renew: async (key: string) => void renewed.push(key) };
    await speakAll(script('Tick.'), edges, ignore);
    const days = (count: number) => ({
      ...edges.patience,
      nowSeconds: () => Date.now() / 1000 + count * 86_400,
    });
    await speakAll(script('Tick.'), { ...edges, studio, patience: days(29) }, ignore);
    expect(renewed).toEqual([]);
    await speakAll(script('Tick.'), { ...edges, studio, patience: days(31) }, ignore);
    expect(renewed).toEqual([studioKeys.speech(hashSpeech({ voice, ssml: '<speak>Tick.</speak>' }))]);
  });

  it('tries a chunk again after a throttle, a broken stream and a short one, waiting longer each time', async () => {
    const faults = [
      () => Promise.reject(new SpeechError('Rate exceeded')),
      (audio: { bytes: Uint8Array }) => ({
        ...audio,
        bytes: audio.bytes.subarray(0, -7),
        contentType: 'audio/mpeg',
        billedCharacters: 3,
      }),
      () => ({ bytes: new Uint8Array(0), contentType: 'audio/mpeg', billedCharacters: 3 }),
    ];
    const edges = await makeEdges((_request, audio) => faults.shift()?.(audio) ?? audio);
    const [spoken] = await speakAll(script('Tick.'), edges, ignore);
    expect(edges.patience.waited).toEqual([0.4, 0.8, 1.6]);
    expect(spoken).toMatchObject({ billedCharacters: 3 + 3 + 5, requests: 3 });
  });

  it('fails when one chunk fails for good, keeps what was in flight and asks for no more', async () => {
    const edges = await makeEdges((request, audio) => {
      if (request.ssml.includes('Bad')) throw new SpeechError('Rate exceeded');
      return audio;
    });
    await expect(speakAll(script('Good.', 'Bad.', ...many), edges, ignore)).rejects.toThrow('Rate exceeded');
    expect(edges.requests.filter(({ ssml }) => ssml.includes('Bad'))).toHaveLength(10);
    const kept = await edges.studio.list('speech/');
    expect(kept).toHaveLength(new Set(edges.requests.filter(({ ssml }) => !ssml.includes('Bad'))).size);
  });

  it('begins no other chunk once one has failed for good, and waits for those in flight', async () => {
    const { promise: failed, resolve: fail } = Promise.withResolvers<void>();
    const edges = await makeEdges(async (request, audio) => {
      if (request.ssml.includes('Bad')) {
        // The others come back only when all that follows from this failure has happened.
        setImmediate(fail);
        throw new OperatorError('no credentials');
      }
      await failed;
      return audio;
    });
    // The longest, and so the first.
    const bad = `Bad ${'x'.repeat(100)}.`;
    await expect(speakAll(script(bad, ...many), edges, ignore)).rejects.toThrow('no credentials');
    expect(edges.requests).toHaveLength(18);
    expect(await edges.studio.list('speech/')).toHaveLength(17);
  });

  it('asks a voice that leaves out most of a text three times, and then tells the author', async () => {
    const words = 'Слова, которых этот голос не знает. '.repeat(10);
    const edges = await makeEdges((_request, audio) => ({ ...audio, bytes: writeSilence(4) }));
    const failure = await speakAll(script(words), edges, ignore).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(RefusedError);
    expect(failure).toMatchObject({
      message: expect.stringMatching(
        /^the voice Matthew \(en-US\) says too little: Polly sent 0\.10 s for “Слова,.*set the "language" of the text, or a "voice"/,
      ),
    });
    expect(edges.requests).toHaveLength(3);
  });

  it('asks again for a stream that breaks off in another place each time', async () => {
    let frames = 0;
    const edges = await makeEdges((_request, audio) =>
      ++frames < 5 ? { ...audio, bytes: writeSilence(frames) } : audio,
    );
    expect(await speakAll(script(many.at(-1) ?? ''), edges, ignore)).toHaveLength(1);
    expect(edges.requests).toHaveLength(5);
  });

  it('asks again for a stream that by chance breaks off in one place twice', async () => {
    let requests = 0;
    const edges = await makeEdges((_request, audio) =>
      ++requests < 3 ? { ...audio, bytes: writeSilence(4) } : audio,
    );
    expect(await speakAll(script(many.at(-1) ?? ''), edges, ignore)).toHaveLength(1);
    expect(edges.requests).toHaveLength(3);
  });

  it('does not try again what only an operator can mend', async () => {
    const edges = await makeEdges(() => Promise.reject(new OperatorError('no credentials')));
    await expect(speakAll(script('Tick.'), edges, ignore)).rejects.toBeInstanceOf(OperatorError);
    expect(edges.requests).toHaveLength(1);
  });

  it('waits out a throttle for as long as it takes', async () => {
    let throttles = 200;
    const edges = await makeEdges((_request, audio) => {
      if (throttles-- > 0) throw new ThrottleError('Rate exceeded');
      return audio;
    });
    expect(await speakAll(script('Tick.'), edges, ignore)).toHaveLength(1);
    expect(Math.max(...edges.patience.waited)).toBe(5);
  });

  it('stops before the function’s time is over, and a later run goes on from there', async () => {
    let remaining = 100;
    const edges = await makeEdges();
    const hurried = { ...edges, deadline: { remainingSeconds: () => --remaining } };
    const error = await speakAll(script(...many), hurried, ignore).catch((failure: unknown) => failure);
    expect(error).toBeInstanceOf(OutOfTimeError);
    const { length } = edges.requests;
    expect(error).toMatchObject({
      newChunks: length,
      message: expect.stringContaining(`${length} of 40 chunks`),
    });
    expect(length).toBeGreaterThan(0);
    expect(await speakAll(script(...many), edges, ignore)).toHaveLength(40);
    expect(edges.requests).toHaveLength(40);
  });

  it('reads what is kept in the run only that comes to the end of what is missing', async () => {
    const edges = await makeEdges();
    const half = many.filter((_, index) => index % 2 === 0);
    await speakAll(script(...half), edges, ignore);
    const read: string[] = [];
    const { studio } = edges;
    const watched = {
      ...edges,
      studio: {
        ...studio,
        async read(key: string) {
          read.push(key);
          return await studio.read(key);
        },
      },
    };
    let remaining = 95;
    const hurried = { ...watched, deadline: { remainingSeconds: () => --remaining } };
    await expect(speakAll(script(...many), hurried, ignore)).rejects.toThrow(/2\d of 40 chunks are spoken/);
    const kept = new Set(
      script(...half).chunks.map(({ ssml }) => studioKeys.speech(hashSpeech({ voice, ssml }))),
    );
    expect(read.filter((key) => kept.has(key))).toEqual([]);
    expect(await speakAll(script(...many), watched, ignore)).toHaveLength(40);
    expect(new Set(read.filter((key) => kept.has(key)))).toEqual(kept);
  });

  it('takes a fault in the last minute for the end of the time', async () => {
    let remaining = 91;
    const edges = await makeEdges(() => {
      remaining = 80;
      throw new SpeechError('connection reset');
    });
    const hurried = { ...edges, deadline: { remainingSeconds: () => remaining } };
    await expect(speakAll(script('Tick.'), hurried, ignore)).rejects.toMatchObject({
      name: 'OutOfTimeError',
      newChunks: 0,
    });
    expect(edges.requests).toHaveLength(1);
  });

  it('counts as progress a sound that is kept, whose words there was no time left to time', async () => {
    let remaining = 1_000;
    const edges = await makeEdges((request, audio) => {
      if (request.form !== 'marks') return audio;
      remaining = 80;
      throw new SpeechError('connection reset');
    });
    const hurried = { ...edges, deadline: { remainingSeconds: () => remaining } };
    const timed = { ...script('Tick.', 'Tick.', 'Tock.'), timing: 'words' } as const;
    await expect(speakAll(timed, hurried, ignore)).rejects.toMatchObject({
      name: 'OutOfTimeError',
      newChunks: 2,
    });
    remaining = 1_000;
    await expect(speakAll(timed, hurried, ignore)).rejects.toMatchObject({ newChunks: 0 });
    expect(await edges.studio.list('speech/')).toHaveLength(2);
  });

  it('has nothing to say for an empty script', async () => {
    expect(await speakAll(script(), await makeEdges(), ignore)).toEqual([]);
  });
});

describe('hashSpeech', () => {
  it('differs in everything that shapes the sound', () => {
    const base = { voice, ssml: '<speak>a</speak>' };
    const others = [
      base,
      { ...base, ssml: '<speak>b</speak>' },
      { ...base, voice: { ...voice, id: 'Joanna' } },
      { ...base, voice: { ...voice, engine: 'standard' as const } },
      { ...base, voice: { ...voice, language: 'en-GB' } },
    ];
    expect(new Set(others.map(hashSpeech)).size).toBe(others.length);
    expect(hashSpeech({ ...base })).toBe(hashSpeech(base));
  });
});
