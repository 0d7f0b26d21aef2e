import { expect, test } from 'vitest';
import { episodeGuid } from '../../functions/feed/episode-guid.ts';
import { podcastGuid } from '../../functions/feed/podcast-guid.ts';

test.each([
  ['https://podnews.net/rss', '9b024349-ccf0-5f69-a609-6b82873eab3c'],
  ['podnews.net/rss', '9b024349-ccf0-5f69-a609-6b82873eab3c'],
  ['http://mp3s.nashownotes.com/pc20rss.xml//', '917393e3-1b1e-5cef-ace4-edaa54e1f810'],
])('gives %s the guid that the podcast index gives it', (address, guid) => {
  expect(podcastGuid(address)).toBe(guid);
});

test('gives an article the same guid in every release', () => {
  expect(episodeGuid('tech/my-post.md')).toBe('0b32c281-34c8-551d-83b7-983a80ae40ae');
  expect(episodeGuid('tech/my-post.markdown')).not.toBe(episodeGuid('tech/my-post.md'));
});
