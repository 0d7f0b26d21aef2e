import { describe, expect, it } from 'vitest';
import type { Limits } from '../functions/budget/budget.ts';
import { studioKeys } from '../functions/episode/keys.ts';
import { narrateArticle } from '../functions/narrate.ts';
import { releaseArticle } from '../local/ops/release-article.ts';
import { createSmallSite } from './edges/small-site.ts';

const tide = '# The Tide\n\nThe sea rose slowly.\n\nThen it fell again.\n';
const ebb = `${tide}\nAnd that was nearly all.\n`;
const episodeKey = 'main/tide/episode.json';

type Site = Awaited<ReturnType<typeof createSmallSite>>;
const limited = async (limits: Limits) => await createSmallSite(undefined, limits);
const reportOn = async (site: Site, key: string) => JSON.parse((await site.report(key)) ?? '');

describe('an article that would go over a limit', () => {
  it('is held: nothing is spoken, the former version stays up, author and operator are told', async () => {
    const site = await limited({ monthlyCharacterLimit: 60 });
    await site.upload('tide.md', tide);
    const before = await site.read(episodeKey);
    await site.upload('tide.md', ebb);
    expect(site.requests).toHaveLength(3);
    expect(await site.read(episodeKey)).toBe(before);
    const problem = expect.stringMatching(
      /^"tide\.md" would newly bill 24 characters \(\$0\.0004 .* Of the 60 of 20\d\d-\d\d 48 are used .*npm run ops -- release "tide\.md"/,
    );
    const held = { kind: 'held', key: 'tide.md', problem, characters: 24, dollars: 0.000384 };
    expect(site.notices.at(-1)).toEqual(held);
    expect(await reportOn(site, 'tide.md')).toMatchObject({
      status: 'held',
      problem,
      title: 'The Tide',
      episode: { show: 'main', name: 'tide' },
      characters: { total: 72, billed: 0 },
      held: {
        characters: 24,
        dollars: 0.000384,
        engine: 'neural',
        usedCharacters: 48,
        monthlyCharacterLimit: 60,
      },
    });
  });

  it('leaves nothing on the site where there was nothing', async () => {
    const site = await limited({ articleCharacterLimit: 47 });
    await site.upload('tide.md', tide);
    expect(await site.edges.site.list('main/tide/')).toEqual([]);
    expect(await reportOn(site, 'tide.md')).not.toHaveProperty('episode');
    expect(await site.edges.studio.list('budget/')).toEqual([]);
  });

  it('goes through once when it is released, and the release is gone', async () => {
    const site = await limited({ monthlyCharacterLimit: 10 });
    await site.upload('tide.md', tide);
    expect(await releaseArticle('tide.md', site.edges)).toBe(48);
    await site.follow('tide.md');
    expect(await site.read(episodeKey)).toContain('The sea rose slowly.');
    expect(await site.edges.studio.list('released/')).toEqual([]);
    expect(await reportOn(site, 'tide.md')).toMatchObject({
      status: 'published',
      characters: { total: 48, billed: 48 },
      billedDollars: 0.000768,
    });
    await site.upload('tide.md', ebb);
    expect(site.notices.at(-1)).toMatchObject({ kind: 'held', characters: 24 });
  });

  it('is not released for more than it was held for', async () => {
    const site = await limited({ monthlyCharacterLimit: 10 });
    await site.upload('tide.md', tide);
    await releaseArticle('tide.md', site.edges);
    await site.upload('tide.md', ebb);
    expect(site.notices.at(-1)).toMatchObject({ kind: 'held', characters: 72 });
    await releaseArticle('tide.md', site.edges);
    await site.follow('tide.md');
    expect(await reportOn(site, 'tide.md')).toMatchObject({ status: 'published' });
  });

  it('goes through when the limit is raised, or the article becomes short enough', async () => {
    const site = await limited({ articleCharacterLimit: 50 });
    await site.upload('tide.md', ebb);
    await site.upload('tide.md', tide);
    expect(await reportOn(site, 'tide.md')).toMatchObject({ status: 'published' });
    await site.upload('long.md', ebb.repeat(2));
    expect(await reportOn(site, 'long.md')).toMatchObject({ status: 'published' });
    await site.upload('long.md', 'Sixty characters and some more are really not all that much.');
    expect(await reportOn(site, 'long.md')).toMatchObject({ status: 'held' });
    const settings = { ...site.edges.settings, articleCharacterLimit: 60 };
    await narrateArticle('long.md', { ...site.edges, settings });
    expect(await reportOn(site, 'long.md')).toMatchObject({ status: 'published' });
  });

  it('that is deleted takes its release with it', async () => {
    const site = await limited({ monthlyCharacterLimit: 10 });
    await site.upload('tide.md', tide);
    await releaseArticle('tide.md', site.edges);
    await site.remove('tide.md');
    expect(await site.edges.studio.list('')).toEqual([]);
  });
});

describe('the month’s budget', () => {
  it('is kept where there is no limit, and not touched by an unchanged article', async () => {
    const site = await createSmallSite();
    await site.upload('tide.md', tide);
    const [key = ''] = await site.edges.studio.list('budget/');
    const written = await site.edges.studio.describe(key);
    expect(JSON.parse(new TextDecoder().decode((await site.edges.studio.read(key))?.bytes))).toMatchObject({
      billedCharacters: { neural: 48 },
      reservations: [],
    });
    await site.upload('tide.md', tide);
    expect(await site.edges.studio.describe(key)).toEqual(written);
  });
});

describe('releasing', () => {
  it('is for what is held alone', async () => {
    const site = await createSmallSite();
    await site.upload('tide.md', tide);
    expect(await releaseArticle('tide.md', site.edges)).toBeUndefined();
    expect(await releaseArticle('absent.md', site.edges)).toBeUndefined();
    expect(await site.edges.studio.describe(studioKeys.released('tide.md'))).toBeUndefined();
  });

  it('is brought before the function when it is released, and not where it is not held', async () => {
    const site = await limited({ monthlyCharacterLimit: 10 });
    await site.upload('tide.md', tide);
    const called: string[] = [];
    const edges = { studio: site.edges.studio, call: async (key: string) => void called.push(key) };
    await releaseArticle('absent.md', edges);
    await releaseArticle('tide.md', edges);
    expect(called).toEqual(['tide.md']);
    expect(await site.edges.studio.describe(studioKeys.released('tide.md'))).toBeDefined();
  });
});
