import { describe, expect, it } from 'vitest';
import { readEpisode } from '../../../functions/episode/read-episode.ts';
import { createSmallSite } from '../../edges/small-site.ts';
import { bytesOf } from '../../edges/temporary-stores.ts';

const long = 'The sea rose slowly over the sand and the stones. '.repeat(12);
const article = `# The Tide\n\n## Flood\n\n${long}\n\n## Ebb\n\n${long}\n`;
const folder = 'main/tide/';

describe('an episode on the site', () => {
  it('has its transcript in three forms, and its chapters, which begin where their headings do', async () => {
    const site = await createSmallSite();
    await site.upload('tide.md', article);
    const names = ['transcript.vtt', 'transcript.srt', 'transcript.json', 'chapters.json'];
    const [vtt, srt, segments, chapters] = await Promise.all(names.map((name) => site.read(folder + name)));
    expect(vtt).toMatch(/^WEBVTT\n\n1\n/);
    expect(srt).toMatch(/^1\n00:00:00,000 --> /);
    const { cues } = readEpisode(bytesOf((await site.read(`${folder}episode.json`)) ?? ''));
    const starts = JSON.parse(segments ?? '').segments.map(
      ({ startTime }: { startTime: number }) => startTime,
    );
    expect(starts).toEqual(expect.arrayContaining(cues.map(({ startSeconds }) => startSeconds)));
    expect(JSON.parse(chapters ?? '')).toEqual({
      version: '1.2.0',
      chapters: [
        { startTime: 0, title: 'Flood' },
        { startTime: cues.find(({ block }) => block === 2)?.startSeconds, title: 'Ebb' },
      ],
    });
  });

  it('loses its chapters when its headings go, and everything when it is withdrawn', async () => {
    const site = await createSmallSite();
    await site.upload('tide.md', article);
    await site.upload('tide.md', `# The Tide\n\n${long}\n\n${long}\n`);
    expect(await site.read(`${folder}chapters.json`)).toBeUndefined();
    expect(await site.read(`${folder}transcript.srt`)).toContain('The sea rose');
    await site.upload('tide.md', article);
    expect(await site.read(`${folder}chapters.json`)).toContain('Flood');
    await site.remove('tide.md');
    const left = (await site.edges.site.list(folder)).filter((key) => !key.endsWith('.html'));
    expect(left).toEqual([]);
  });

  it('is recorded anew, but not spoken, when only the level of a heading changes', async () => {
    const site = await createSmallSite();
    await site.upload('tide.md', article);
    const before = await site.read(`${folder}episode.json`);
    const requests = site.requests.length;
    await site.upload('tide.md', article.replace('## Flood', '### Flood'));
    const after = await site.read(`${folder}episode.json`);
    expect(site.requests).toHaveLength(requests);
    const [former, present] = [before, after].map((text) => readEpisode(bytesOf(text ?? '')));
    expect(present?.source.fingerprint).not.toBe(former?.source.fingerprint);
  });
});
