import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  episodeName,
  readArticleKey,
  readSiteKey,
  showSources,
  studioKeys,
  taskOf,
} from '../../functions/episode/keys.ts';
import { shorten, urlSafe } from '../../functions/episode/url-safe.ts';

describe('the names of objects', () => {
  it.each([
    ['post.md', { kind: 'article', show: 'main', path: 'post', format: 'markdown' }],
    [
      'Tech News/2026/My Post.HTML',
      { kind: 'article', show: 'tech-news', path: '2026/My Post', format: 'html' },
    ],
    ['tech/a.b.txt', { kind: 'article', show: 'tech', path: 'a.b', format: 'text' }],
    ['tech/show.yaml', { kind: 'show', show: 'tech' }],
    ['show.yaml', { kind: 'show', show: 'main' }],
    ['tech/lexicon.pls', { kind: 'show', show: 'tech' }],
    ['tech/deep/lexicon.pls', { kind: 'unknown', extension: 'pls' }],
    ['cover.png', { kind: 'cover', show: 'main' }],
    ['tech/deep/cover.jpg', { kind: 'ignored' }],
    ['tech/photo.jpg', { kind: 'ignored' }],
    ['.DS_Store', { kind: 'ignored' }],
    ['tech/.git/x.md', { kind: 'ignored' }],
    ['tech/', { kind: 'ignored' }],
    ['post.md~', { kind: 'ignored' }],
    ['tech/#post.md#', { kind: 'ignored' }],
    ['~$post.docx', { kind: 'ignored' }],
    ['post.md.bak', { kind: 'ignored' }],
    ['paper.pdf', { kind: 'unknown', extension: 'pdf' }],
    ['README', { kind: 'unknown', extension: '' }],
    ['x.constructor', { kind: 'unknown', extension: 'constructor' }],
    ['x.__proto__', { kind: 'unknown', extension: '__proto__' }],
  ])('says what %s is', (key, expected) => {
    expect(readArticleKey(key)).toEqual(expected);
  });

  it.each([
    ['2026/My Post', undefined, '2026/my-post'],
    ['2026/My Post', 'Better Name', '2026/better-name'],
    ['Crème Brûlée & Größe', undefined, 'creme-brulee-grosse'],
  ])('makes %s with slug %s the episode %s', (path, slug, name) => {
    expect(episodeName(path, slug)).toBe(name);
  });

  it('keeps names in other scripts apart', () => {
    expect(urlSafe('雨の日')).not.toBe(urlSafe('雪の日'));
    expect(urlSafe('雨の日')).toBe(urlSafe('雨の日'));
  });

  it.each(['x', '雨', 'a-', '🎈 b'])('cuts long names of %s, and keeps them apart', (piece) => {
    const names = [300, 301, 302].map((count) => urlSafe(piece.repeat(count)));
    expect(new Set(names).size).toBe(3);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(98);
    expect(urlSafe('x'.repeat(100))).toBe('x'.repeat(100));
  });

  it.each([
    ['a long file name', `tech/${'x'.repeat(248)}`],
    ['a long folder name', `${'雨'.repeat(80)}/post`],
    ['a long path', `tech/${'deep/'.repeat(200)}post`],
  ])('lets the studio remember an article with %s, as S3 and file systems allow', (_, path) => {
    const { report, released, identity, lease } = studioKeys;
    for (const keyOf of [report, released, identity, lease]) {
      const keys = ['1.md', '2.md', '.md'].map((end) => keyOf(`${path}${end}`));
      expect(new Set(keys).size).toBe(3);
      for (const key of keys) {
        expect(Buffer.byteLength(key)).toBeLessThanOrEqual(1_024);
        for (const part of key.split('/')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(255);
      }
    }
  });

  it('has published names with a checksum that must stay as they are', () => {
    expect([urlSafe('日本語'), urlSafe('Привет, мир 😀')]).toEqual(['zm9zaf', 'qb0fbf']);
    expect(shorten('ä'.repeat(150))).toBe(`${'ä'.repeat(60)}-77cs7p`);
  });

  it('makes every name a URL-safe part that is never empty and never too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(urlSafe(text)).toMatch(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/);
        expect(urlSafe(text.repeat(40)).length).toBeLessThanOrEqual(98);
      }),
    );
  });

  it.each([
    ['Tech News/show.yaml', 'tech-news/show.json'],
    ['tech-news/cover.jpeg', 'tech-news/show.json'],
    ['cover.png', 'main/show.json'],
    ['tech-news/2026/post.md', 'tech-news/2026/post.md'],
    ['paper.pdf', 'paper.pdf'],
  ])('makes the change of %s part of the work on %s', (key, task) => {
    expect(taskOf(key)).toBe(task);
  });

  it('finds a show’s settings beside its articles and above them', () => {
    expect(showSources('tech/2026/post.md').settings).toBe('tech/show.yaml');
    expect(showSources('post.md')).toEqual({
      settings: 'show.yaml',
      lexicon: 'lexicon.pls',
      intro: 'intro.mp3',
      outro: 'outro.mp3',
      covers: ['cover.jpg', 'cover.jpeg', 'cover.png'],
    });
  });

  it.each([
    ['main/2026/post/episode.json', { kind: 'episode', show: 'main', name: '2026/post' }],
    ['main/show.json', { kind: 'show', show: 'main' }],
    ['main/show.json/episode.json', { kind: 'episode', show: 'main', name: 'show.json' }],
    ['main/episode.json', { kind: 'ignored' }],
    ['index.html', { kind: 'ignored' }],
  ])('says what %s of the site is the source of', (key, expected) => {
    expect(readSiteKey(key)).toEqual(expected);
  });

  it('come from a file that imports their spelling alone, which imports nothing', async () => {
    expect(await importsOf('keys.ts')).toEqual(["import { shorten, urlSafe } from './url-safe.ts';"]);
    expect(await importsOf('url-safe.ts')).toEqual([]);
  });
});

async function importsOf(file: string): Promise<readonly string[]> {
  const source = await readFile(new URL(`../../functions/episode/${file}`, import.meta.url), 'utf8');
  return source.split('\n').filter((line) => line.startsWith('import'));
}
