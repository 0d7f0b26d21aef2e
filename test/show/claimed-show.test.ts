import { describe, expect, it } from 'vitest';
import { createSmallSite } from '../edges/small-site.ts';
import { bytesOf } from '../edges/temporary-stores.ts';
import { makeJpeg } from './make-cover.ts';

type Site = Awaited<ReturnType<typeof createSmallSite>>;

async function settingsIn({ read }: Site, show = 'tech-news'): Promise<unknown> {
  const text = await read(`${show}/show.json`);
  return text === undefined ? undefined : JSON.parse(text);
}

describe('two folders of one show', () => {
  it('cannot both have settings: the second author is told of both files', async () => {
    const site = await createSmallSite();
    await site.upload('Tech News/show.yaml', 'title: First');
    await site.upload('tech-news/show.yaml', 'title: Second');
    expect(await settingsIn(site)).toMatchObject({ title: 'First', source: 'Tech News/show.yaml' });
    expect(site.notices.at(-1)).toMatchObject({
      kind: 'failed',
      key: 'tech-news/show.yaml',
      problem: expect.stringMatching(
        /^"tech-news\/show.yaml" and "Tech News\/show.yaml" both describe the show "tech-news", and the latter holds; /,
      ),
    });
    await site.upload('Tech News/show.yaml', 'title: First again');
    expect(await settingsIn(site)).toMatchObject({ title: 'First again' });
  });

  it('cannot have the settings in the one and the cover in the other', async () => {
    const site = await createSmallSite();
    await site.edges.articles.keep('main/cover.jpg', makeJpeg({ width: 1400, height: 1400 }));
    await site.follow('main/cover.jpg');
    await site.upload('show.yaml', 'title: Root');
    expect(site.notices.at(-1)).toMatchObject({
      kind: 'failed',
      key: 'show.yaml',
      problem: expect.stringMatching(/^"show.yaml" and "main\/cover.jpg" both describe the show "main"/),
    });
  });

  it('let the second one in when the first has none any more', async () => {
    const site = await createSmallSite();
    await site.upload('Tech News/show.yaml', 'title: First');
    await site.upload('tech-news/show.yaml', 'title: Second');
    await site.remove('Tech News/show.yaml');
    expect(await settingsIn(site)).toMatchObject({ title: 'Second', source: 'tech-news/show.yaml' });
    expect(await site.report('tech-news/show.yaml')).toBeUndefined();
    await site.remove('tech-news/show.yaml');
    expect(await settingsIn(site)).toBeUndefined();
  });

  it('leave the first one in when a third is gone again', async () => {
    const site = await createSmallSite();
    await site.upload('tech-news/show.yaml', 'title: First');
    await site.upload('Tech News/show.yaml', 'title: Second');
    await site.upload('TECH NEWS/show.yaml', 'title: Third');
    await site.remove('TECH NEWS/show.yaml');
    expect(await settingsIn(site)).toMatchObject({ title: 'First', source: 'tech-news/show.yaml' });
  });

  it('follow a folder that was renamed, whichever event comes first', async () => {
    const site = await createSmallSite();
    await site.upload('Tech News/show.yaml', 'title: First');
    await site.edges.articles.remove('Tech News/show.yaml');
    await site.upload('tech-news/show.yaml', 'title: First');
    expect(await settingsIn(site)).toMatchObject({ source: 'tech-news/show.yaml' });
    await site.follow('Tech News/show.yaml');
    expect(await settingsIn(site)).toMatchObject({ source: 'tech-news/show.yaml' });
  });

  it('follow the settings that hold, not those beside them that were refused', async () => {
    const site = await createSmallSite();
    await site.upload('Tech News/show.yaml', 'title: First');
    await site.upload('tech-news/show.yaml', 'voice: Joey\nengine: standard');
    await site.upload('tech-news/tide.md', 'The sea rose.');
    expect(site.requests.at(-1)?.voice.id).toBe('Matthew');
    await site.edges.articles.remove('Tech News/show.yaml');
    await site.upload('tech-news/ebb.md', 'The sea fell.');
    expect(site.requests.at(-1)?.voice.id).toBe('Joey');
  });
});

describe('reports on a show', () => {
  it('name the file that is wrong, and go when it is mended', async () => {
    const site = await createSmallSite();
    await site.upload('cover.jpg', 'no picture');
    await site.upload('show.yaml', 'title: Tides');
    expect(await site.report('show.yaml')).toBeUndefined();
    expect(await site.report('cover.jpg')).toContain('is not a complete JPEG or PNG');
    await site.edges.articles.keep('cover.jpg', makeJpeg({ width: 1400, height: 1400 }));
    await site.follow('cover.jpg');
    expect(await site.report('cover.jpg')).toBeUndefined();
    expect(site.notices).toContainEqual({ kind: 'show kept', key: 'cover.jpg', show: 'main' });
  });

  it('do not stay when another file is wrong now', async () => {
    const site = await createSmallSite();
    await site.upload('cover.jpeg', 'no picture');
    await site.edges.articles.remove('cover.jpeg');
    await site.upload('show.yaml', 'titel: Tides');
    expect(await site.report('cover.jpeg')).toBeUndefined();
    expect(await site.report('show.yaml')).toContain('titel');
  });
});

describe('files of a show that are too large', () => {
  it.each([
    ['show.yaml', 65_537, /show.yaml has 65537 bytes; expected at most 65536/],
    ['cover.jpg', 10_000_001, /cover.jpg has 10000001 bytes; expected at most 10000000/],
  ])('are refused unread: %s', async (key, size, problem) => {
    const site = await createSmallSite();
    await site.edges.articles.keep(key, new Uint8Array(size));
    await site.edges.articles.keep('tide.md', bytesOf('The sea rose.'));
    const { read } = site.edges.articles;
    const asked: string[] = [];
    Object.assign(site.edges.articles, {
      read: (name: string) => {
        asked.push(name);
        return read(name);
      },
    });
    await site.follow(key);
    expect(site.notices.at(-1)).toMatchObject({
      kind: 'failed',
      key,
      problem: expect.stringMatching(problem),
    });
    await site.follow('tide.md');
    expect(site.notices).toContainEqual(expect.objectContaining({ kind: 'published' }));
    expect(asked).toEqual(['tide.md']);
  });
});
