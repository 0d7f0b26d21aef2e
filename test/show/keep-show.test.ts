import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { narrateArticle } from '../../functions/narrate.ts';
import { readShowFile } from '../../functions/show/read-show-file.ts';
import { createSmallSite } from '../edges/small-site.ts';
import { bytesOf } from '../edges/temporary-stores.ts';
import { makeJpeg, makePng } from './make-cover.ts';

type Site = Awaited<ReturnType<typeof createSmallSite>>;

const square = makeJpeg({ width: 1408, height: 1408 });
const larger = makeJpeg({ width: 1416, height: 1416 });
const photo = makeJpeg({ width: 1400, height: 1400 });
const tide = '# The Tide\n\nThe sea rose slowly.\n';

async function uploadCover({ edges, follow }: Site, key: string, bytes: Uint8Array): Promise<void> {
  await edges.articles.keep(key, bytes);
  await follow(key);
}

async function showIn({ edges }: Site, show = 'main') {
  const object = await edges.site.read(`${show}/show.json`);
  return object === undefined ? undefined : readShowFile(object.bytes);
}

/** A picture, by the little that is worth printing where a test fails. */
function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The picture that the feed points at, if it is there. */
async function coverIn({ edges, read }: Site): Promise<string | undefined> {
  const feed = (await read('main/feed.xml')) ?? '';
  const [, key = ''] = /<itunes:image href="https:\/\/podcast\.example\/([^"]*)"/.exec(feed) ?? [];
  const object = await edges.site.read(key);
  return object === undefined ? undefined : digest(object.bytes);
}

/** What `narrate` has put beside the show's pages; a drawn cover is not the author's. */
async function coversIn({ edges }: Site, show = 'main'): Promise<readonly string[]> {
  const keys = await edges.site.list(`${show}/cover`);
  return keys.filter((key) => !key.includes('/cover-drawn-'));
}

describe('a cover', () => {
  it('comes under a name of its own bytes, and stays beside the next one', async () => {
    const site = await createSmallSite();
    await uploadCover(site, 'cover.jpg', square);
    await site.upload('tide.md', tide);
    const [first] = await coversIn(site);
    expect(first).toMatch(/^main\/cover-[0-9a-f]{16}\.jpg$/);
    expect(await coverIn(site)).toBe(digest(square));
    await uploadCover(site, 'cover.jpg', larger);
    expect(await coverIn(site)).toBe(digest(larger));
    // Pages that are not written anew yet, apps and caches still name the former one.
    expect(await coversIn(site)).toHaveLength(2);
    expect(await coversIn(site)).toContain(first);
    await site.remove('cover.jpg');
    expect(await coversIn(site)).toEqual([]);
  });

  it('is written once, however often it is looked at', async () => {
    const site = await createSmallSite();
    await uploadCover(site, 'cover.jpg', square);
    const changes = site.siteChanges.length;
    await site.follow('cover.jpg');
    expect(site.siteChanges).toHaveLength(changes);
  });

  it('of another format takes the place of the former one in the feed', async () => {
    const site = await createSmallSite();
    await uploadCover(site, 'cover.jpg', photo);
    await site.upload('tide.md', tide);
    await site.edges.articles.remove('cover.jpg');
    await uploadCover(site, 'cover.png', makePng(1500, 1500));
    expect(await coverIn(site)).not.toBe(digest(photo));
    const file = expect.stringMatching(/\/cover-[0-9a-f]{16}\.jpg$/);
    expect(await coversIn(site)).toEqual([file, file]);
  });

  it('does not touch an episode whose name begins like a cover’s', async () => {
    const site = await createSmallSite();
    await site.upload('cover-0123456789abcdef.png/tide.md', tide);
    await site.upload('main/cover-story/tide.md', tide);
    const before = await site.edges.site.list('main/cover-story/');
    await uploadCover(site, 'cover.jpg', square);
    expect(before).toContain('main/cover-story/tide/episode.json');
    expect(await site.edges.site.list('main/cover-story/')).toEqual(before);
  });

  it('that is deleted leaves the feed for the drawn one, although show.yaml is wrong', async () => {
    const site = await createSmallSite();
    await uploadCover(site, 'cover.jpg', square);
    await site.upload('tide.md', tide);
    await site.upload('show.yaml', 'titel: [');
    expect(await coverIn(site)).toBe(digest(square));
    await site.remove('cover.jpg');
    expect(await coversIn(site)).toEqual([]);
    expect(await coverIn(site)).toBeDefined();
    expect(await coverIn(site)).not.toBe(digest(square));
  });

  it('is in the recordings of its show, whether the settings are on the site already or not', async () => {
    const site = await createSmallSite();
    await uploadCover(site, 'cover.jpg', photo);
    await site.edges.articles.keep('show.yaml', bytesOf('title: Tides'));
    await site.upload('tide.md', tide);
    const recording = await recordingIn(site);
    expect(recording.includes('APIC')).toBe(true);
    expect(recording.includes(photo)).toBe(true);
    expect(recording.includes(Buffer.from('Tides', 'utf16le'))).toBe(true);
  });
});

