import { describe, expect, it } from 'vitest';
import { isFurnitureLine } from '../../../functions/article/page/furniture-lines.ts';
import { nameFurniture } from '../../../functions/article/page/furniture-names.ts';

describe('a short line amid an article', () => {
  it.each([
    'Subscribe now',
    'This post is for paid subscribers. Subscribe now',
    'Thanks for reading Hive Notes! Subscribe for free to receive new posts and support my work.',
    'Previous Next',
    '← Older posts | Newer posts →',
    'Share this on Facebook',
    'Sign up for our newsletter',
    'Follow us on Instagram',
  ])('is a part of the page: %s', (line) => {
    expect(isFurnitureLine(line)).toBe(true);
  });

  it.each([
    'Sign up, he told the boys.',
    'Share this with your neighbours, the sign said.',
    'Subscribe or starve, the editor used to say.',
    'The previous owner had sold the boats.',
    'Thanks for reading the gauge, Tom.',
  ])('is the author’s where it tells something: %s', (line) => {
    expect(isFurnitureLine(line)).toBe(false);
  });
});

describe('a name', () => {
  it('tells a poll, and no pole', () => {
    expect(['poll', 'reader-poll', 'pollWidget'].map((name) => nameFurniture([name]))).toEqual([
      'promotion',
      'promotion',
      'promotion',
    ]);
    expect(nameFurniture(['pollen'])).toBeUndefined();
  });
});
