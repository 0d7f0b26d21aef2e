import { describe, expect, it } from 'vitest';
import { createSmallSite } from '../edges/small-site.ts';
import { makeJpeg } from './make-cover.ts';

type Site = Awaited<ReturnType<typeof createSmallSite>>;

const cover = makeJpeg({ width: 1400, height: 1400 });
const good = 'title: Tides\nperson: Ada\nfunding: https://a.example\n';

async function settingsIn({ read }: Site): Promise<unknown> {
  return JSON.parse((await read('main/show.json')) ?? 'null');
}

describe('settings that are wrong', () => {
  it.each([
    ['titel: A', 'show.yaml:1: "titel"'],
    ['', 'show.yaml is empty; write settings into it, such as "title: My Show", or delete it'],
    ['title: News: the show', 'show.yaml:1: the text of "title" has a colon in it'],
    ['title: A\nperson:\n  - name:', 'show.yaml:3: person 1 is not complete'],
    ['funding: a.example', 'show.yaml:1: funding'],
    ['license: mine!', 'show.yaml:1: license'],
    ['type: other', 'show.yaml:1: type'],
    ['feedLimit: 0', 'show.yaml:1: feedLimit'],
    ['newFeed: there', 'show.yaml:1: newFeed'],
    ['complete: maybe', 'show.yaml:1: complete'],
    ['title: B\nvoice: Matilda', 'show.yaml:2: voice "Matilda" does not exist; for "en" with engine neural'],
    ['title: B\nvoice: Joey', 'show.yaml:2: voice "Joey" does not speak with engine neural'],
    [
      'category: Arts\nsubcategory: Book\nvoice: Matilda',
      'show.yaml:2: subcategory of "Arts" "Book" is not known; did you mean "Books"? · show.yaml:3: voice "Matilda" does',
    ],
    ['engine: generative', 'show.yaml:1: no voice speaks "en" with engine generative'],
    ['voice: Matthew\nlanguage: de', 'show.yaml:1: voice "Matthew" speaks en-US'],
  ])('leave the last good ones in feed and show.json: %j', async (yaml, problem) => {
    const site = await createSmallSite();
    await site.upload('show.yaml', good);
    await site.upload('tide.md', 'The sea rose.');
    const before = await settingsIn(site);
    const feed = await site.read('main/feed.xml');
    await site.upload('show.yaml', yaml);
    expect(await settingsIn(site)).toEqual(before);
    expect(site.notices.at(-1)).toMatchObject({ kind: 'failed', key: 'show.yaml' });
    expect(await site.report('show.yaml')).toContain(JSON.stringify(problem).slice(1, -1));
    await site.upload('tide.md', 'The sea rose.');
    expect(await site.read('main/feed.xml')).toBe(feed);
  });

  it('do not hold up a new cover, and both files are reported', async () => {
    const site = await createSmallSite();
    await site.upload('show.yaml', good);
    await site.upload('show.yaml', 'titel: A');
    await site.edges.articles.keep('cover.jpg', cover);
    await site.follow('cover.jpg');
    expect(await settingsIn(site)).toMatchObject({
      title: 'Tides',
      cover: expect.stringContaining('cover-'),
    });
    expect(await site.report('show.yaml')).toContain('titel');
    expect(await site.report('cover.jpg')).toBeUndefined();
    await site.upload('cover.jpg', 'no picture');
    expect(await site.report('show.yaml')).toContain('titel');
    expect(await site.report('cover.jpg')).toContain('is not a complete JPEG or PNG');
  });

  it('give way to the defaults where a cover is the first good thing of a show', async () => {
    const site = await createSmallSite();
    await site.upload('show.yaml', 'titel: A');
    expect(await settingsIn(site)).toBeNull();
    await site.edges.articles.keep('cover.jpg', cover);
    await site.follow('cover.jpg');
    expect(await settingsIn(site)).toMatchObject({ title: 'Articles Read Aloud', source: 'show.yaml' });
  });

  it('do not hold for an article either, which has the last good voice', async () => {
    const site = await createSmallSite();
    await site.upload('show.yaml', 'voice: Joey\nengine: standard');
    await site.upload('show.yaml', 'voice: Joei\nengine: standard');
    await site.upload('tide.md', 'The sea rose.');
    expect(site.requests.at(-1)?.voice.id).toBe('Joey');
  });
});

describe('a cover that is wrong', () => {
  it('holds up neither new settings nor the last good cover', async () => {
    const site = await createSmallSite();
    await site.upload('show.yaml', good);
    await site.edges.articles.keep('cover.jpg', cover);
    await site.follow('cover.jpg');
    const before = await settingsIn(site);
    await site.upload('cover.jpg', 'no picture');
    await site.upload('show.yaml', 'title: Ebbs\n');
    expect(before).toMatchObject({ title: 'Tides', cover: expect.stringContaining('cover-') });
    expect(await settingsIn(site)).toEqual({
      ...Object.assign({}, before, { title: 'Ebbs', author: 'Ebbs' }),
      description: expect.stringContaining('Ebbs'),
      persons: undefined,
      funding: undefined,
    });
  });
});

describe('files that were meant for a show', () => {
  it.each([
    ['show.yml', 'show.yaml'],
    ['Show.yaml', 'show.yaml'],
    ['tech/SHOW.YML', 'tech/show.yaml'],
    ['Cover.JPG', 'cover.jpg'],
    ['tech/cover.webp', 'tech/cover.jpg'],
    ['tech/COVER.png', 'tech/cover.png'],
    ['tech/deep/show.yaml', 'tech/show.yaml'],
  ])('are named with the place that they belong to: %s', async (key, place) => {
    const site = await createSmallSite();
    await site.upload(key, good);
    expect(site.notices.at(-1)).toMatchObject({
      kind: 'failed',
      key,
      problem: `"${key}" is not read; save it as "${place}"`,
    });
  });

  it('are not looked for among the pictures of articles, nor among style sheets', async () => {
    const site = await createSmallSite();
    for (const key of ['tech/trip/cover.webp', 'Cover.css', 'discover.jpg']) await site.upload(key, 'x');
    expect(site.notices).toEqual([]);
  });
});

describe('a show without settings whose folder has no name in Latin letters', () => {
  it('is called like the folder, on its pages, in its feed and in what is said', async () => {
    const site = await createSmallSite();
    await site.upload('日本語/tide.md', 'The sea rose.');
    const [key = ''] = (await site.edges.site.list('')).filter((name) => name.endsWith('/feed.xml'));
    expect(await site.read(key)).toContain('<title>日本語</title>');
    expect(await site.read(key.replace('feed.xml', 'index.html'))).toContain('日本語</h1>');
    await site.upload('日本語/ebb.md', 'The sea fell.');
    expect(await site.read(key)).toContain('<title>日本語</title>');
    await site.upload('日本語/show.yaml', 'author: Ada');
    expect(await site.read(key)).toContain('<title>日本語</title>');
  });
});
