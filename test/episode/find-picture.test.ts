import { describe, expect, it } from 'vitest';
import { pictureKeys } from '../../functions/episode/find-picture.ts';
import { readEpisode } from '../../functions/episode/read-episode.ts';
import { createSmallSite } from '../edges/small-site.ts';
import { makeJpeg } from '../show/make-cover.ts';

describe('the file that a picture’s address means', () => {
  it.each([
    ['a.md', 'cover.jpg', ['cover.jpg']],
    ['tech/2026/a.md', 'img/tide.png', ['tech/2026/img/tide.png', 'img/tide.png']],
    ['tech/2026/a.md', '../tide.png', ['tech/tide.png', 'tide.png']],
    ['tech/a.md', '/tide.png?w=3#top', ['tide.png']],
    ['Tech News/über.md', 'Ebbe & Flut.png', ['Tech News/Ebbe & Flut.png', 'Ebbe & Flut.png']],
    ['tech/a.md', 'tide%20one.png', ['tech/tide one.png', 'tide one.png']],
    ['tech/a.md', '../../../tide.png', ['tide.png']],
    ['tech/a.md', '//elsewhere.example/tide.png', []],
    ['tech/a.md', '100%.png', []],
    ['tech/a.md', '%2e%2e%2fx.png', []],
    ['tech/a.md', 'a%2F..%2Fx.png', []],
    ['tech/a.md', 'img/', []],
    ['tech/a.md', '', []],
  ])('is beside %s or at the root: %s', (article, image, keys) => {
    expect(pictureKeys(article, image)).toEqual(keys);
  });
});

describe('an episode’s own cover', () => {
  const picture = makeJpeg({ width: 1400, height: 1400 });
  const other = makeJpeg({ width: 1408, height: 1408 });
  const post = '---\nimage: tide.jpg\n---\n# The Tide\n\nThe sea rose slowly.\n';

  async function episodeIn({ read }: Awaited<ReturnType<typeof createSmallSite>>) {
    return readEpisode(new TextEncoder().encode(await read('main/post/episode.json')));
  }

  it('is made of a file in the bucket, goes into the recording, and leaves with its article', async () => {
    const site = await createSmallSite();
    const { articles, site: store } = site.edges;
    await articles.keep('tide.jpg', picture);
    await site.upload('post.md', post);
    const { cover, audio, image } = await episodeIn(site);
    expect(cover).toMatch(/^cover-[0-9a-f]{16}\.jpg$/);
    expect(image).toBeUndefined();
    const kept = await store.read(`main/post/${cover}`);
    expect(Buffer.compare(kept?.bytes ?? new Uint8Array(), picture)).toBe(0);
    const recording = Buffer.from((await store.read(`main/post/${audio.file}`))?.bytes ?? []);
    expect(recording.includes(picture)).toBe(true);
    const changes = site.siteChanges.length;
    await site.follow('post.md');
    expect(site.siteChanges).toHaveLength(changes);
    await articles.keep('tide.jpg', other);
    await site.upload('post.md', post);
    const renewed = (await episodeIn(site)).cover;
    expect(renewed).not.toBe(cover);
    // Pages that are not written anew yet, apps and caches still name the former one.
    const both = [`main/post/${cover}`, `main/post/${renewed}`].sort();
    expect(await store.list('main/post/cover-')).toEqual(both);
    await site.remove('post.md');
    expect(await store.list('main/post/')).toEqual([]);
  });

  it('is the episode’s no more when its article names none', async () => {
    const site = await createSmallSite();
    await site.edges.articles.keep('tide.jpg', picture);
    await site.upload('post.md', post);
    await site.upload('post.md', '# The Tide\n\nThe sea rose slowly.\n');
    expect(await site.edges.site.list('main/post/cover-')).toHaveLength(1);
    expect(await site.read('main/feed.xml')).not.toContain('main/post/cover-');
    expect(await episodeIn(site)).not.toHaveProperty('cover');
  });

  it('that is missing or bad is in the report, and the episode is published without', async () => {
    const site = await createSmallSite();
    await site.upload('post.md', post);
    expect(await episodeIn(site)).not.toHaveProperty('cover');
    expect(await site.report('post.md')).toContain('there is no such file in the bucket');
    expect(site.notices.filter(({ kind }) => kind === 'hint')).toEqual([
      {
        kind: 'hint',
        key: 'post.md',
        problem: expect.stringMatching(/^post\.md:\d: image tide\.jpg: there is no/),
      },
    ]);
    await site.edges.articles.keep('tide.jpg', makeJpeg({ width: 600, height: 400 }));
    await site.upload('post.md', post.replace('slowly', 'fast'));
    expect(site.notices.filter(({ kind }) => kind === 'published')).toHaveLength(2);
    expect(await site.report('post.md')).toContain('tide.jpg measures 600 × 400 pixels and is too small');
  });

  it('is not missed where the picture’s address is complete with that of the article', async () => {
    const site = await createSmallSite();
    await site.upload('post.md', post.replace('image:', 'url: https://a.example/b/\nimage:'));
    expect(await episodeIn(site)).toMatchObject({ image: 'https://a.example/b/tide.jpg' });
    expect(await site.report('post.md')).not.toContain('no such file');
  });
});
