import { describe, expect, it } from 'vitest';
import { readEpisode } from '../functions/episode/read-episode.ts';
import { narrateArticle } from '../functions/narrate.ts';
import { SpeechError } from '../functions/speech/speech-error.ts';
import { createSmallSite } from './edges/small-site.ts';
import { bytesOf } from './edges/temporary-stores.ts';

const tide = '# The Tide\n\nThe sea rose slowly.\n\nThen it fell again.\n';
const episodeKey = 'main/tide/episode.json';
type Site = Awaited<ReturnType<typeof createSmallSite>>;
const episodeIn = async ({ read }: Site, key = episodeKey) => readEpisode(bytesOf((await read(key)) ?? ''));

/** As after a lease that was held for too long: two runs are at work at once. */
async function everybody(_key: string, work: () => Promise<void>): Promise<boolean> {
  await work();
  return true;
}

describe('narrateArticle', () => {
  it('makes an episode of an article: MP3, transcript, description, report', async () => {
    const site = await createSmallSite();
    await site.upload('tide.md', tide);
    const episode = await episodeIn(site);
    expect(episode).toMatchObject({
      title: 'The Tide',
      description: 'The sea rose slowly.',
      language: 'en-US',
    });
    expect((await site.edges.site.describe(`main/tide/${episode.audio.file}`))?.size).toBe(
      episode.audio.bytes,
    );
    expect(await site.read('main/tide/transcript.vtt')).toContain('Then it fell again.');
    expect(JSON.parse((await site.report('tide.md')) ?? '')).toMatchObject({
      status: 'published',
      characters: { total: 48, billed: 48 },
      requests: { total: 3, sent: 3 },
    });
    expect(site.notices.map((notice) => notice.kind)).toEqual([
      'begun',
      'spoken',
      'spoken',
      'spoken',
      'published',
      'billed',
      'feed written',
    ]);
  });

  it('speaks nothing and writes nothing for the same content', async () => {
    const site = await createSmallSite();
    await site.upload('tide.md', tide);
    const changes = site.siteChanges.length;
    await site.upload('tide.md', tide);
    expect(site.requests).toHaveLength(3);
    expect(site.siteChanges).toHaveLength(changes);
    expect(site.notices.at(-1)).toMatchObject({ kind: 'unchanged', billedCharacters: 0 });
    expect(JSON.parse((await site.report('tide.md')) ?? '').characters.billed).toBe(48);
  });

  it('speaks only what an edit changed; guid and date stay, the MP3 gets another name and the old one stays', async () => {
    const site = await createSmallSite();
    await site.upload('tide.md', tide);
    const before = await episodeIn(site);
    await site.upload('tide.md', tide.replace('slowly', 'fast'));
    const after = await episodeIn(site);
    expect(site.requests.slice(3).map(({ ssml }) => ssml)).toEqual(['<speak>The sea rose fast.</speak>']);
    expect(after).toMatchObject({ guid: before.guid, date: before.date });
    expect(after.audio.file).not.toBe(before.audio.file);
    expect(await site.edges.site.describe(`main/tide/${before.audio.file}`)).toBeDefined();
  });

  it('withdraws the episode of a deleted article with all its files', async () => {
    const site = await createSmallSite();
    await site.upload('tide.md', tide);
    await site.upload('2026/ebb.md', tide);
    const others = await site.edges.site.list('2026/ebb/');
    await site.remove('tide.md');
    expect(await site.edges.site.list('main/tide/')).toEqual([]);
    expect(await site.report('tide.md')).toBeUndefined();
    expect(others).toContain('2026/ebb/transcript.srt');
    expect(await site.edges.site.list('2026/ebb/')).toEqual(others);
    expect(site.notices.at(-2)).toEqual({ kind: 'withdrawn', key: 'tide.md' });
  });

  it('does not touch an episode inside the folder of a withdrawn one', async () => {
    const site = await createSmallSite();
    await site.upload('tech/a.md', tide);
    await site.upload('tech/a/audio-b.md', tide);
    const inside = await site.edges.site.list('tech/a/audio-b/');
    await site.remove('tech/a.md');
    expect(inside).not.toEqual([]);
    expect(await site.edges.site.list('tech/a/')).toEqual(inside);
  });

  it('publishes no draft, and withdraws what became one', async () => {
    const site = await createSmallSite();
    await site.upload('tide.md', tide);
    await site.upload('tide.md', `---\ndraft: true\n---\n${tide}`);
    expect(await site.read(episodeKey)).toBeUndefined();
    expect(JSON.parse((await site.report('tide.md')) ?? '')).toMatchObject({ status: 'draft' });
    await site.upload('tide.md', tide);
    expect(site.requests).toHaveLength(3);
    expect(await site.read(episodeKey)).toBeDefined();
  });

  it('keeps the former version up and tells the author when a new one is wrong', async () => {
    const site = await createSmallSite();
    await site.upload('tide.md', tide);
    const before = await site.read(episodeKey);
    await site.upload('tide.md', `---\nvoice: Brunhilde\n---\n${tide}`);
    expect(await site.read(episodeKey)).toBe(before);
    expect(site.notices.at(-1)).toMatchObject({
      kind: 'failed',
      key: 'tide.md',
      problem: expect.stringContaining('Brunhilde'),
    });
    expect(JSON.parse((await site.report('tide.md')) ?? '')).toMatchObject({
      status: 'failed',
      episode: { name: 'tide' },
    });
    await site.upload('tide.md', tide);
    expect(JSON.parse((await site.report('tide.md')) ?? '')).toMatchObject({ status: 'published' });
  });

  it('names both articles that claim one name, and lets the second in when the first is gone', async () => {
    const site = await createSmallSite();
    await site.upload('tide.md', tide);
    await site.upload('tide.txt', 'Another tide altogether.');
    expect(site.notices.at(-1)).toMatchObject({
      kind: 'failed',
      key: 'tide.txt',
      problem: expect.stringMatching(/"tide.txt" and "tide.md" both claim/),
    });
    await site.remove('tide.md');
    expect(await episodeIn(site)).toMatchObject({ source: { key: 'tide.txt' } });
  });

  it('follows an article to another file type under the same guid', async () => {
    const site = await createSmallSite();
    await site.upload('tide.md', tide);
    const { guid } = await episodeIn(site);
    await site.edges.articles.remove('tide.md');
    await site.upload('tide.txt', 'The sea rose slowly.');
    await site.follow('tide.md');
    expect(await episodeIn(site)).toMatchObject({ guid, source: { key: 'tide.txt' } });
  });

  it('keeps the guid also when the old file’s removal is seen before the new file', async () => {
    const site = await createSmallSite();
    await site.upload('tide.md', tide);
    const { guid } = await episodeIn(site);
    await site.remove('tide.md');
    await site.upload('tide.txt', 'The sea rose slowly.');
    expect(await episodeIn(site)).toMatchObject({ guid, source: { key: 'tide.txt' } });
  });

  it('moves an episode whose slug changed, under the same guid and without a word spoken', async () => {
    const site = await createSmallSite();
    await site.upload('tide.md', tide);
    const { guid } = await episodeIn(site);
    await site.upload('tide.md', `---\nslug: ebb\n---\n${tide}`);
    expect(await episodeIn(site, 'main/ebb/episode.json')).toMatchObject({ guid });
    expect(await site.edges.site.list('main/tide/')).toEqual([]);
    expect(site.requests).toHaveLength(3);
  });

  it('publishes anew what an older run withdrew while the article came back', async () => {
    const site = await createSmallSite();
    await site.upload('tide.md', tide);
    const { remove } = site.edges.site;
    const articles = { ...site.edges.articles };
    await articles.remove('tide.md');
    const late = {
      ...site.edges.site,
      async remove(key: string) {
        await articles.keep('tide.md', bytesOf(tide));
        await remove(key);
      },
    };
    await narrateArticle('tide.md', { ...site.edges, site: late });
    const episode = await episodeIn(site);
    expect(await site.edges.site.describe(`main/tide/${episode.audio.file}`)).toBeDefined();
  });

  it('ends in one episode when two runs meet', async () => {
    const site = await createSmallSite();
    Object.assign(site.edges, { exclusive: everybody });
    await site.edges.articles.keep('tide.md', bytesOf(tide));
    await Promise.all([narrateArticle('tide.md', site.edges), narrateArticle('tide.md', site.edges)]);
    const kinds = site.notices
      .map((notice) => notice.kind)
      .filter((kind) => kind === 'published' || kind === 'unchanged');
    expect(kinds).toEqual(['published', 'unchanged']);
    expect(await site.edges.site.list('main/tide/audio-')).toHaveLength(1);
  });

  it('ends in the newest version when an older run is slower', async () => {
    const site = await createSmallSite();
    Object.assign(site.edges, { exclusive: everybody });
    await site.upload('tide.md', tide);
    let isEdited = false;
    const slow = {
      ...site.edges.site,
      async keep(...[key, bytes, condition]: Parameters<typeof site.edges.site.keep>) {
        if (key === episodeKey && !isEdited) {
          isEdited = true;
          await site.upload('tide.md', `${tide}\nAnd that was all.\n`);
        }
        return await site.edges.site.keep(key, bytes, condition);
      },
    };
    await site.edges.articles.keep('tide.md', bytesOf(`${tide}\nOld news.\n`));
    await narrateArticle('tide.md', { ...site.edges, site: slow });
    expect(isEdited).toBe(true);
    expect(await site.read(episodeKey)).toContain('And that was all.');
    expect(await site.read('main/tide/transcript.vtt')).toContain('And that was all.');
  });

  it('leaves faults of the world to the queue: no report, nothing published', async () => {
    const site = await createSmallSite(() => Promise.reject(new SpeechError('Rate exceeded')));
    await expect(site.upload('tide.md', tide)).rejects.toThrow('Rate exceeded');
    expect(await site.report('tide.md')).toBeUndefined();
    expect(await site.edges.site.list('')).toEqual([]);
  });

  it.each([
    ['paper.pdf', '%PDF', /cannot read "pdf" files; save the article as \.md, \.html or \.txt/],
    [
      'README',
      '# Read me',
      /cannot read a file without extension; save the article as \.md, \.html or \.txt/,
    ],
    ['empty.md', ' \n', /./],
    ['long.txt', 'word '.repeat(2_000), /5,?000/],
    ['huge.txt', ' '.repeat(30_000_001), /30000001 bytes; expected at most 30000000/],
    ['binary.md', '\u0000\u0001\u0002\u0003', /./],
    ['broken.md', '---\ndraft: perhaps\n---\nText', /draft/],
  ])('tells the author of %s what is wrong, and publishes nothing', async (key, text, problem) => {
    const site = await createSmallSite();
    await site.upload(key, text);
    expect(site.notices).toMatchObject([{ kind: 'failed', key, problem: expect.stringMatching(problem) }]);
    expect(await site.edges.site.list('')).toEqual([]);
  });

  it('forgets the report on a bad file that was deleted', async () => {
    const site = await createSmallSite();
    await site.upload('paper.pdf', '%PDF');
    await site.remove('paper.pdf');
    expect(await site.report('paper.pdf')).toBeUndefined();
  });

  it('ignores what is no article', async () => {
    const site = await createSmallSite();
    await site.upload('photo.jpg', 'JPEG');
    expect(site.notices).toEqual([]);
  });
});
