import { describe, expect, it } from 'vitest';
import { narrateArticle } from '../functions/narrate.ts';
import { OutOfTimeError } from '../functions/speech/out-of-time-error.ts';
import { createSmallSite } from './edges/small-site.ts';
import { bytesOf } from './edges/temporary-stores.ts';

const book = Array.from({ length: 60 }, (_, index) => `Paragraph ${'x'.repeat(index + 1)}.`).join('\n\n');

type Site = Awaited<ReturnType<typeof createSmallSite>>;

/** A deadline that has room for so many requests. */
const lasting = ({ requests }: Site, count: number) => {
  const end = requests.length + count;
  return { remainingSeconds: () => (requests.length < end ? 500 : 10) };
};

describe('a narration that takes longer than its function may', () => {
  it('goes on in as many runs as it takes, each from where the last one stopped', async () => {
    const site = await createSmallSite();
    await site.edges.articles.keep('book.txt', bytesOf(book));
    let runs = 0;
    do {
      site.postponed.length = 0;
      await narrateArticle('book.txt', site.edges, lasting(site, 5));
      runs += 1;
    } while (site.postponed.length > 0);
    expect(runs).toBeGreaterThan(2);
    expect(site.requests).toHaveLength(60);
    expect(site.notices.filter(({ kind }) => kind === 'published')).toHaveLength(1);
  });

  it('asks to be called again at once, and shows nothing yet', async () => {
    const site = await createSmallSite();
    await site.edges.articles.keep('book.txt', bytesOf(book));
    await narrateArticle('book.txt', site.edges, lasting(site, 25));
    expect(site.postponed).toEqual([{ key: 'book.txt', delaySeconds: 0 }]);
    expect(await site.edges.site.list('')).toEqual([]);
  });

  it('fails when it does not get any further, so that somebody is told in the end', async () => {
    const site = await createSmallSite();
    await site.edges.articles.keep('book.txt', bytesOf(book));
    await expect(narrateArticle('book.txt', site.edges, lasting(site, 0))).rejects.toBeInstanceOf(
      OutOfTimeError,
    );
    expect(site.postponed).toEqual([]);
  });
});

describe('an article that another run is at work on', () => {
  it('is spoken once, and looked at again when that run is probably through', async () => {
    const site = await createSmallSite();
    await site.edges.articles.keep('book.txt', bytesOf(book));
    await Promise.all([1, 2, 3].map(() => narrateArticle('book.txt', site.edges)));
    expect(site.requests).toHaveLength(60);
    expect(site.postponed).toEqual([
      { key: 'book.txt', delaySeconds: 300 },
      { key: 'book.txt', delaySeconds: 300 },
    ]);
    await narrateArticle('book.txt', site.edges);
    expect(site.notices.at(-1)).toMatchObject({ kind: 'unchanged' });
  });
});
