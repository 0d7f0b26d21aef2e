import { describe, expect, it } from 'vitest';
import { ArticleError } from '../../functions/article/article-error.ts';
import { studioKeys } from '../../functions/episode/keys.ts';
import { planNarration } from '../../functions/episode/plan-narration.ts';
import { narrateArticle } from '../../functions/narrate.ts';
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

describe('a long article that is edited', () => {
  it('is spoken anew in one request, wherever the requests behind it would have begun', async () => {
    const { edges, requests } = await createSmallSite();
    const patient = { ...edges, settings: { ...edges.settings, maximumCharacters: 200_000 } };
    const narrate = async (texts: readonly string[]) => {
      await edges.articles.keep('long.md', bytesOf(texts.join('\n\n')));
      await narrateArticle('long.md', patient);
      return requests.length;
    };
    const waves = Array.from(
      { length: 1_700 },
      (_, at) => `Wave ${at} rose over the sand, and nobody on the pier saw it.`,
    );
    const first = await narrate(waves);
    expect(await narrate(waves.with(5, 'Seen.'))).toBe(first + 1);
    expect(await narrate(waves.with(5, 'Seen.').with(900, 'Seen again.'))).toBe(first + 2);
  });
});
