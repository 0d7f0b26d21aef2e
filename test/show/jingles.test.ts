import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { decodeMp3 } from '../../functions/audio/convert/foreign/decode-mp3.ts';
import { openMp3 } from '../../functions/audio/convert/open-mp3.ts';
import { concatenate } from '../../functions/audio/frames/concatenate.ts';
import { frameBytes } from '../../functions/audio/frames/mp3-frame.ts';
import { readFrames } from '../../functions/audio/frames/read-frames.ts';
import { targetLufs } from '../../functions/audio/loudness/choose-gains.ts';
import { integrateLoudness } from '../../functions/audio/loudness/integrate-loudness.ts';
import { measureLoudness } from '../../functions/audio/loudness/measure-loudness.ts';
import { studioKeys } from '../../functions/episode/keys.ts';
import { readEpisode } from '../../functions/episode/read-episode.ts';
import { narrateArticle } from '../../functions/narrate.ts';
import { findJingles } from '../../functions/show/find-jingles.ts';
import { readJingle } from '../../functions/show/read-jingle.ts';
import { clicks, encodeSound, tone } from '../audio/encode-sound.ts';
import { encodeStereo } from '../audio/encode-stereo.ts';
import { findProgram } from '../edges/program.ts';
import { createSmallSite } from '../edges/small-site.ts';
import { bytesOf, createTemporaryStore, textIn } from '../edges/temporary-stores.ts';

const [ffmpeg, mp3val] = ['ffmpeg', 'mp3val'].map(findProgram);
const run = promisify(execFile);

