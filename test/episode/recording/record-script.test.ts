import { describe, expect, it } from 'vitest';
import { concatenate } from '../../../functions/audio/frames/concatenate.ts';
import { frameBytes, frameSeconds, secondsOf } from '../../../functions/audio/frames/mp3-frame.ts';
import { readFrames } from '../../../functions/audio/frames/read-frames.ts';
import { writeSilence } from '../../../functions/audio/frames/write-silence.ts';
import { noDeadline } from '../../../functions/cloud/deadline.ts';
import { fingerprint, formerFingerprints } from '../../../functions/episode/recording/fingerprint.ts';
import { makeJingle } from '../../../functions/episode/recording/jingles.ts';
import { recordScript } from '../../../functions/episode/recording/record-script.ts';
import type { Script } from '../../../functions/script/script.ts';
import { createImpatience } from '../../edges/impatience.ts';
import { createSilentPolly } from '../../edges/silent-polly.ts';
import { createTemporaryStore } from '../../edges/temporary-stores.ts';

const script: Script = {
  voice: { id: 'Matthew', engine: 'neural', language: 'en-US' },
  chunks: ['Tick.', 'Tock.'].map((text, block) => ({
    ssml: `<speak>${text}</speak>`,
    parts: [{ block, text, breakSeconds: 0 }],
    billedCharacters: 5,
    pauseSeconds: 1,
  })),
  omissions: [],
};

const tags = { title: 'The Clock', album: 'Time', date: '2026-02-19T00:00:00Z', language: 'en-US' };
const article = { title: 'The Clock', blocks: [] };
const shape = { script, tags, outline: [], jingles: {} };
const order = { script, article, tags, place: { show: 'main', name: 'clock' }, onSpoken: () => {} };

async function makeEdges() {
  const { polly, requests } = createSilentPolly();
  const [studio, site] = [await createTemporaryStore(), await createTemporaryStore()];
  return { polly, requests, studio, site, patience: createImpatience(), deadline: noDeadline };
}

/** Frames whose side information names this gain and some main data. */
function sounding(frames: number, gain: number): Uint8Array {
  const bytes = writeSilence(frames);
  for (let at = 0; at < bytes.length; at += frameBytes)
    bytes.set([0, 0, 96, gain >> 6, (gain & 0x3f) << 2], at + 4);
  return bytes;
}

