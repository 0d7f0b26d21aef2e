import { expect, test } from 'vitest';
import { addressOf } from '../../functions/feed/addresses.ts';
import { episodeGuid } from '../../functions/feed/episode-guid.ts';
import { planFeed } from '../../functions/feed/plan-feed.ts';
import { writeFeed } from '../../functions/feed/write-feed.ts';
import { episode, show } from '../site/specimens.ts';
import { checkFeed } from './check-feed.ts';
import { channelRules } from './rules/channel-rules.ts';
import { documentRules } from './rules/document-rules.ts';
import { itemRules } from './rules/item-rules.ts';

const site = 'https://listen.example';

test('a feed of many episodes and every page of its archive keep the rules of a feed', async () => {
  const episodes = Array.from({ length: 350 }, (_, index) => {
    const name = `e${index}`;
    return { ...episode, name, guid: episodeGuid(name), date: new Date(1.7e12 - index * 1e8).toISOString() };
  });
  const { main, archive } = planFeed({ ...show, feedLimit: 50 }, { version: 1, episodes }, site);
  expect(archive.length).toBeGreaterThan(1);
  const pages = archive.map(({ key, page }) => ({ address: addressOf(site, key), page }));
  for (const { address, page } of [{ address: `${site}/field-notes/feed.xml`, page: main }, ...pages]) {
    const feed = { xml: writeFeed(show, page, site), address, now: new Date(), read: async () => undefined };
    expect(await checkFeed(feed, [...documentRules, ...channelRules, ...itemRules])).toEqual([]);
  }
});
