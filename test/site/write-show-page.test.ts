import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../functions/feed/catalog.ts';
import { addEpisode } from '../../functions/feed/edit-catalog.ts';
import { defaultShow } from '../../functions/show/default-show.ts';
import { writeEpisodePage } from '../../functions/site/write-episode-page.ts';
import { writeShowPage } from '../../functions/site/write-show-page.ts';
import { writeSiteIndex } from '../../functions/site/write-site-index.ts';
import { episode, hostileText, show } from './specimens.ts';

const empty: Catalog = { version: 1, episodes: [] };
const site = 'https://listen.example/podcasts/';

describe("a show's page", () => {
  test('says that there is no episode yet', () => {
    const page = writeShowPage(defaultShow('main'), empty, site);
    expect(page).toContain('There is no episode yet.');
    expect(page).not.toMatch(/undefined|<ol|>By /);
  });

  test('lists the episodes in the order of the catalog', () => {
    const older = { ...episode, name: 'older', title: 'Older', date: '2020-01-01T00:00:00.000Z' };
    const page = writeShowPage(show, [older, episode].reduce(addEpisode, empty), site);
    const links = [...page.matchAll(/<h3><a href="([^"]*)"/g)].map(([, link]) => link);
    expect(links).toEqual(['2026/the-harbour-before-five/', 'older/']);
  });

  test("shows the feed's whole address", () => {
    expect(writeShowPage(show, empty, site)).toContain(
      '>https://listen.example/podcasts/field-notes/feed.xml</a>',
    );
  });

  test('takes the cover that the author gave, and no link that is none', () => {
    const page = writeShowPage({ ...show, cover: 'cover.jpg', link: 'javascript:alert(1)' }, empty, site);
    expect(page).toContain('<img class="cover" src="cover.jpg"');
    expect(page).not.toContain('javascript:');
  });

  test('shows hostile words as words', () => {
    const hostile = {
      ...show,
      title: hostileText,
      description: hostileText,
      author: hostileText,
      language: '"><b>',
    };
    const page = writeShowPage(hostile, addEpisode(empty, { ...episode, title: hostileText }), site);
    expect(page).not.toMatch(/<script|<img src=x|<b>/);
  });
});

describe("the site's first page", () => {
  test('lists shows by their titles', () => {
    const page = writeSiteIndex([defaultShow('zebra'), show, defaultShow('apple')]);
    const links = [...page.matchAll(/<a href="([^"]*)"/g)].map(([, link]) => link);
    expect(links).toEqual(['apple/', 'field-notes/', 'zebra/']);
    expect(page).toContain('<link rel="stylesheet" href="style.css">');
  });

  test('says that there is no show yet', () => {
    expect(writeSiteIndex([])).toContain('There is no show yet.');
  });

  test('is the same in whatever order the shows came', () => {
    const twins = [show, { ...show, name: 'other' }];
    expect(writeSiteIndex(twins.toReversed())).toBe(writeSiteIndex(twins));
  });
});

describe("an episode's page", () => {
  test('needs neither an address of the article nor an author nor any block', () => {
    const { url: _, author: __, ...rest } = episode;
    const page = writeEpisodePage(defaultShow('main'), { ...rest, blocks: [], show: 'main' }, site);
    expect(page).toContain('<p class="byline"><time');
    expect(page).not.toMatch(/undefined|First published|>By /);
  });

  test('prefers the picture of the article for previews, and its address for search engines', () => {
    const page = writeEpisodePage(show, { ...episode, image: 'https://coast.example/a.jpg' }, site);
    expect(page).toContain('<meta property="og:image" content="https://coast.example/a.jpg">');
    expect(page).toContain('<link rel="canonical" href="https://coast.example/2026/harbour">');
    expect(page).toContain(
      '<meta property="og:url" content="https://listen.example/podcasts/field-notes/2026/',
    );
  });
});