describe('a show’s intro.mp3 and outro.mp3', () => {
  it('are heard before and behind each article that is narrated from then on', async () => {
    const site = await createSmallSite();
    const read = async () => readEpisode(bytesOf((await site.read('tides/ebb/episode.json')) ?? ''));
    await site.upload('tides/ebb.md', '# Ebb\n\nThe sea fell.\n');
    const plain = await read();
    const intro = await encodeSound(2, tone(440, -20));
    await site.edges.articles.keep('tides/intro.mp3', intro);
    await site.edges.articles.keep('tides/outro.mp3', intro);
    await site.upload('tides/ebb.md', '# Ebb\n\nThe sea fell.\n');
    const framed = await read();
    const jingleSeconds = (intro.length / 144) * 0.024;
    const { durationSeconds } = plain.audio;
    expect(framed.audio.durationSeconds).toBeCloseTo(durationSeconds + 2 * jingleSeconds + 0.504, 9);
    const [first] = framed.cues;
    expect(first?.startSeconds).toBeCloseTo(jingleSeconds + 0.504 + (plain.cues[0]?.startSeconds ?? 0), 9);
  });

  it('are joined byte for byte in the recordings’ format, and brought to it from another one', async () => {
    const articles = await createTemporaryStore();
    const own = await encodeSound(1, tone(440, -20));
    await articles.keep('tides/intro.mp3', own);
    await articles.keep('tides/outro.mp3', await encodeStereo(1, tone(440, -20)));
    const { intro, outro } = await findJingles('tides/ebb.md', articles);
    expect(intro?.frames).toEqual(own);
    const frames = outro?.frames ?? new Uint8Array();
    expect(readFrames(frames)).toEqual(frames);
    expect(Math.abs(frames.length - own.length)).toBeLessThanOrEqual(4 * frameBytes);
  });

  it('are converted once, be they asked for again and again, and however many there are', async () => {
    const articles = await createTemporaryStore();
    const sounds = await Promise.all([1, 2, 3, 4, 5].map((tenths) => encodeStereo(tenths / 10, clicks)));
    const frames: Uint8Array[] = [];
    for (const sound of [...sounds, ...sounds.slice(-2), ...sounds.slice(0, 1)]) {
      await articles.keep('intro.mp3', sound);
      frames.push((await readJingle('intro.mp3', articles))?.frames ?? new Uint8Array());
    }
    expect(frames[5]).toBe(frames[3]);
    expect(frames[6]).toBe(frames[4]);
    expect(frames[7]).not.toBe(frames[0]);
    expect(frames[7]).toEqual(frames[0]);
  });

  it('are brought to the format where the first frame leans on one that was cut away', async () => {
    const articles = await createTemporaryStore();
    const own = (await encodeSound(2, clicks)).subarray(10 * frameBytes);
    const leaning = own.findIndex((_, at) => at % frameBytes === 0 && own[at + 4] !== 0);
    await articles.keep('intro.mp3', own.subarray(leaning));
    expect((await findJingles('a.md', articles)).intro?.frames.length).toBeGreaterThan(40 * frameBytes);
  });

  it('are refused where they are no MP3s, with the command that mends them, and articles are narrated without them', async () => {
    const site = await createSmallSite();
    await site.upload('tides/intro.mp3', 'RIFF\0\0\0\0WAVEfmt ');
    const report = await textIn(site.edges.studio, studioKeys.report('tides/intro.mp3'));
    expect(report).toContain(
      'tides/intro.mp3 cannot be joined: a WAV file begins at byte 0; expected an MP3',
    );
    expect(report).toContain('ffmpeg -i sound.wav intro.mp3');
    expect(await findJingles('tides/ebb.md', site.edges.articles)).toEqual({});
  });

  it('are refused where they last longer than two minutes or have more than five million bytes', async () => {
    const articles = await createTemporaryStore();
    const second = await encodeStereo(1, tone(440, -20));
    const keepSeconds = (count: number) =>
      articles.keep('intro.mp3', concatenate(Array.from({ length: count }, () => second)));
    await keepSeconds(120);
    await expect(readJingle('intro.mp3', articles)).rejects.toThrow(
      /lasts 12\d seconds; expected at most 120/,
    );
    await keepSeconds(5_000_000 / second.length + 1);
    await expect(readJingle('intro.mp3', articles)).rejects.toThrow('bytes; expected at most 5000000');
  });

  it('are absent where there are none, and lose their report when they are mended', async () => {
    const site = await createSmallSite();
    await site.upload('outro.mp3', 'no sound');
    await site.edges.articles.keep('outro.mp3', await encodeSound(1, tone(440, -20)));
    expect(await textIn(site.edges.studio, studioKeys.report('outro.mp3'))).toBeDefined();
    await narrateArticle('outro.mp3', site.edges);
    expect(await textIn(site.edges.studio, studioKeys.report('outro.mp3'))).toBeUndefined();
    expect(await findJingles('a.md', site.edges.articles)).toMatchObject({ intro: undefined, outro: {} });
    expect(await findJingles('a.md', await createTemporaryStore())).toEqual({});
  });

  it.each([
    ['quiet', -40],
    ['loud', -3],
  ])(
    'of 44.1 kHz and two channels are heard in an episode as loud as all else, though %s',
    async (_, decibels) => {
      const site = await createSmallSite();
      await site.edges.articles.keep('tides/intro.mp3', await encodeStereo(3, tone(440, decibels)));
      await site.upload('tides/ebb.md', '# Ebb\n\nThe sea fell.\n');
      const { audio } = readEpisode(bytesOf((await site.read('tides/ebb/episode.json')) ?? ''));
      const bytes = (await site.edges.site.read(`tides/ebb/${audio.file}`))?.bytes ?? new Uint8Array();
      const loudness = measureLoudness(readFrames(bytes));
      expect(Math.abs(integrateLoudness([{ loudness, pauseSeconds: 0 }]) - targetLufs)).toBeLessThan(0.8);
      expect(await examine(bytes)).toEqual([]);
      expect(Math.abs(findPitch(bytes) - 440)).toBeLessThanOrEqual(2);
    },
  );
});

/** What ffmpeg and mp3val find wrong with an MP3. */
async function examine(bytes: Uint8Array): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bucketcast-jingle-'));
  const file = join(folder, 'episode.mp3');
  await writeFile(file, bytes);
  const heard =
    ffmpeg === undefined ? '' : (await run(ffmpeg, ['-v', 'warning', '-i', file, '-f', 'null', '-'])).stderr;
  const checked = mp3val === undefined ? '' : (await run(mp3val, [file])).stdout;
  await rm(folder, { recursive: true });
  return [...heard.split('\n'), ...checked.split('\n').filter((line) => /warning|error/i.test(line))].filter(
    Boolean,
  );
}

/** How often a second the sound of an MP3 turns, where it is a tone. */
function findPitch(bytes: Uint8Array): number {
  const { samples, sampleRate } = decodeMp3(openMp3(bytes));
  const tone = samples.subarray(sampleRate, 2 * sampleRate);
  return tone.filter((sample, index) => sample >= 0 && (tone[index - 1] ?? 0) < 0).length;
}
