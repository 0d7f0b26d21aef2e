import { describe, expect, test } from 'vitest';
import { fill, wordsFor } from '../../../functions/site/pages/words.ts';
import { english } from '../../../functions/site/phrases/en.ts';
import { pageLanguages } from '../../../functions/site/phrases/page-languages.ts';

const bracesIn = (phrase: string) => phrase.match(/\{\w+\}/g) ?? [];

describe('the words of the pages', () => {
  test.each('en de fr es pt it ja zh ar nl pl sv ko hi'.split(' '))('are all there in %s', (language) => {
    const phrases = pageLanguages.get(language);
    expect(Object.keys(phrases ?? {})).toEqual(Object.keys(english));
    for (const phrase of Object.values(phrases ?? {})) expect(phrase.trim()).toBe(phrase);
    expect(Object.values(phrases ?? {})).not.toContain('');
    expect(Object.values(phrases ?? {}).map(bracesIn)).toEqual(Object.values(english).map(bracesIn));
  });

  test.each([
    ['de-AT', 'de-AT', 'Abonnieren'],
    ['ZH-Hant-tw', 'ZH-Hant-tw', '订阅'],
    ['cmn-CN', 'cmn-CN', '订阅'],
    ['arb', 'arb', 'اشترك'],
    ['pt-BR-x-private', 'pt-BR', 'Subscrever'],
    ['en"><b>', 'en', 'Subscribe'],
  ])('for %s are those of %s', (language, locale, subscribe) => {
    const words = wordsFor(language);
    expect([words.locale, words.subscribe, words.foreign]).toEqual([locale, subscribe, undefined]);
  });

  test.each(['tlh', 'is-IS', '', '"><b>', 'constructor', '-'])(
    'are English for %j, and say so',
    (language) => {
      const words = wordsFor(language);
      expect([words.locale, words.subscribe]).toEqual(['en-GB', 'Subscribe']);
      expect(words.foreign?.html).toBe(' lang="en" dir="ltr"');
    },
  );

  test('take what belongs into their braces as text', () => {
    expect(fill('By {name}, {name}.', { name: '<b>' }).html).toBe('By &lt;b&gt;, &lt;b&gt;.');
    expect(fill('{other}', { name: 'a' }).html).toBe('');
  });
});
