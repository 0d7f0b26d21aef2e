import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { corsRules } from '../../functions/cloud/response-headers.ts';

const script = readFileSync(new URL('../../infra/directory-index.js', import.meta.url), 'utf8');

/** Calls the function as the edge does: by its name, in a place without modules. */
function call(request: object) {
  const answer: unknown = runInNewContext(`${script}\nhandler({ request })`, { request });
  return JSON.parse(JSON.stringify(answer));
}

function ask(uri: string, query?: string): unknown {
  const { uri: asked, statusCode, headers } = call({ method: 'GET', uri, rawQueryString: () => query });
  return statusCode === undefined ? asked : `${statusCode} ${headers.location.value}`;
}

describe('the function at the edge', () => {
  test.each([
    ['/', '/index.html'],
    ['/main/', '/main/index.html'],
    ['/main/2026/my-post/', '/main/2026/my-post/index.html'],
    ['/main/feed.xml', '/main/feed.xml'],
    ['/main/my-post/audio-0a1b.mp3', '/main/my-post/audio-0a1b.mp3'],
    ['/main/my-post/embed.html', '/main/my-post/embed.html'],
  ])('asks the bucket for %s as %s', (uri, asked) => {
    expect(ask(uri)).toBe(asked);
  });

  test.each([
    ['/main', undefined, '301 /main/'],
    ['/main/2026/my-post', undefined, '301 /main/2026/my-post/'],
    ['/main/my-post', 't=30&x=%20', '301 /main/my-post/?t=30&x=%20'],
    ['/main/my-post', '', '301 /main/my-post/'],
    ['//other.example/path', undefined, '301 /other.example/path/'],
    ['/\\other/path', undefined, '301 /other/path/'],
  ])('sends %s?%s to the folder: %s', (uri, query, answer) => {
    expect(ask(uri, query)).toBe(answer);
  });

  test('lets a player on another site send headers of its own', () => {
    const { statusCode, headers } = call({ method: 'OPTIONS', uri: '/main/feed.xml' });
    expect(statusCode).toBe(204);
    expect(headers).toMatchObject({
      'access-control-allow-origin': { value: corsRules.origins.join() },
      'access-control-allow-methods': { value: corsRules.methods.join(', ') },
      'access-control-allow-headers': { value: '*' },
    });
  });
});
