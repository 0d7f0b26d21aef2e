import { expect, test } from 'vitest';
import { languages } from '../../player/words/languages.ts';
import * as word from '../../player/words/word.ts';
import { wordsFor } from '../../player/words/words.ts';

test.each(Object.keys(languages))('%s has every word, on a line of its own', (language) => {
  const lines = Object.values(word);
  const words = wordsFor(language);
  expect(words.language).toBe(language);
  expect(languages[language]?.split('\n')).toHaveLength(lines.length);
  expect(new Set(lines.map((line) => words.say(line))).size).toBe(lines.length);
  expect(words.say(word.elapsed)).toContain('{0}');
  expect(words.say(word.elapsed)).toContain('{1}');
});

test('a dialect has its language’s words, and an unknown language English ones', () => {
  expect(wordsFor('pt-BR').say(word.play)).toBe('Reproduzir');
  expect(wordsFor('tlh').say(word.play)).toBe('Play');
  expect(wordsFor('constructor').language).toBe('en');
  expect([wordsFor('ar-EG').direction, wordsFor('de').direction]).toEqual(['rtl', 'ltr']);
});
