import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveSite } from '../../../local/server/serve-site.ts';

type Answered = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer };

const pageText = `<p>${'Read aloud. '.repeat(200)}`;
const recording = Buffer.from(Array.from({ length: 2000 }, (_, index) => index % 251));
let root = '';
let served: Served;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'bucketcast-served-'));
  await mkdir(join(root, 'site/main/post'), { recursive: true });
  await mkdir(join(root, 'site/empty'));
  const files = {
    'secret.txt': 'Secret.',
    'site/index.html': pageText,
    'site/main/index.html': '<p>Main',
    'site/main/feed.xml': `<rss>${' '.repeat(2000)}</rss>`,
    'site/main/post/audio-0abc.mp3': recording,
    'site/main/post/embed.html': '<p>Embedded',
    'site/main/post/with space+plus.txt': 'Spaced.',
    'site/main/.hidden.txt': 'Hidden.',
    'site/main/feed.xml.bucketcast-part': 'Half.',
    'site/main/nothing.txt': '',
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(root, name), content);
  await symlink(join(root, 'secret.txt'), join(root, 'site/main/link.txt'));
  served = await serveSite({ folder: join(root, 'site'), port: 0 });
});

afterAll(async () => {
  await served.close();
  await rm(root, { recursive: true });
});

/** Sends the path as it is: fetch would tidy it up first. */
async function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answered> {
  const { port } = new URL(served.url);
  const { promise, resolve, reject } = Promise.withResolvers<Answered>();
  const sent = request({ host: '127.0.0.1', port, path, headers, method }, async (response) => {
    resolve({ status: response.statusCode ?? 0, headers: response.headers, body: await buffer(response) });
  });
  sent.on('error', reject).end();
  return await promise;
}

