import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Block } from '../../../functions/article/article.ts';
import { frameSeconds, framesOf } from '../../../functions/audio/frames/mp3-frame.ts';
import { highestPeak, targetLufs } from '../../../functions/audio/loudness/choose-gains.ts';
import { noDeadline } from '../../../functions/cloud/deadline.ts';
import { patience } from '../../../functions/cloud/patience.ts';
import { createPolly } from '../../../functions/cloud/polly/polly-client.ts';
import { type Recorded, recordScript } from '../../../functions/episode/recording/record-script.ts';
import { writeScript } from '../../../functions/script/write-script.ts';
import { startPolly } from '../../../local/polly/start-polly.ts';
import { createFolderStore } from '../../../local/store/folder-store.ts';
import { findProgram } from '../../edges/program.ts';
import { makeArticle, paragraph } from '../../make-article.ts';

const run = promisify(execFile);
const [ffmpeg, ffprobe, mp3val, mp3check] = ['ffmpeg', 'ffprobe', 'mp3val', 'mp3check'].map(findProgram);

const flood = Array.from({ length: 6 }, () => 'The sea rose slowly over the sand and the stones.').join(' ');
const heading = (text: string): Block => ({ kind: 'heading', level: 2, content: [{ text }] });
const blocks = [heading('Flood 🌊'), paragraph(flood), heading('Ebbe für später'), paragraph(flood)];

let folder: string;
let file: string;
let recorded: Recorded;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bucketcast-mp3-'));
  recorded = await record();
  file = join(folder, 'main', 'tide', recorded.audio.file);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** A real recording: five chunks out of the stand-in, spoken, joined and tagged. */
async function record(): Promise<Recorded> {
  const voice = { id: 'Matthew', engine: 'neural', language: 'en-US' } as const;
  const article = makeArticle({ title: 'The Tide', author: 'Ann Lee', blocks });
  const script = writeScript(article, voice);
  const tags = {
    title: 'The Tide 🌊',
    album: 'Sea Talk',
    date: '2026-02-19T00:00:00.000Z',
    language: 'en-US',
  };
  const server = await startPolly({});
  const polly = createPolly({
    endpoint: server.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const store = createFolderStore(folder);
  const edges = { studio: store, site: store, polly, patience, deadline: noDeadline };
  try {
    return await recordScript(
      { script, article, tags, place: { show: 'main', name: 'tide' }, onSpoken: () => {} },
      edges,
    );
  } finally {
    polly.close();
    await server.close();
  }
}

describe('independent tools on a recording', () => {
  it.skipIf(ffprobe === undefined)('ffprobe reads the exact duration and nothing to warn of', async () => {
    const { stdout, stderr } = await run(ffprobe ?? '', [
      '-v',
      'warning',
      '-show_entries',
      'format=duration',
      '-of',
      'csv=p=0',
      file,
    ]);
    expect(stderr).toBe('');
    expect(Math.abs(Number(stdout) - recorded.audio.durationSeconds)).toBeLessThanOrEqual(frameSeconds);
  });

  it.skipIf(ffprobe === undefined)('ffprobe finds the chapters where their headings are heard', async () => {
    const found = await run(ffprobe ?? '', ['-v', 'error', '-show_chapters', '-of', 'json', file]);
    const starts = recorded.cues.filter(({ block }) => block === 2).map(({ startSeconds }) => startSeconds);
    const [second = Number.NaN] = starts;
    const end = recorded.audio.durationSeconds;
    expect(JSON.parse(found.stdout)).toMatchObject({
      chapters: [
        { start_time: '0.000000', end_time: second.toFixed(6), tags: { title: 'Flood 🌊' } },
        { start_time: second.toFixed(6), end_time: end.toFixed(6), tags: { title: 'Ebbe für später' } },
      ],
    });
  });

  it.skipIf(ffmpeg === undefined)('ffmpeg decodes every frame, and hears somebody speak', async () => {
    const { stderr } = await run(ffmpeg ?? '', [
      '-hide_banner',
      '-i',
      file,
      '-af',
      'volumedetect',
      '-f',
      'null',
      '-',
    ]);
    expect(stderr).not.toMatch(/error|invalid|missing/i);
    const samples = Number(/n_samples: (\d+)/.exec(stderr)?.[1]);
    expect(Math.abs(samples / 24_000 - recorded.audio.durationSeconds)).toBeLessThanOrEqual(2 * frameSeconds);
    expect(Number(/mean_volume: (-[\d.]+) dB/.exec(stderr)?.[1])).toBeGreaterThan(-45);
  });

  it.skipIf(ffmpeg === undefined)(
    'ffmpeg’s meter finds it as loud as directories ask, and no peak too high',
    async () => {
      const args = ['-hide_banner', '-i', file, '-af', 'ebur128=peak=true', '-f', 'null', '-'];
      const { stderr } = await run(ffmpeg ?? '', args);
      const summary = stderr.slice(stderr.lastIndexOf('Summary'));
      expect(Math.abs(Number(/I:\s+(-?[\d.]+)/.exec(summary)?.[1]) - targetLufs)).toBeLessThanOrEqual(1);
      expect(Number(/Peak:\s+(-?[\d.]+)/.exec(summary)?.[1])).toBeLessThanOrEqual(highestPeak);
    },
  );

  it.skipIf(mp3val === undefined)('mp3val has nothing to say', async () => {
    const { stdout } = await run(mp3val ?? '', [file]);
    expect(stdout).toContain(
      `${framesOf(recorded.audio.durationSeconds) + 1} MPEG frames (MPEG 2 Layer III), +ID3v2, CBR`,
    );
    expect(stdout).not.toMatch(/warning|error/i);
  });

  // -S passes over the ID3v2 tag, which mp3check would take for junk.
  it.skipIf(mp3check === undefined)('mp3check has nothing to say', async () => {
    const { stdout, stderr } = await run(mp3check ?? '', ['-e', '-S', file]);
    expect(`${stdout}${stderr}`.replace(file, '').trim()).toBe('');
  });
});
