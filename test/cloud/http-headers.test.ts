import { describe, expect, test } from 'vitest';
import { headersFor } from '../../functions/cloud/http-headers.ts';
import { episodeKeys, showKeys, siteKeys } from '../../functions/episode/keys.ts';

describe('headersFor', () => {
  const episode = episodeKeys('main', '2026/my-post');

  test('lets a listener hold a recording for ever, since its name changes with its content, and a CDN for an hour', () => {
    expect(headersFor(episode.audio('audio-0a1b2c3d4e5f.mp3'))).toEqual({
      contentType: 'audio/mpeg',
      cacheControl: 'public, max-age=31536000, s-maxage=3600, immutable',
    });
  });

  test.each(['cover-0a1b2c3d4e5f6789.jpg', 'cover-0a1b2c3d4e5f6789.png'])(
    'lets caches hold a cover that is named after its bytes: %s',
    (file) => {
      expect(headersFor(showKeys('main').cover(file)).cacheControl).toContain('immutable');
    },
  );

  test.each([
    [showKeys('main').feed, 'application/rss+xml; charset=utf-8'],
    [episode.page, 'text/html; charset=utf-8'],
    [episode.episode, 'application/json; charset=utf-8'],
    [episode.transcript, 'text/vtt; charset=utf-8'],
    [episode.subtitles, 'application/x-subrip; charset=utf-8'],
    [episode.segments, 'application/json; charset=utf-8'],
    [episode.chapters, 'application/json+chapters'],
    [siteKeys.style, 'text/css; charset=utf-8'],
    ['player.js', 'text/javascript; charset=utf-8'],
    ['main/cover.JPG', 'image/jpeg'],
    ['main/cover.png', 'image/png'],
    ['speech/0a1b.mp3', 'audio/mpeg'],
  ])('serves %s as %s for five minutes', (key, contentType) => {
    expect(headersFor(key)).toEqual({ contentType, cacheControl: 'public, max-age=300' });
  });

  test.each(['file', 'folder.d/file', 'a.unknown', 'a.constructor', 'a.__proto__', '.hidden', ''])(
    'calls %j bytes of no known kind',
    (key) => {
      expect(headersFor(key).contentType).toBe('application/octet-stream');
    },
  );

  test('does not take the folder of a recording for its name', () => {
    expect(headersFor('audio-0a1b.mp3/index.html').cacheControl).toBe('public, max-age=300');
  });
});
