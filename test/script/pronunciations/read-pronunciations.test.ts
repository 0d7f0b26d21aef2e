import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../functions/article/read-article.ts';
import { readShow } from '../../../functions/show/read-show.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const inShow = (yaml: string) => readShow({ show: 'main', bytes: bytesOf(yaml) }).pronounce;
const inArticle = (yaml: string) =>
  readArticle({
    key: 'post.md',
    bytes: bytesOf(`---\ntitle: A\n${yaml}\n---\nText.`),
    maximumCharacters: 1_000,
  }).pronounce;

describe.each([
  ['show.yaml', inShow, 'show.yaml:'],
  ['front matter', inArticle, 'line '],
])('pronounce in %s', (_, read, place) => {
  it('is a text or one way for each word', () => {
    const yaml = `pronounce:
  SQL:  sequel
  "New  York": {alias: Big Apple, case: false}
  Ghent:
    ipa: ɡɛnt
    alias: gent
  ACLU: {spell: true}
  tu: {language: fr-ca}`;
    expect(read(yaml)).toEqual([
      { word: 'SQL', alias: 'sequel' },
      { word: 'New York', alias: 'Big Apple', case: false },
      { word: 'Ghent', ipa: 'ɡɛnt', alias: 'gent' },
      { word: 'ACLU', spell: true },
      { word: 'tu', language: 'fr-CA' },
    ]);
    expect(read('pronounce:')).toBeUndefined();
  });

  it.each([
    ['pronounce: SQL', 0, 'expected lines such as'],
    ['pronounce:\n  SQL: [a]', 1, 'the pronunciation of "SQL" cannot be used'],
    ['pronounce:\n  SQL: "?!"', 1, 'says nothing'],
    ['pronounce:\n  B: b\n  SQL:\n    alais: a', 3, 'did you mean "alias"?'],
    ['pronounce:\n  SQL: {say: a}', 1, 'expected one of alias, ipa, spell, language, case'],
    ['pronounce:\n  SQL: {case: true}', 1, 'is not given'],
    ['pronounce:\n  SQL: {alias: a, spell: true}', 1, 'is given in 2 ways'],
    ['pronounce:\n  SQL: {spell: maybe}', 1, 'expected true or false'],
    ['pronounce:\n  SQL: {language: x_y}', 1, 'is no language tag'],
    ['pronounce:\n  SQL: {language: en-x}', 1, 'is no language tag'],
    ['pronounce:\n  " ": a', 1, 'is empty'],
    [`pronounce:\n  SQL: ${'a'.repeat(101)}`, 1, 'has 101 characters; expected at most 100'],
    [`pronounce:\n  ${'a'.repeat(101)}: a`, 1, 'has 101 characters; expected at most 100'],
  ])('names the line of what it refuses: %j', (yaml, line, problem) => {
    const number = line + (place === 'line ' ? 3 : 1);
    expect(() => read(yaml)).toThrow(problem);
    expect(() => read(yaml)).toThrow(`${place}${number}`);
  });
});
