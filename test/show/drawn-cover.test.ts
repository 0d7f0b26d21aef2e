import { expect, it } from 'vitest';
import { nameDrawnCover } from '../../functions/show/drawing/name-drawn-cover.ts';
import { createSmallSite } from '../edges/small-site.ts';
import { makeJpeg } from './make-cover.ts';

it('is drawn once a title, and former ones stay for pages and apps that still name them', async () => {
  const site = await createSmallSite();
  const drawn = () => site.edges.site.list('main/cover-drawn-');
  const named = (title: string) => `main/${nameDrawnCover({ name: 'main', title })}`;
  await site.upload('show.yaml', 'title: Tides');
  await site.upload('tide.md', 'The sea rose.');
  expect(await drawn()).toEqual([named('Tides')]);
  const changes = () => site.siteChanges.filter((key) => key.includes('cover-drawn-')).length;
  const before = changes();
  await site.upload('ebb.md', 'The sea fell.');
  expect(changes()).toBe(before);
  await site.upload('show.yaml', 'title: Ebbs');
  const both = [named('Tides'), named('Ebbs')].sort();
  expect(await drawn()).toEqual(both);
  expect(await site.read('main/feed.xml')).toContain(named('Ebbs'));
  await site.edges.articles.keep('cover.jpg', makeJpeg({ width: 1400, height: 1400 }));
  await site.follow('cover.jpg');
  expect(await drawn()).toEqual(both);
  expect(await site.read('main/feed.xml')).toMatch(/main\/cover-[0-9a-f]{16}\.jpg/);
});
