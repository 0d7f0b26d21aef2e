import { expect, test } from 'vitest';
import { writeFeed } from '../../functions/feed/write-feed.ts';
import type { Show } from '../../functions/show/show.ts';
import { show } from '../site/specimens.ts';

test('a show’s settings lead nowhere but to the web', () => {
  const url = 'javascript:alert(1)';
  const hostile: Show = {
    ...show,
    link: url,
    newFeed: url,
    funding: [{ url, text: 'Give' }],
    license: { name: 'MIT', url },
    persons: [{ name: 'Eve', link: url, image: url }],
  };
  const text = writeFeed(hostile, { episodes: [] }, 'https://listen.example');
  expect(text).not.toMatch(/javascript|podcast:funding|new-feed-url/);
  expect(text).toContain('<podcast:license>mit</podcast:license>\n');
  expect(text).toContain('<podcast:person>Eve</podcast:person>\n');
  expect(text).toContain('<link>https://listen.example/field-notes/</link>');
});