describe('settings and cover together', () => {
  it('leave no settings when both are gone', async () => {
    const site = await createSmallSite();
    await uploadCover(site, 'cover.jpg', square);
    await site.upload('show.yaml', 'title: Tides');
    await site.remove('cover.jpg');
    expect(await showIn(site)).toMatchObject({ title: 'Tides' });
    expect(await showIn(site)).not.toHaveProperty('cover');
    expect(await coversIn(site)).toEqual([]);
    await uploadCover(site, 'cover.jpg', square);
    await site.remove('show.yaml');
    expect(await showIn(site)).toMatchObject({ title: 'Articles Read Aloud', cover: expect.any(String) });
    await site.remove('cover.jpg');
    expect(await site.edges.site.list('main/')).toEqual([]);
  });

  it('are kept by one run at a time', async () => {
    const site = await createSmallSite();
    await site.edges.articles.keep('tech/show.yaml', bytesOf('title: Tides'));
    const articles = meanwhile(site, 'tech/show.yaml', async () => {
      await site.edges.articles.keep('tech/cover.jpg', square);
      await narrateArticle('tech/cover.jpg', site.edges);
    });
    await narrateArticle('tech/show.yaml', { ...site.edges, articles });
    expect(site.postponed).toEqual([{ key: 'tech/cover.jpg', delaySeconds: 60 }]);
    await site.follow('tech/cover.jpg');
    expect(await coversIn(site, 'tech')).toHaveLength(1);
  });

  it('end in the newest of both when an older run is slower', async () => {
    const site = await createSmallSite();
    const everybody = async (_key: string, work: () => Promise<void>) => {
      await work();
      return true;
    };
    Object.assign(site.edges, { exclusive: everybody });
    await site.edges.articles.keep('cover.jpg', square);
    await site.edges.articles.keep('show.yaml', bytesOf('title: Tides'));
    const articles = meanwhile(site, 'cover.jpg', async () => {
      await site.edges.articles.keep('show.yaml', bytesOf('title: Ebbs'));
      await uploadCover(site, 'cover.jpg', larger);
    });
    await narrateArticle('show.yaml', { ...site.edges, articles });
    const show = await showIn(site);
    expect(show?.title).toBe('Ebbs');
    const kept = await site.edges.site.read(`main/${show?.cover}`);
    expect(Buffer.compare(kept?.bytes ?? bytesOf(''), larger)).toBe(0);
  });
});

/** The articles as a slow run sees them: right after it has read one of them, something happens. */
function meanwhile({ edges }: Site, key: string, happens: () => Promise<void>): Site['edges']['articles'] {
  let hasHappened = false;
  return {
    ...edges.articles,
    async read(read) {
      const object = await edges.articles.read(read);
      if (read === key && !hasHappened) {
        hasHappened = true;
        await happens();
      }
      return object;
    },
  };
}

async function recordingIn({ edges }: Site, folder = 'main/tide/'): Promise<Buffer> {
  const [key = ''] = await edges.site.list(`${folder}audio-`);
  return Buffer.from((await edges.site.read(key))?.bytes ?? []);
}
