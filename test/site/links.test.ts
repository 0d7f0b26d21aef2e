import { expect, test } from 'vitest';
import { episodeKeys, showKeys, siteKeys } from '../../functions/episode/keys.ts';
import { coverFile } from '../../functions/feed/addresses.ts';
import { writeEpisodePage } from '../../functions/site/pages/write-episode-page.ts';
import { writeShowPage } from '../../functions/site/pages/write-show-page.ts';
import { writeSiteIndex } from '../../functions/site/pages/write-site-index.ts';
import { writeEmbedPage } from '../../functions/site/player/write-embed-page.ts';
import { addEpisode } from '../feed/add-episode.ts';
import { episode, show } from './specimens.ts';

const root = 'https://cdn.example/some/prefix/';
const deep = { ...episode, name: '2026/02/a/b' };
const catalog = [episode, deep].reduce(addEpisode, { version: 1 as const, episodes: [] });
const keys = showKeys(show.name);

/** Every object that narrate and publish leave in the site bucket. */
const objects = new Set([
  ...Object.values(siteKeys),
  ...[keys.page, keys.feed, keys.cover(coverFile(show))],
  ...[episode, deep].flatMap(({ name, audio }) => {
    const own = episodeKeys(show.name, name);
    return [own.page, own.embed, own.oembed, own.transcript, own.episode, own.audio(audio.file)];
  }),
]);

test.each([
  [siteKeys.index, writeSiteIndex([show])],
  [keys.page, writeShowPage(show, catalog, root)],
  [episodeKeys(show.name, episode.name).page, writeEpisodePage(show, episode, root)],
  [episodeKeys(show.name, deep.name).page, writeEpisodePage(show, deep, root)],
  [episodeKeys(show.name, deep.name).embed, writeEmbedPage(show, deep)],
])('every link of %s leads to something that is there, whatever the site lies under', (key, page) => {
  const links = [...page.matchAll(/ (?:(?:href|src)="|content="(?=https:))([^"]*)"/g)];
  const inside = links
    .map(([, link = '']) => new URL(link, root + key).href)
    .filter((link) => link.startsWith(root));
  expect(inside.length).toBeGreaterThan(3);
  for (const link of inside) {
    const path = link.slice(root.length).replace(/#.*/, '');
    expect(objects).toContain(path === '' || path.endsWith('/') ? `${path}${siteKeys.index}` : path);
  }
});
