import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { writeOembed } from '../../../functions/site/player/write-oembed.ts';
import { episode, hostileEpisode, hostileText, show } from '../specimens.ts';

const site = 'https://listen.example/podcasts';

test('answers as oembed.com says', () => {
  const answer = JSON.parse(writeOembed(show, { ...episode, cover: 'cover-0a1b.jpg' }, site));
  expect(answer).toMatchObject({
    version: '1.0',
    type: 'rich',
    title: episode.title,
    author_name: 'Ada Merriweather',
    provider_name: show.title,
    provider_url: `${site}/field-notes/`,
    cache_age: 86_400,
    width: 640,
    height: 190,
  });
  // All three or none, and nothing says how large a cover is.
  expect(Object.keys(answer).join()).not.toContain('thumbnail');
});

test('holds one frame with the embedded player, and a title of any words', () => {
  const { html }: { html: string } = JSON.parse(writeOembed(show, hostileEpisode, site));
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  expect(document.body.children.length).toBe(1);
  const [frame] = document.querySelectorAll('iframe');
  expect(frame?.getAttribute('src')).toBe(`${site}/field-notes/hostile/embed.html`);
  expect(frame?.getAttribute('title')).toBe(hostileText.replace(/\p{Cc}/gu, ''));
  expect(frame?.getAttribute('height')).toBe('190');
});
