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
    ['read:\n  code: skip\n  cod: skip', /line 5.*"cod" is nothing that "read" knows; did you mean "code"\?/],
    ['read:\n  films: skip', /line 4.*"films" is nothing that "read" knows; expected one of code, tables/],
    [
      'read:\n  code: loudly',
      /line 4.*"code: loudly" of "read" is not known; expected one of remark, read, skip/,
    ],
    [
      'read:\n  tables: rows\n  "code": skipp',
      /line 5.*"code: skipp" of "read" is not known; did you mean "skip"\?/,
    ],
    ['read: {code: skipp}', /line 3.*"code: skipp"/],
    ['read:\n  code: [skip]', /line 4.*"code" of "read" is not known/],
    [
      'read:\n  quotes: loudly',
      /"quotes: loudly" of "read" is not known; expected one of announce, plain, voice, or/,
    ],
    [
      'read:\n\tcode: skip',
      /line 4 cannot be used: this line begins with a tab; YAML takes none: indent with spaces/,
    ],
    [
      'read:\n  code: skip\nread:\n  code: read',
      /line 5 cannot be used: "read" is here a second time, after line 3; keep one of the two/,
    ],
    [
      'pronounce: {SQL: sequel}\npronounce: {gif: jif}',
      /line 4 cannot be used: "pronounce" is here a second time, after line 3/,
    ],
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
