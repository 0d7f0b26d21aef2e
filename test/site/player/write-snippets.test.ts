import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { wordsFor } from '../../../functions/site/pages/words.ts';
import { writeSnippets } from '../../../functions/site/player/write-snippets.ts';
import { episode, hostileEpisode, hostileText, show } from '../specimens.ts';

const site = 'https://listen.example/podcasts';
const folder = `${site}/field-notes/2026/the-harbour-before-five/`;

test('offers a player, one for a whole site, a rule that keeps their place, and a frame', () => {
  const [here = '', template = '', style = '', frame = ''] = snippetsOf(episode);
  const { document } = parseHTML(`<!doctype html><html><body>${here}</body></html>`);
  expect(document.querySelector('script')?.getAttribute('src')).toBe(`${site}/player.js`);
  const player = document.querySelector('bucketcast-player');
  expect(player?.getAttribute('src')).toBe(folder);
  // Policies that hosts should have forbid it.
  expect(here).not.toContain('style');
  expect(style).toBe('bucketcast-player { display: block; min-height: 164px }');
  expect(player?.querySelector('audio')?.getAttribute('src')).toBe(folder + episode.audio.file);
  expect(template).toContain('<bucketcast-player></bucketcast-player>');
  expect(frame).toContain(`<iframe src="${folder}embed.html"`);
});

test('offers nothing that a title could break out of', () => {
  const [, , , frame = ''] = snippetsOf(hostileEpisode);
  const { document } = parseHTML(`<!doctype html><html><body>${frame}</body></html>`);
  expect(document.body.children.length).toBe(1);
  expect(document.querySelector('iframe')?.getAttribute('title')).toBe(hostileText.replace(/\p{Cc}/gu, ''));
});

function snippetsOf(from: typeof episode): readonly string[] {
  const { html } = writeSnippets({ show, episode: from, siteAddress: site }, wordsFor('en'));
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  return [...document.querySelectorAll('code')].map((code) => code.textContent ?? '');
}