describe('recordScript', () => {
  it('keeps a recording under the name that its content makes, and says what it took', async () => {
    const edges = await makeEdges();
    const { audio, billedCharacters, requests } = await recordScript(order, edges);
    expect([billedCharacters, requests]).toEqual([10, 2]);
    expect(await edges.site.list('')).toEqual([`main/clock/${audio.file}`]);
    expect(await edges.site.describe(`main/clock/${audio.file}`)).toMatchObject({ size: audio.bytes });
  });

  it('does not upload again what is there, whole and by the same name', async () => {
    const edges = await makeEdges();
    const first = await recordScript(order, edges);
    const keepStream = () => Promise.reject(new Error('uploaded again'));
    const again = await recordScript(order, { ...edges, site: { ...edges.site, keepStream } });
    expect(again.audio).toEqual(first.audio);
    expect(again.billedCharacters).toBe(0);
  });

  it('leaves no half of a recording behind where a chunk has vanished, and is worth another attempt', async () => {
    const edges = await makeEdges();
    const vanishing = {
      ...edges.studio,
      // A second read of a chunk is that of the upload.
      read: async (key: string) => (edges.requests.length < 2 ? await edges.studio.read(key) : undefined),
    };
    await expect(recordScript(order, { ...edges, studio: vanishing })).rejects.toMatchObject({
      name: 'SpeechError',
      message: expect.stringMatching(/^"speech\/[0-9a-f]{32}\.mp3" is gone from the studio; expected/),
    });
    expect(await edges.site.list('')).toEqual([]);
    expect((await recordScript(order, edges)).billedCharacters).toBe(0);
  });

  it('joins no other sound than it measured, where another run has spoken a chunk meanwhile', async () => {
    const edges = await makeEdges();
    await recordScript(order, edges);
    const [, chunk = ''] = await edges.studio.list('');
    const replacing = {
      ...edges.site,
      describe: async (key: string) => {
        await edges.studio.keep(chunk, writeSilence(9));
        return await edges.site.describe(key);
      },
    };
    const elsewhere = { ...order, place: { show: 'main', name: 'watch' } };
    await expect(recordScript(elsewhere, { ...edges, site: replacing })).rejects.toMatchObject({
      name: 'ConflictError',
      key: chunk,
    });
    expect(await edges.site.list('main/watch/')).toEqual([]);
    const jingles = { intro: makeJingle(writeSilence(10)) };
    const { audio, billedCharacters } = await recordScript({ ...elsewhere, jingles }, edges);
    expect(await edges.site.describe(`main/watch/${audio.file}`)).toMatchObject({ size: audio.bytes });
    expect(billedCharacters).toBe(0);
  });

  it('is none of a former release where words are timed', () => {
    const timed = { ...shape, script: { ...shape.script, timing: 'words' as const } };
    expect(formerFingerprints(timed)).toEqual([]);
    expect(fingerprint(timed)).not.toBe(fingerprint(shape));
  });

  it.each(formerFingerprints(shape))(
    'joins a recording anew, and speaks nothing, that a former release joined otherwise (%s)',
    async (formerFingerprint) => {
      const edges = await makeEdges();
      const { audio, cues } = await recordScript(order, edges);
      const former = { audio, cues, source: { key: 'clock.md', fingerprint: formerFingerprint } };
      const requests = edges.requests.length;
      const again = await recordScript({ ...order, present: former }, edges);
      expect(again.fingerprint).toBe(fingerprint(shape));
      expect(edges.requests.length).toBe(requests);
    },
  );

  it.each(formerFingerprints(shape))(
    'lets it stay where the studio does not keep all of it any more (%s)',
    async (formerFingerprint) => {
      const edges = await makeEdges();
      const { audio, cues } = await recordScript(order, edges);
      const former = { audio, cues, source: { key: 'clock.md', fingerprint: formerFingerprint } };
      const [first = ''] = await edges.studio.list('');
      await edges.studio.remove(first);
      const requests = edges.requests.length;
      const again = await recordScript({ ...order, present: former }, edges);
      expect(again).toMatchObject({ audio, cues, fingerprint: formerFingerprint, requests: 0 });
      expect(edges.requests.length).toBe(requests);
    },
  );

  it('is heard to pause as long as the script says, whatever the voice leaves at the ends of its requests', async () => {
    const hiss = (frames: number) => sounding(frames, 130);
    const { polly } = createSilentPolly((_, audio) => ({
      ...audio,
      bytes: concatenate([hiss(5), sounding(40, 170), hiss(13)]),
    }));
    const edges = { ...(await makeEdges()), polly };
    const { audio, cues } = await recordScript(order, edges);
    // A second are 42 frames: 12 are behind the first word already, and 4 in front of the second.
    expect(cues.map(({ startSeconds }) => startSeconds)).toEqual([0, secondsOf(58 + 42 - 16)]);
    expect(audio.durationSeconds).toBeCloseTo(secondsOf(2 * 58 + 42 - 16 + 42 - 12), 9);
    const long = { ...script, chunks: script.chunks.map((chunk) => ({ ...chunk, pauseSeconds: 0.3 })) };
    const close = await recordScript({ ...order, script: long }, edges);
    expect(close.cues[1]?.startSeconds).toBe(secondsOf(58));
    expect(close.billedCharacters).toBe(0);
  });

  it('counts the silence at the end of the author’s own sound into the pause behind it', async () => {
    const edges = await makeEdges();
    const quiet = await recordScript({ ...order, jingles: { intro: makeJingle(writeSilence(40)) } }, edges);
    const frames = concatenate([sounding(30, 170), sounding(10, 120)]);
    const loud = await recordScript({ ...order, jingles: { intro: makeJingle(frames) } }, edges);
    const [before, after] = [quiet, loud].map(({ cues }) => cues[0]?.startSeconds);
    expect(before).toBe(secondsOf(40 + 21));
    expect(after).toBe(secondsOf(40 + 21 - 9));
  });

  it('puts the author’s own sounds before and behind the words, and tells recordings by them', async () => {
    const edges = await makeEdges();
    const plain = await recordScript(order, edges);
    const jingles = { intro: makeJingle(writeSilence(250)), outro: makeJingle(writeSilence(125)) };
    const framed = await recordScript({ ...order, jingles }, edges);
    const introSeconds = 6 + 0.504;
    expect(framed.audio.durationSeconds).toBeCloseTo(plain.audio.durationSeconds + introSeconds + 3, 9);
    expect(framed.cues.map(({ startSeconds }) => startSeconds)).toEqual(
      plain.cues.map(({ startSeconds }) => Math.round(1_000 * (startSeconds + introSeconds)) / 1_000),
    );
    expect(framed.fingerprint).not.toBe(plain.fingerprint);
    const mp3 = (await edges.site.read(`main/clock/${framed.audio.file}`))?.bytes ?? new Uint8Array();
    expect(mp3).toHaveLength(framed.audio.bytes);
    const frames = readFrames(mp3).length / frameBytes;
    expect(frames * frameSeconds).toBeCloseTo(framed.audio.durationSeconds, 9);
  });
});
