import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../functions/feed/catalog.ts';
import { makeEntry } from '../../../functions/feed/make-entry.ts';
import { defaultShow } from '../../../functions/show/default-show.ts';
import { writeEpisodePage } from '../../../functions/site/pages/write-episode-page.ts';
import { writeShowPage } from '../../../functions/site/pages/write-show-page.ts';
import { writeSiteIndex } from '../../../functions/site/pages/write-site-index.ts';
import { addEpisode } from '../../feed/add-episode.ts';
import { episode, hostileText, show } from '../specimens.ts';

const empty: Catalog = { version: 1, episodes: [] };
const site = 'https://listen.example/podcasts/';

describe("a show's page", () => {
  test('says that there is no episode yet', () => {
    const page = writeShowPage(defaultShow('main'), empty, site);
    expect(page).toContain('There is no episode yet.');
    expect(page).not.toMatch(/undefined|<ol|>By |<search/);
  });

  test('lists the episodes in the order of the catalog', () => {
    const older = { ...episode, name: 'older', title: 'Older', date: '2020-01-01T00:00:00.000Z' };
    const page = writeShowPage(show, [older, episode].reduce(addEpisode, empty), site);
    const links = [...page.matchAll(/<h3[^>]*><a href="([^"]*)"/g)].map(([, link]) => link);
    expect(links).toEqual(['2026/the-harbour-before-five/', 'older/']);
  });

  test('opens apps at the feed, and leaves no directory to be asked', () => {
    const page = writeShowPage(show, empty, site);
    const feed = 'listen.example/podcasts/field-notes/feed.xml';
    for (const address of [
      `podcast://${feed}`,
      `overcast://x-callback-url/add?url=${encodeURIComponent(`https://${feed}`)}`,
      `pktc://subscribe/${feed}`,
      `antennapod-subscribe://${feed}`,
    ]) {
      expect(page).toContain(`href="${address}"`);
    }
  });

  test('names who makes it, how to support it and under which terms, and leads nowhere but to the web', () => {
    const page = writeShowPage(show, empty, site);
    expect(page).toContain('<a href="https://coast.example/support"');
    expect(page).toContain('<a href="https://creativecommons.org/licenses/by/4.0/"');
    expect(page).toContain('Tom Quill');
    expect(page).not.toContain('Not this one');
    expect(writeShowPage(defaultShow('main'), empty, site)).not.toMatch(/id="support"|id="people"|Licence/);
  });

  test('says what an episode is, where that is not the usual', () => {
    const trailer = { ...episode, type: 'trailer', explicit: true } as const;
    const page = writeShowPage(show, addEpisode(empty, trailer), site);
    expect(page).toContain('<span class="label">Trailer</span>');
    expect(page).toContain('<span class="label">Explicit</span>');
    expect(writeShowPage(show, addEpisode(empty, episode), site)).not.toContain('class="label"');
  });

  test('stays small with a thousand episodes', () => {
    const episodes = Array.from({ length: 1_000 }, (_, index) =>
      makeEntry({ ...episode, name: `e-${index}` }),
    );
    const page = writeShowPage(show, { version: 1, episodes }, site);
    expect(page.match(/href="e-\d+\//g)).toHaveLength(1_000);
    expect(page.length).toBeLessThan(500_000);
    expect(gzipSync(page).length).toBeLessThan(40_000);
  });

  test("speaks the show's language", () => {
    const page = writeShowPage({ ...show, language: 'de' }, addEpisode(empty, episode), site);
    expect(page).toContain('Abonnieren');
    expect(page).toContain('19. Februar 2026');
    expect(page).not.toContain('Subscribe');
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
    expect(page).not.toMatch(/<script>|<img src=x|<b>/);
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

  test('speaks the language of its first show, and English where that has no words', () => {
    expect(writeSiteIndex([{ ...show, language: 'fr' }])).toContain('<html lang="fr" dir="ltr">');
    expect(writeSiteIndex([{ ...show, language: 'is' }])).toContain('<html lang="en" dir="ltr">');
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
    expect(page).not.toMatch(/undefined|First published|>By |class="byline"/);
  });
});
