import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { highestPeak, targetLufs } from '../../../functions/audio/loudness/choose-gains.ts';
import { createPolly } from '../../../functions/cloud/polly/polly-client.ts';
import { narrateArticle } from '../../../functions/narrate.ts';
import { startPolly } from '../../../local/polly/start-polly.ts';
import { findProgram } from '../../edges/program.ts';
import { createSmallSite } from '../../edges/small-site.ts';

const ffmpeg = findProgram('ffmpeg');
const examples = [
  'show.yaml',
  'the-pencil.txt',
  'field-notes/show.yaml',
  'field-notes/the-smell-of-rain.txt',
];

/** The MP3s that the stand-in's voices make of the examples. */
async function narrateExamples(): Promise<readonly Uint8Array[]> {
  const server = await startPolly({});
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const polly = createPolly({ endpoint: server.url, region: 'us-east-1', credentials });
  const { edges } = await createSmallSite();
  try {
    for (const key of examples) {
      await edges.articles.keep(key, await readFile(new URL(`../../../examples/${key}`, import.meta.url)));
    }
    for (const key of examples) await narrateArticle(key, { ...edges, polly });
    const keys = (await edges.site.list('')).filter((key) => key.endsWith('.mp3'));
    return await Promise.all(
      keys.map(async (key) => (await edges.site.read(key))?.bytes ?? new Uint8Array()),
    );
  } finally {
    polly.close();
    await server.close();
  }
}

describe('the examples', () => {
  it.skipIf(ffmpeg === undefined)(
    'are within a LU of what directories ask for, by ffmpeg’s meter',
    async () => {
      const files = await narrateExamples();
      expect(files).toHaveLength(2);
      for (const input of files) {
        const args = '-hide_banner -i - -af ebur128=peak=true -f null -'.split(' ');
        const shown = spawnSync(ffmpeg ?? '', args, { input }).stderr.toString();
        const summary = shown.slice(shown.lastIndexOf('Summary'));
        const lufs = Number(/I:\s+(-?[\d.]+)/.exec(summary)?.[1]);
        expect(Math.abs(lufs - targetLufs)).toBeLessThanOrEqual(1);
        expect(Number(/Peak:\s+(-?[\d.]+)/.exec(summary)?.[1])).toBeLessThanOrEqual(highestPeak);
      }
    },
  );
});
