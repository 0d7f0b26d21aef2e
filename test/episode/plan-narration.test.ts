import { describe, expect, it } from 'vitest';
import { ArticleError } from '../../functions/article/article-error.ts';
import { studioKeys } from '../../functions/episode/keys.ts';
import { planNarration } from '../../functions/episode/plan-narration.ts';
import { createSmallSite } from '../edges/small-site.ts';
import { bytesOf, textIn } from '../edges/temporary-stores.ts';

const deep = `tech/${'雨/'.repeat(150)}post.md`;

describe('planNarration', () => {
  it('refuses folders whose names together are too long for S3', async () => {
    const { edges } = await createSmallSite();
    await edges.articles.keep(deep, bytesOf('It rains.'));
    const failure = await planNarration(deep, edges).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ArticleError);
    expect(failure).toMatchObject({
      key: deep,
      message: expect.stringMatching(/would need a key of \d{4} bytes, and 1024 is the most: shorten/),
    });
  });

  it('takes as many folders as S3 has room for', async () => {
    const { edges } = await createSmallSite();
    const key = `tech/${'deep/'.repeat(90)}post.md`;
    await edges.articles.keep(key, bytesOf('It rains.'));
    expect(await planNarration(key, edges)).toMatchObject({ name: `${'deep/'.repeat(90)}post` });
  });
});

describe('narrateArticle', () => {
  it('tells the author that names are too long', async () => {
    const site = await createSmallSite();
    await site.upload(deep, 'It rains.');
    const report = await textIn(site.edges.studio, studioKeys.report(deep));
    expect(JSON.parse(report ?? '')).toMatchObject({ article: deep, status: 'failed' });
    expect(site.requests).toEqual([]);
  });

  it('publishes a file with as long a name as file systems allow', async () => {
    const site = await createSmallSite();
    const key = `${'x'.repeat(252)}.md`;
    await site.upload(key, 'It rains.');
    const report = await textIn(site.edges.studio, studioKeys.report(key));
    expect(JSON.parse(report ?? '')).toMatchObject({ article: key, status: 'published' });
  });
});
