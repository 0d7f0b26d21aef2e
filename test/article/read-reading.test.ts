import { describe, expect, it, test } from 'vitest';
import { ArticleError } from '../../functions/article/article-error.ts';
import { readArticleKey } from '../../functions/episode/keys.ts';
import { read } from './read.ts';

function withField(field: string): string {
  return `---\ntitle: T\n${field}\n---\nText.\n`;
}

describe('read in front matter', () => {
  it('says what becomes of each kind of thing', () => {
    const article = read('a.md', withField('read:\n  code: skip\n  footnotes: end'));
    expect(article.read).toEqual({ code: 'skip', footnotes: 'end' });
  });

  it('may be empty', () => {
    expect(read('a.md', withField('read:')).read).toBeUndefined();
  });

  test.each([
    ['read: all', /line 3 cannot be used: "read" cannot be used/],
    ['read:\n  cod: skip', /"cod" is nothing that "read" knows; expected one of code, tables/],
    ['read:\n  code: loudly', /"read" has a code that is not known; expected one of remark, read, skip/],
    ['read:\n  code: [skip]', /"read" has a code that is not known/],
  ])('%s is refused', (field, message) => {
    expect(() => read('a.md', withField(field))).toThrow(ArticleError);
    expect(() => read('a.md', withField(field))).toThrow(message);
  });
});

test.each([
  ['tech/The flood_files/frame.html', 'ignored'],
  ['tech/Die Flut-Dateien/frame.html', 'ignored'],
  ['tech/my_files.html', 'article'],
  ['tech/files/post.html', 'article'],
])('%s: a page saved by a browser has its parts beside it', (key, kind) => {
  expect(readArticleKey(key).kind).toBe(kind);
});
