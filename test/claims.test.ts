import { describe, expect, it } from 'vitest';
import { readEpisode } from '../functions/episode/read-episode.ts';
import { narrateArticle } from '../functions/narrate.ts';
import { publishChange } from '../functions/publish.ts';
import { createSmallSite } from './edges/small-site.ts';
import { bytesOf, textIn } from './edges/temporary-stores.ts';

type Site = Awaited<ReturnType<typeof createSmallSite>>;

const tide = (slug?: string) =>
  `${slug === undefined ? '' : `---\nslug: ${slug}\n---\n`}# The Tide\n\nThe sea rose.\n`;
const episodeAt = async ({ read }: Site, name: string) => {
  const text = await read(`main/${name}/episode.json`);
  return text === undefined ? undefined : readEpisode(bytesOf(text));
};
const ownerOf = async (site: Site, name: string) => (await episodeAt(site, name))?.source.key;

describe('a name that another article has', () => {
  it('goes to whoever waits for it when the other one is deleted, whatever the files are called', async () => {
    const site = await createSmallSite();
    await site.upload('my-tide.md', tide());
    await site.upload('My Tide.md', tide());
    expect(site.notices.at(-1)).toMatchObject({
      kind: 'failed',
      problem: expect.stringContaining('both claim'),
    });
    await site.remove('my-tide.md');
    expect(await ownerOf(site, 'my-tide')).toBe('My Tide.md');
    expect(await site.edges.studio.list('waiting/')).toEqual([]);
  });

  it('goes to whoever waits for it when the other one takes another name, or becomes a draft', async () => {
    const site = await createSmallSite();
    await site.upload('a.md', tide('x'));
    await site.upload('b.md', tide('x'));
    await site.upload('a.md', tide('y'));
    expect(await ownerOf(site, 'x')).toBe('b.md');
    await site.upload('c.md', tide('y'));
    await site.upload('a.md', tide('y').replace('slug', 'draft: true\nslug'));
    expect(await ownerOf(site, 'y')).toBe('c.md');
  });

  it('is exchanged when two articles swap their names, each keeping its guid', async () => {
    const site = await createSmallSite();
    await site.upload('a.md', tide('x'));
    await site.upload('b.md', tide('y'));
    const [a, b] = [(await episodeAt(site, 'x'))?.guid, (await episodeAt(site, 'y'))?.guid];
    await site.edges.articles.keep('a.md', bytesOf(tide('y')));
    await site.edges.articles.keep('b.md', bytesOf(tide('x')));
    await site.follow('a.md');
    await site.follow('b.md');
    expect(await episodeAt(site, 'y')).toMatchObject({ source: { key: 'a.md' }, guid: a });
    expect(await episodeAt(site, 'x')).toMatchObject({ source: { key: 'b.md' }, guid: b });
  });

  it('keeps the transcript of the article that has it', async () => {
    const site = await createSmallSite();
    await site.edges.articles.keep('tide.md', bytesOf('The sea rose.'));
    await site.edges.articles.keep('tide.html', bytesOf('<p>The sea fell.</p>'));
    await Promise.all(['tide.md', 'tide.html'].map((key) => narrateArticle(key, site.edges)));
    const words = (await ownerOf(site, 'tide')) === 'tide.md' ? 'The sea rose.' : 'The sea fell.';
    expect(await site.read('main/tide/transcript.vtt')).toContain(words);
  });
});

