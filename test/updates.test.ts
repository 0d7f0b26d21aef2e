import { parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { publishChange } from '../functions/publish.ts';
import { createSmallSite } from './edges/small-site.ts';

type Site = Awaited<ReturnType<typeof createSmallSite>>;

const post = (title: string, text = 'The water goes out.', day = 1) =>
  `---\ndate: 2026-02-0${day}\n---\n# ${title}\n\n${text}`;

/** What a podcast app knows of the feed's first item. */
async function itemIn(site: Site) {
  const feed = parseRssFeed((await site.read('main/feed.xml')) ?? '');
  const [item] = feed.items ?? [];
  return {
    podcast: feed.podcast?.guid,
    built: feed.lastBuildDate,
    guid: item?.guid?.value,
    title: item?.title,
    date: item?.pubDate,
    audio: item?.enclosures?.[0]?.url,
  };
}

describe('an app that has an episode already', () => {
  it('knows it again under another title, and fetches its new sound from a new address', async () => {
    const site = await createSmallSite();
    await site.upload('ebb.md', post('Ebb'));
    const before = await itemIn(site);
    await site.upload('ebb.md', post('Low Tide', 'The water comes back.'));
    const after = await itemIn(site);
    expect(after).toEqual({ ...before, title: 'Low Tide', audio: after.audio });
    expect(after.audio).not.toBe(before.audio);
    expect(after.audio).toMatch(/^[\x21-\x7e]+\.mp3$/);
  });

  it('knows it again when site and feed have moved to another domain', async () => {
    const site = await createSmallSite();
    await site.upload('ebb.md', post('Ebb'));
    const before = await itemIn(site);
    await publishChange('main/ebb/episode.json', {
      ...site.publishing,
      siteAddress: 'https://moved.example',
    });
    const after = await itemIn(site);
    expect(after.audio).toContain('https://moved.example/');
    expect(after).toEqual({ ...before, audio: after.audio });
  });

  it('keeps the date under which it was first published, where the author gave none', async () => {
    const site = await createSmallSite();
    await site.upload('ebb.md', '# Ebb\n\nText.');
    const { date } = await itemIn(site);
    await site.upload('ebb.md', '# Ebb\n\nOther text, written later.');
    expect((await itemIn(site)).date).toBe(date);
  });

  it('finds it no more once it is deleted or a draft', async () => {
    const site = await createSmallSite();
    await site.upload('ebb.md', post('Ebb'));
    await site.upload('ebb.md', post('Ebb').replace('---\n#', 'draft: true\n---\n#'));
    expect((await itemIn(site)).guid).toBeUndefined();
    await site.upload('ebb.md', post('Ebb'));
    await site.remove('ebb.md');
    expect((await itemIn(site)).guid).toBeUndefined();
  });
});

describe('the feed’s own date', () => {
  it('is that of its newest episode: the same articles give the same bytes, on whichever day', async () => {
    const [one, other] = [await createSmallSite(), await createSmallSite()];
    await other.edges.patience.wait(86_400);
    for (const site of [one, other]) {
      await site.upload('ebb.md', post('Ebb', 'Out.', 2));
      await site.upload('flow.md', post('Flow', 'In.', 1));
    }
    expect((await itemIn(one)).built).toBe('Mon, 02 Feb 2026 00:00:00 GMT');
    expect(await other.read('main/feed.xml')).toBe(await one.read('main/feed.xml'));
  });
});
