import { describe, expect, it } from 'vitest';
import { makeAuthorEvent } from '../../functions/report/tell-author.ts';
import { createSmallSite } from '../edges/small-site.ts';

const published = { version: 1, article: 'a.md', status: 'published', title: 'A' } as const;

describe('makeAuthorEvent', () => {
  it('says the report and where it is from, and puts into one line what was left out', () => {
    const omissions = [{ what: 'a table', why: 'tables are shown and not read' }];
    const event = makeAuthorEvent({ ...published, omissions }, 'articles');
    const findings = 'a table (tables are shown and not read)';
    expect(event).toEqual({
      source: 'bucketcast',
      type: 'Article Published',
      detail: { ...published, omissions, bucket: 'articles', problem: 'none', findings },
    });
  });

  it('fits the bus and a mail where thousands of things were left out', () => {
    const omissions = Array.from({ length: 9_000 }, () => ({ what: 'x'.repeat(200), why: 'y'.repeat(200) }));
    const event = makeAuthorEvent({ ...published, omissions }, 'articles');
    expect(JSON.stringify(event).length).toBeLessThan(100_000);
    expect(event?.detail.findings).toMatch(/; and 8990 more$/);
  });

  it.each(['draft', 'scheduled', 'planned', 'unfinished'] as const)(
    'makes none of a report that is %s',
    (status) => {
      expect(makeAuthorEvent({ ...published, status }, 'articles')).toBeUndefined();
    },
  );
});

describe('an author', () => {
  it('is told once that an article is published, and that it is still', async () => {
    const site = await createSmallSite();
    await site.upload('tide.md', '# Tide\n\nIt comes.');
    await site.upload('tide.md', '# Tide\n\nIt comes.');
    const told = { article: 'tide.md', status: 'published' };
    expect(site.told).toEqual([
      { ...told, isNews: true },
      { ...told, isNews: false },
    ]);
  });

  it('is told of what failed, is held, and is wrong with a show', async () => {
    const site = await createSmallSite(undefined, { articleCharacterLimit: 5 });
    await site.upload('empty.md', '');
    await site.upload('long.md', '# Long\n\nMuch longer than five characters.');
    await site.upload('tech/show.yaml', 'locked: perhaps');
    expect(site.told).toEqual([
      { article: 'empty.md', status: 'failed', isNews: true },
      { article: 'long.md', status: 'held', isNews: true },
      { article: 'tech/show.yaml', status: 'failed', isNews: true },
    ]);
  });

  it('is told again where the report could not be kept', async () => {
    const site = await createSmallSite();
    const { studio } = site.edges;
    const failing = {
      ...studio,
      keep: async (...[key, bytes, condition]: Parameters<typeof studio.keep>) => {
        if (key.startsWith('reports/')) throw new Error('no answer');
        return await studio.keep(key, bytes, condition);
      },
    };
    Object.assign(site.edges, { studio: failing });
    await expect(site.upload('tide.md', '# Tide\n\nIt comes.')).rejects.toThrow('no answer');
    Object.assign(site.edges, { studio });
    await site.follow('tide.md');
    expect(site.told.map(({ isNews }) => isNews)).toEqual([true, true]);
  });
});
