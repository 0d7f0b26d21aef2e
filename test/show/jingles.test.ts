import { describe, expect, it } from 'vitest';
import { studioKeys } from '../../functions/episode/keys.ts';
import { readEpisode } from '../../functions/episode/read-episode.ts';
import { narrateArticle } from '../../functions/narrate.ts';
import { findJingles } from '../../functions/show/find-jingles.ts';
import { encodeSound, tone } from '../audio/encode-sound.ts';
import { createSmallSite } from '../edges/small-site.ts';
import { bytesOf, createTemporaryStore, textIn } from '../edges/temporary-stores.ts';

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

  it('are refused in another format, with the command that mends them, and articles are narrated without them', async () => {
    const site = await createSmallSite();
    await site.upload('tides/intro.mp3', 'RIFF: a sound of another kind');
    expect(await textIn(site.edges.studio, studioKeys.report('tides/intro.mp3'))).toContain(
      '-ar 24000 -ac 1 -b:a 48k -write_xing 0 -f mp3 intro.mp3',
    );
    expect(await findJingles('tides/ebb.md', site.edges.articles)).toEqual({});
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
});
