import { parseFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { ConflictError } from '../functions/cloud/conflict-error.ts';
import { patience } from '../functions/cloud/patience.ts';
import { UnreadableError } from '../functions/episode/unreadable-error.ts';
import { narrateArticle } from '../functions/narrate.ts';
import { publishChange } from '../functions/publish.ts';
import { createSmallSite } from './edges/small-site.ts';
import { bytesOf } from './edges/temporary-stores.ts';

type Site = Awaited<ReturnType<typeof createSmallSite>>;

async function titlesIn(site: Site, show = 'main'): Promise<(string | undefined)[]> {
  const { format, feed } = parseFeed((await site.read(`${show}/feed.xml`)) ?? '');
  if (format !== 'rss') throw new Error(`expected RSS, got ${format}`);
  return (feed.items ?? []).map((item) => item.title);
}

const post = (title: string, day: number) =>
  `---\ndate: 2026-02-0${day}\n---\n# ${title}\n\nText of ${title}.`;

describe('publishChange', () => {
  it('puts an episode into feed, pages and the site’s index', async () => {
    const site = await createSmallSite();
    await site.upload('ebb.md', post('Ebb', 1));
    await site.upload('flow.md', post('Flow', 2));
    expect(await titlesIn(site)).toEqual(['Flow', 'Ebb']);
    expect(await site.read('main/ebb/index.html')).toContain('Text of Ebb.');
    expect(await site.read('main/ebb/embed.html')).toContain('<audio');
    expect(await site.read('main/index.html')).toContain('Flow');
    expect(await site.read('index.html')).toContain('main/');
    expect(await site.edges.site.list('main/cover-drawn-')).toHaveLength(1);
    expect(await site.edges.site.describe('style.css')).toBeDefined();
  });

  it('writes nothing when nothing changed, so that ETags and dates stay', async () => {
    const site = await createSmallSite();
    await site.upload('ebb.md', post('Ebb', 1));
    const changes = site.siteChanges.length;
    await publishChange('main/ebb/episode.json', site.publishing);
    await publishChange('main/show.json', site.publishing);
    expect(site.siteChanges).toHaveLength(changes);
  });

  it('takes a removed episode out of feed and pages, and a show without episodes off the front page', async () => {
    const site = await createSmallSite();
    await site.upload('ebb.md', post('Ebb', 1));
    await site.upload('tech/flow.md', post('Flow', 2));
    await site.remove('ebb.md');
    expect(await titlesIn(site)).toEqual([]);
    expect(await site.edges.site.list('main/ebb/')).toEqual([]);
    expect(await site.read('index.html')).not.toContain('main/');
    expect(await titlesIn(site, 'tech')).toEqual(['Flow']);
  });

  it('loses no episode when all are published at once', async () => {
    const site = await createSmallSite();
    const titles = Array.from({ length: 12 }, (_, index) => `Post ${String(index).padStart(2, '0')}`);
    for (const title of titles) {
      const key = `${title}.md`;
      await site.edges.articles.keep(key, bytesOf(post(title, 1)));
      await narrateArticle(key, site.edges);
    }
    const changed = (await site.edges.site.list('')).filter((key) => key.endsWith('episode.json'));
    await Promise.all(changed.map((key) => publishChange(key, { ...site.publishing, patience })));
    expect((await titlesIn(site)).toSorted()).toEqual(titles);
  });

  it('begins again when the feed was written by a run that knew more', async () => {
    const site = await createSmallSite();
    await site.upload('ebb.md', post('Ebb', 1));
    await site.edges.articles.keep('flow.md', bytesOf(post('Flow', 2)));
    await narrateArticle('flow.md', site.edges);
    let isOvertaken = false;
    const slow = {
      ...site.edges.site,
      async keep(...[key, bytes, condition]: Parameters<typeof site.edges.site.keep>) {
        if (key === 'main/feed.xml' && !isOvertaken) {
          isOvertaken = true;
          await site.upload('tide.md', post('Tide', 3));
        }
        return await site.edges.site.keep(key, bytes, condition);
      },
    };
    await publishChange('main/flow/episode.json', { ...site.publishing, site: slow });
    expect(isOvertaken).toBe(true);
    expect(await titlesIn(site)).toEqual(['Tide', 'Flow', 'Ebb']);
  });

  it('gives up after some conflicts and leaves the rest to the queue', async () => {
    const site = await createSmallSite();
    await site.upload('ebb.md', post('Ebb', 1));
    await site.edges.articles.keep('flow.md', bytesOf(post('Flow', 2)));
    await narrateArticle('flow.md', site.edges);
    const contested = { ...site.edges.site, keep: (key: string) => Promise.reject(new ConflictError(key)) };
    await expect(
      publishChange('main/flow/episode.json', { ...site.publishing, site: contested }),
    ).rejects.toBeInstanceOf(ConflictError);
  });

  it('calls an operator for a catalog that is no catalog any more', async () => {
    const site = await createSmallSite();
    await site.upload('ebb.md', post('Ebb', 1));
    await site.edges.site.keep('main/catalog.json', bytesOf('{}'));
    await expect(publishChange('main/ebb/episode.json', site.publishing)).rejects.toBeInstanceOf(
      UnreadableError,
    );
  });

  it('ignores what is not the source of anything', async () => {
    const site = await createSmallSite();
    await publishChange('main/feed.xml', site.publishing);
    expect(site.notices).toEqual([]);
  });
});

describe('show.yaml', () => {
  it('changes feed and pages, and what is narrated from then on', async () => {
    const site = await createSmallSite();
    await site.upload('tech/ebb.md', post('Ebb', 1));
    await site.upload('tech/show.yaml', 'title: Sea Talk\nvoice: Joey\nengine: standard\n');
    expect(await site.read('tech/feed.xml')).toContain('<title>Sea Talk</title>');
    expect(await site.read('tech/ebb/index.html')).toContain('Sea Talk');
    await site.upload('tech/flow.md', post('Flow', 2));
    expect(site.requests.at(-1)?.voice).toEqual({ id: 'Joey', engine: 'standard', language: 'en-US' });
    await site.remove('tech/show.yaml');
    expect(await site.read('tech/feed.xml')).not.toContain('Sea Talk');
  });

  it('holds for an article whose event is faster than its own', async () => {
    const site = await createSmallSite();
    await site.edges.articles.keep('tech/show.yaml', bytesOf('voice: Joey\nengine: standard\n'));
    await site.upload('tech/ebb.md', post('Ebb', 1));
    expect(site.requests.at(-1)?.voice.id).toBe('Joey');
  });

  it('that is wrong leaves the last good settings and tells the author where', async () => {
    const site = await createSmallSite();
    await site.upload('tech/show.yaml', 'title: Sea Talk\n');
    await site.upload('tech/show.yaml', 'title: Sea Talk\ncategory: Knitting\n');
    expect(site.notices.at(-1)).toMatchObject({
      kind: 'failed',
      key: 'tech/show.yaml',
      problem: expect.stringMatching(/Knitting/),
    });
    await site.upload('tech/ebb.md', post('Ebb', 1));
    expect(await site.read('tech/feed.xml')).toContain('<title>Sea Talk</title>');
  });

  it('needs a cover that directories take', async () => {
    const site = await createSmallSite();
    await site.upload('tech/cover.jpg', 'no picture');
    expect(site.notices.at(-1)).toMatchObject({ kind: 'failed', key: 'tech/cover.jpg' });
  });
});
