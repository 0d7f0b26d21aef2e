import { describe, expect, it, test } from 'vitest';
import { ArticleError } from '../../functions/article/article-error.ts';
import { read } from './read.ts';

function withField(field: string): string {
  return `---\ntitle: T\n${field}\n---\nText.\n`;
}

describe('pauses and timing in front matter', () => {
  it('say how long it is silent, and how finely words are timed', () => {
    const article = read('a.md', withField('pauses:\n  paragraph: 0.8\n  heading: "2"\ntiming: Words'));
    expect(article.pauses).toEqual({ paragraph: 0.8, heading: 2 });
    expect(article.timing).toBe('words');
  });

  it('are read where the front matter is not quite YAML', () => {
    const article = read('a.md', '---\ntitle: Bread: a story\ntiming: words\n---\nText.\n');
    expect(article.timing).toBe('words');
  });

  it('may be empty', () => {
    const article = read('a.md', withField('pauses:\ntiming:'));
    expect([article.pauses, article.timing]).toEqual([undefined, undefined]);
  });

  test.each([
    ['pauses: 2', /line 3 cannot be used: "pauses" cannot be used/],
    ['pauses: [1, 2]', /line 3 cannot be used: "pauses" cannot be used/],
    [
      'pauses:\n  chapter: 1',
      /line 4.*"chapter" is nothing that "pauses" knows; expected one of title, heading/,
    ],
    ['pauses:\n  scene: 6', /line 4.*"scene: 6" of "pauses" cannot be used; expected seconds from 0 to 5/],
    [
      'pauses:\n  title: 1\n\n  scene: 0.5s\ntiming: words',
      /line 6.*"scene: 0.5s" of "pauses" cannot be used/,
    ],
    ['pauses:\n  scene: [1]', /"scene" of "pauses" cannot be used/],
    ['timing: syllables', /line 3.*is no way of timing: expected one of sentences, words/s],
  ])('%s is refused', (field, message) => {
    expect(() => read('a.md', withField(field))).toThrow(ArticleError);
    expect(() => read('a.md', withField(field))).toThrow(message);
  });
});