describe('what an article is known by', () => {
  it('outlives a failed report: a moved and deleted article leaves nothing behind', async () => {
    const site = await createSmallSite();
    await site.upload('tide.md', tide());
    await site.edges.articles.keep('tide.md', bytesOf(tide('ebb')));
    const { studio } = site.edges;
    const keep: typeof studio.keep = async (key, ...rest) => {
      if (key.startsWith('reports/')) throw new Error('disk full');
      return await studio.keep(key, ...rest);
    };
    await expect(narrateArticle('tide.md', { ...site.edges, studio: { ...studio, keep } })).rejects.toThrow(
      'disk full',
    );
    await site.remove('tide.md');
    const left = await site.edges.site.list('main/');
    expect(left.filter((key) => /audio|episode\.json|transcript/.test(key))).toEqual([]);
    expect(await studio.list('identities/')).toEqual([]);
  });

  it('outlives a time as a draft, also after the file was renamed', async () => {
    const site = await createSmallSite();
    await site.upload('tide.md', tide());
    const { guid, date } = (await episodeAt(site, 'tide')) ?? {};
    await site.edges.articles.remove('tide.md');
    await site.upload('tide.txt', 'The sea rose.');
    await site.upload('tide.txt', '---\ndraft: true\n---\nThe sea rose.');
    expect(await episodeAt(site, 'tide')).toBeUndefined();
    await site.upload('tide.txt', 'The sea rose.');
    expect(await episodeAt(site, 'tide')).toMatchObject({ guid, date });
  });

  it('is not given to a second article', async () => {
    const site = await createSmallSite();
    await site.upload('tide.md', tide());
    await site.edges.articles.remove('tide.md');
    await site.upload('tide.txt', 'The sea rose.');
    await site.follow('tide.md');
    await site.upload('tide.md', tide('ebb'));
    const guids = [(await episodeAt(site, 'tide'))?.guid, (await episodeAt(site, 'ebb'))?.guid];
    expect(new Set(guids).size).toBe(2);
  });

  it('has every place that it is leaving, where a name was never published under', async () => {
    const site = await createSmallSite(undefined, { articleCharacterLimit: 30 });
    await site.upload('tide.md', tide('x'));
    await site.upload('tide.md', tide('y').replace('rose.', 'rose, and went on to rise all night.'));
    expect(site.notices.at(-1)).toMatchObject({ kind: 'held' });
    await site.upload('tide.md', tide('z'));
    expect(await ownerOf(site, 'x')).toBeUndefined();
    expect(await ownerOf(site, 'z')).toBe('tide.md');
    expect(await textIn(site.edges.studio, 'identities/tide.md.json')).not.toContain('leaving');
  });

  it('has the one place that a former release wrote down', async () => {
    const site = await createSmallSite();
    await site.upload('tide.md', tide('x'));
    const { studio } = site.edges;
    const former = JSON.parse((await textIn(studio, 'identities/tide.md.json')) ?? '');
    const moving = { ...former, name: 'y', leaving: { show: 'main', name: 'x' } };
    await studio.keep('identities/tide.md.json', bytesOf(JSON.stringify(moving)));
    await site.upload('tide.md', tide('y'));
    expect(await ownerOf(site, 'x')).toBeUndefined();
    expect(await episodeAt(site, 'y')).toMatchObject({ guid: former.guid });
  });

  it('is found again after a run that was killed between the new place and the old one', async () => {
    const site = await createSmallSite();
    await site.upload('tide.md', tide());
    await site.edges.articles.keep('tide.md', bytesOf(tide('ebb')));
    const remove = () => Promise.reject(new Error('killed'));
    await expect(
      narrateArticle('tide.md', { ...site.edges, site: { ...site.edges.site, remove } }),
    ).rejects.toThrow('killed');
    await site.follow('tide.md');
    expect(await episodeAt(site, 'tide')).toBeUndefined();
    expect(await ownerOf(site, 'ebb')).toBe('tide.md');
  });
});

describe('an article that changes while it is narrated', () => {
  it('is narrated again before the run ends', async () => {
    const site = await createSmallSite();
    await site.edges.articles.keep('tide.md', bytesOf(tide()));
    let isEdited = false;
    const { polly } = site.edges;
    const synthesize: typeof polly.synthesize = async (request) => {
      if (!isEdited) {
        isEdited = true;
        await site.edges.articles.keep('tide.md', bytesOf(tide().replace('rose', 'fell')));
      }
      return await polly.synthesize(request);
    };
    await narrateArticle('tide.md', { ...site.edges, polly: { ...polly, synthesize } });
    expect(await site.read('main/tide/transcript.vtt')).toContain('The sea fell.');
  });

  it('is withdrawn when it was deleted meanwhile', async () => {
    const site = await createSmallSite();
    await site.edges.articles.keep('tide.md', bytesOf(tide()));
    const { polly } = site.edges;
    const synthesize: typeof polly.synthesize = async (request) => {
      await site.edges.articles.remove('tide.md');
      return await polly.synthesize(request);
    };
    await narrateArticle('tide.md', { ...site.edges, polly: { ...polly, synthesize } });
    expect(await episodeAt(site, 'tide')).toBeUndefined();
  });
});

describe('a late event of a removal', () => {
  it('does not cost an episode that is back its pages', async () => {
    const site = await createSmallSite();
    await site.upload('tide.md', tide());
    await site.edges.articles.remove('tide.md');
    await narrateArticle('tide.md', site.edges);
    let isBack = false;
    const read: typeof site.edges.site.read = async (key) => {
      const object = await site.edges.site.read(key);
      if (key === 'main/tide/episode.json' && !isBack) {
        isBack = true;
        await site.upload('tide.md', tide());
      }
      return object;
    };
    await publishChange('main/tide/episode.json', { ...site.publishing, site: { ...site.edges.site, read } });
    expect(await site.read('main/tide/index.html')).toContain('The sea rose.');
    expect(await site.read('main/feed.xml')).toContain('The Tide');
  });
});
