import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { Episode } from '../../../functions/episode/episode.ts';
import { coverFile } from '../../../functions/feed/addresses.ts';
import { writeEpisodePage } from '../../../functions/site/pages/write-episode-page.ts';
import { writeShowPage } from '../../../functions/site/pages/write-show-page.ts';
import { episode, hostileEpisode, hostileShow, hostileText, show } from '../specimens.ts';

const site = 'https://listen.example/podcasts';
const folder = `${site}/field-notes/2026/the-harbour-before-five/`;
const cover = `${site}/field-notes/${coverFile(show)}`;
const audio = `${folder}${episode.audio.file}`;
const shownText = hostileText.replace(/\p{Cc}/gu, '');

describe('the head of an episode', () => {
  test('previews as an article with a recording', () => {
    const { meta } = headOf(episode);
    expect(meta('og:type')).toBe('article');
    expect(meta('og:title')).toBe(episode.title);
    expect(meta('og:url')).toBe(folder);
    expect(meta('og:image')).toBe(cover);
    expect(meta('og:audio')).toBe(audio);
    expect(meta('og:audio:secure_url')).toBe(audio);
    expect(meta('og:audio:type')).toBe('audio/mpeg');
    expect(meta('og:locale')).toBe('en_GB');
    expect(meta('article:published_time')).toBe(episode.date);
  });

  test("offers Twitter's player over HTTPS, and a summary without", () => {
    const { meta } = headOf(episode);
    expect(meta('twitter:card')).toBe('player');
    expect(meta('twitter:player')).toBe(`${folder}embed.html`);
    expect(meta('twitter:player:stream')).toBe(audio);
    const plain = headOf(episode, 'http://127.0.0.1:4870');
    expect(plain.meta('twitter:card')).toBe('summary');
    expect(plain.meta('twitter:player')).toBeUndefined();
    expect(plain.meta('og:audio:secure_url')).toBeUndefined();
  });

  test('leads search engines to the original, and sites to the oEmbed answer, within what they read', () => {
    const { link, html } = headOf(episode);
    expect(link('link[rel=canonical]')).toBe('https://coast.example/2026/harbour');
    expect(headOf(hostileEpisode).link('link[rel=canonical]')).toBe(`${site}/field-notes/hostile/`);
    expect(link('head > link[type="application/json+oembed"]')).toBe(`${folder}oembed.json`);
    // WordPress looks no further than 150 KB.
    expect(html.indexOf('json+oembed')).toBeLessThan(150_000);
  });

  test("prefers the article's picture, then the episode's own cover", () => {
    const own = { ...episode, cover: 'cover-0a1b.jpg' };
    expect(headOf(own).meta('og:image')).toBe(`${folder}cover-0a1b.jpg`);
    const image = 'https://coast.example/a.jpg';
    expect(headOf({ ...own, image }).meta('og:image')).toBe(image);
  });

  test('says in linked data what can be read and heard', () => {
    const { data } = headOf(episode);
    expect(data).toMatchObject({
      '@graph': [
        {
          '@type': 'PodcastEpisode',
          episodeNumber: 7,
          associatedMedia: { '@id': audio },
          duration: 'PT312S',
        },
        { '@type': 'Article', headline: episode.title, audio: { '@id': audio } },
        {
          '@type': 'AudioObject',
          '@id': audio,
          contentUrl: audio,
          embedUrl: `${folder}embed.html`,
          encodingFormat: 'audio/mpeg',
          caption: { contentUrl: `${folder}transcript.vtt` },
        },
      ],
    });
  });

  test('holds hostile words as words', () => {
    const { meta, data, scripts } = headOf(hostileEpisode);
    expect(meta('og:title')).toBe(shownText);
    expect(meta('og:image')).toBe(cover);
    expect(data).toMatchObject({
      '@graph': [{ name: hostileText }, { headline: hostileText }, { name: hostileText }],
    });
    expect(scripts).toEqual(['../../player.js', '../../site.js', undefined]);
  });
});

test('the head of a show says in linked data which podcast it is', () => {
  const page = (of: typeof show) => read(writeShowPage(of, { version: 1, episodes: [] }, site));
  expect(page(show).data).toMatchObject({
    '@type': 'PodcastSeries',
    name: show.title,
    webFeed: `${site}/field-notes/feed.xml`,
    image: cover,
  });
  expect(page(hostileShow).data).toMatchObject({ name: hostileText });
  expect(page(hostileShow).scripts).toEqual(['../site.js', undefined]);
});

function headOf(from: Episode, address = site) {
  return read(writeEpisodePage(show, from, address));
}

function read(html: string) {
  const { document } = parseHTML(html);
  const find = (selector: string, attribute: string) =>
    document.querySelector(selector)?.getAttribute(attribute) ?? undefined;
  const data: unknown = JSON.parse(
    document.querySelector('script[type="application/ld+json"]')?.textContent ?? '',
  );
  return {
    html,
    data,
    scripts: [...document.querySelectorAll('script')].map(
      (script) => script.getAttribute('src') ?? undefined,
    ),
    meta: (name: string) =>
      find(`meta[property="${name}"]`, 'content') ?? find(`meta[name="${name}"]`, 'content'),
    link: (selector: string) => find(selector, 'href'),
  };
}
