import { describe, expect, it } from 'vitest';
import { writeSilence } from '../functions/audio/frames/write-silence.ts';
import { OperatorError } from '../functions/cloud/operator-error.ts';
import { studioKeys } from '../functions/episode/keys.ts';
import { narrateArticle } from '../functions/narrate.ts';
import { SpeechError } from '../functions/speech/speech-error.ts';
import { createSmallSite } from './edges/small-site.ts';
import { bytesOf } from './edges/temporary-stores.ts';

type Site = Awaited<ReturnType<typeof createSmallSite>>;
const reportOn = async (site: Site) => JSON.parse((await site.report('tide.md')) ?? '{}');
const strange = `Mrkgnao, ${'words that no voice has ever known '.repeat(6)}.`;
const tide = '---\nlanguage: en\n---\n# The Tide\n\nThe sea rose slowly.\n\nThen it fell again.\n';

/** Says strange words too briefly, each time that it is asked. */
const foreigner = () =>
  createSmallSite((request, audio) =>
    request.ssml.includes('Mrkgnao') ? { ...audio, bytes: writeSilence(2) } : audio,
  );

describe('what is billed though nothing is published', () => {
  it('is in the report on a refused article, with the answers that were of no use', async () => {
    const site = await foreigner();
    await site.upload('tide.md', `${tide}\n${strange}\n`);
    expect(site.requests).toHaveLength(6);
    const characters = 9 + 20 + 19 + 3 * strange.length;
    expect(await reportOn(site)).toMatchObject({
      status: 'failed',
      problem: expect.stringContaining('says too little'),
      billedBefore: { characters, dollars: (characters * 16) / 1_000_000 },
    });
  });

  it('stays in the report until the article is published, and with that report', async () => {
    const site = await foreigner();
    await site.upload('tide.md', `${tide}\n${strange}\n`);
    const { billedBefore } = await reportOn(site);
    await site.upload('tide.md', '---\ndraft: perhaps\n---\n');
    expect(await reportOn(site)).toMatchObject({ status: 'failed', billedBefore });
    await site.upload('tide.md', `${tide}\nAnd that was all.\n`);
    const published = await reportOn(site);
    expect(published).toMatchObject({ status: 'published', characters: { billed: 17 }, billedBefore });
    await site.upload('tide.md', `${tide}\nAnd that was nearly all.\n`);
    expect(await reportOn(site)).not.toHaveProperty('billedBefore');
  });

  it('is added up over the runs of a long work, and said while it is not through', async () => {
    const site = await createSmallSite();
    const book = Array.from({ length: 60 }, (_, index) => `Paragraph ${'x'.repeat(index + 1)}.`).join('\n\n');
    await site.edges.articles.keep('tide.md', bytesOf(book));
    const lasting = (end: number) => ({ remainingSeconds: () => (site.requests.length < end ? 500 : 10) });
    await narrateArticle('tide.md', site.edges, lasting(5));
    const first = await reportOn(site);
    expect(first).toMatchObject({
      status: 'unfinished',
      problem: expect.stringContaining('of 60 chunks are spoken'),
      title: 'Paragraph x',
      billedBefore: { characters: first.characters.billed },
    });
    await narrateArticle('tide.md', site.edges, lasting(site.requests.length + 5));
    expect((await reportOn(site)).billedBefore.characters).toBeGreaterThan(first.billedBefore.characters);
    await narrateArticle('tide.md', site.edges);
    const { characters, billedBefore, status } = await reportOn(site);
    expect(status).toBe('published');
    expect(characters.billed + billedBefore.characters).toBe(characters.total);
  });

  it('is said of a delivery that failed, whose own error goes on to the queue', async () => {
    const site = await createSmallSite((request, audio) => {
      if (request.ssml.includes('fell')) throw new SpeechError('Rate exceeded');
      return audio;
    });
    await expect(site.upload('tide.md', tide)).rejects.toThrow('Rate exceeded');
    expect(await reportOn(site)).toMatchObject({
      status: 'unfinished',
      problem: 'Rate exceeded',
      billedBefore: { characters: 29 },
    });
  });

  it('hides no error where it cannot be told', async () => {
    const site = await createSmallSite((request, audio) => {
      if (request.ssml.includes('fell')) throw new OperatorError('no credentials');
      return audio;
    });
    const { keep } = site.edges.studio;
    site.edges.studio.keep = async (key, bytes, condition) => {
      if (key === studioKeys.report('tide.md')) throw new Error('S3 did not answer');
      return await keep(key, bytes, condition);
    };
    await expect(site.upload('tide.md', tide)).rejects.toThrow('no credentials');
  });
});