describe('serveSite', () => {
  it('serves a page with all that a cache and a player ask for', async () => {
    const { status, headers, body } = await ask('/');
    expect([status, body.toString()]).toEqual([200, pageText]);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-length': String(pageText.length),
      'cache-control': 'public, no-cache',
      'accept-ranges': 'bytes',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
      etag: expect.stringMatching(/^"[^"]+"$/),
      'last-modified': expect.stringMatching(/ GMT$/),
    });
  });

  it('says to browsers what the CDN says: who may read, who may frame, and what a page may load', async () => {
    const page = (await ask('/main/')).headers;
    expect(page).toMatchObject({
      'access-control-expose-headers': 'Accept-Ranges, Content-Length, Content-Range, ETag',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'content-security-policy': expect.stringMatching(/^default-src 'none'; .*; frame-ancestors 'self'$/),
    });
    const framed = (await ask('/main/post/embed.html')).headers['content-security-policy'];
    expect(framed).toMatch(/frame-ancestors \*$/);
    for (const path of ['/nothing', '/embed.html']) {
      expect((await ask(path)).headers['content-security-policy']).toMatch(/frame-ancestors 'self'$/);
    }
  });

  it('serves a recording by type, for ever, whole and in stretches', async () => {
    const path = '/main/post/audio-0abc.mp3';
    const whole = await ask(path, { 'accept-encoding': 'gzip' });
    expect(whole.headers).toMatchObject({ 'content-type': 'audio/mpeg', 'content-length': '2000' });
    expect(whole.headers['cache-control']).toContain('immutable');
    expect(whole.headers).not.toHaveProperty('content-encoding');
    expect(whole.body).toEqual(recording);
    const part = await ask(path, { range: 'bytes=1990-' });
    expect([part.status, part.headers['content-range']]).toEqual([206, 'bytes 1990-1999/2000']);
    expect(part.body).toEqual(recording.subarray(1990));
    const beyond = await ask(path, { range: 'bytes=2000-' });
    expect([beyond.status, beyond.headers['content-range'], beyond.body.length]).toEqual([
      416,
      'bytes */2000',
      0,
    ]);
  });

  it('answers HEAD with the headers of the whole and no body', async () => {
    const { status, headers, body } = await ask('/main/post/audio-0abc.mp3', { range: 'bytes=0-9' }, 'HEAD');
    expect([status, headers['content-length'], body.length]).toEqual([200, '2000', 0]);
  });

  it('answers 304 to whom has the present contents, compressed or not', async () => {
    const { headers } = await ask('/main/feed.xml', { 'accept-encoding': 'gzip' });
    expect(headers.etag).toMatch(/^W\//);
    const again = await ask('/main/feed.xml', { 'if-none-match': headers.etag ?? '' });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const since = await ask('/main/feed.xml', { 'if-modified-since': headers['last-modified'] ?? '' });
    expect(since.status).toBe(304);
  });

  it('gives other contents another ETag, even of the same size', async () => {
    const before = await ask('/main/index.html');
    await writeFile(join(root, 'site/main/index.html'), '<p>Niam');
    const after = await ask('/main/index.html', { 'if-none-match': before.headers.etag ?? '' });
    expect([after.status, after.body.toString()]).toEqual([200, '<p>Niam']);
  });

  it('compresses text so that it unpacks to the same', async () => {
    const { headers, body } = await ask('/', { 'accept-encoding': 'gzip' });
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(gunzipSync(body).toString()).toBe(pageText);
  });

  it('serves an empty file, and a name with spaces and pluses', async () => {
    expect(await ask('/main/nothing.txt')).toMatchObject({ status: 200, headers: { 'content-length': '0' } });
    expect((await ask('/main/post/with%20space+plus.txt')).body.toString()).toBe('Spaced.');
    expect((await ask('/main/feed.xml?from=mail')).status).toBe(200);
  });

  it('leads from a folder without its slash to the one with it', async () => {
    const { status, headers } = await ask('/main/post?a=b');
    expect([status, headers.location]).toEqual([301, '/main/post/?a=b']);
    expect((await ask('/main/')).status).toBe(200);
  });

  it.each([
    '/absent',
    '/empty/',
    '/index.html/',
    '//main/',
    '//example.org',
    '/main//feed.xml',
    '/../secret.txt',
    '/main/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/main/%2e%2e%2f%2e%2e%2fsecret.txt',
    '/main%2ffeed.xml',
    '/..%5csecret.txt',
    '/main/feed.xml%00.html',
    '/main/.hidden.txt',
    '/main/feed.xml.bucketcast-part',
    '/main/link.txt',
    '/main/%zz',
    '/main/%ff',
    '*',
  ])('has nothing at %s', async (path) => {
    const { status, body } = await ask(path);
    expect([status, body.toString()]).toEqual([
      404,
      expect.stringContaining('There is nothing at this address.'),
    ]);
  });

  it('lets a player on another site send headers of its own', async () => {
    const asked = { origin: 'https://blog.example', 'access-control-request-headers': 'range' };
    const { status, headers, body } = await ask('/main/feed.xml', asked, 'OPTIONS');
    expect([status, body.length]).toEqual([204, 0]);
    expect(headers).toMatchObject({
      allow: 'GET, HEAD, OPTIONS',
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET, HEAD',
      'access-control-allow-headers': '*',
    });
  });

  it.each(['POST', 'PUT', 'DELETE'])('refuses %s and says what it answers', async (method) => {
    const { status, headers } = await ask('/', {}, method);
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
  });

  it('streams, so that a recording of many hours needs no memory, and survives a listener who hangs up', async () => {
    const size = 3 * 2 ** 30;
    await writeFile(join(root, 'site/audio-1.mp3'), '');
    await truncate(join(root, 'site/audio-1.mp3'), size);
    const before = process.memoryUsage.rss();
    const response = await fetch(`${served.url}audio-1.mp3`);
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    expect(response.headers.get('content-length')).toBe(String(size));
    expect(process.memoryUsage.rss() - before).toBeLessThan(500 * 2 ** 20);
    expect((await ask('/audio-1.mp3', { range: `bytes=${size - 3}-` })).body).toEqual(Buffer.alloc(3));
  });

  it('says in one sentence that the port is taken', async () => {
    const port = Number(new URL(served.url).port);
    await expect(serveSite({ folder: root, port })).rejects.toMatchObject({
      name: 'UsageError',
      message: `port ${port} is used by another program; stop that program, or choose another with --port`,
    });
  });
});
