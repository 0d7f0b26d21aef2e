import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWords } from '../../../functions/script/pronunciations/find-words.ts';
import { makeLexicon } from '../../../functions/script/pronunciations/lexicon.ts';
import type { Pronunciation } from '../../../functions/script/pronunciations/pronunciation.ts';
import { findWordsPlainly } from './find-words-plainly.ts';

const voice = { id: 'Matthew', engine: 'neural', language: 'en-US' } as const;
const signs = [..."ab AB.-’'\u0301éÉςΣσİiIſKkßǆǅ😀京東カーアー한국1１".split(''), '𐐀', '𐐨', '  '];
const word = fc.string({ unit: fc.constantFrom(...signs), minLength: 1, maxLength: 4 });
const pronunciation: fc.Arbitrary<Pronunciation> = fc
  .record({ word, isExact: fc.constantFrom(true, false, undefined), alias: fc.nat({ max: 99 }) })
  .map(({ isExact, alias, ...given }) => ({
    ...{ ...given, alias: `said ${alias}` },
    ...(isExact === undefined ? {} : { case: isExact }),
  }));
const pronounce = fc.array(pronunciation, { maxLength: 12 });
/** Of the words themselves, so that there is something to find. */
const textOf = (words: readonly Pronunciation[], between: readonly string[]) =>
  between.map((sign, index) => `${words[index % (words.length || 1)]?.word ?? ''}${sign}`).join('');
const between = fc.array(fc.oneof(word, fc.constantFrom(' ', '', '.')), { maxLength: 24 });
const plainly = (found: ReturnType<typeof findWords>) =>
  found.map(({ start, end, entry: { before, said } }) => ({ start, end, before, said }));

describe('the words of a lexicon', () => {
  it('are those that looking for each by itself finds', () => {
    const law = fc.property(pronounce, between, (words, given) => {
      const text = textOf(words, given);
      expect(plainly(findWords(text, makeLexicon(words, voice)))).toEqual(
        findWordsPlainly(text, words, voice),
      );
    });
    fc.assert(law, { numRuns: 600 });
  });

  it('are the same whether they are in one lexicon, or some in another one below it', () => {
    const law = fc.property(pronounce, pronounce, between, (words, own, given) => {
      const text = textOf([...own, ...words], given);
      const lexicon = makeLexicon(own, voice, makeLexicon(words, voice));
      expect(plainly(findWords(text, lexicon))).toEqual(findWordsPlainly(text, [...words, ...own], voice));
    });
    fc.assert(law, { numRuns: 600 });
  });

  it('are looked up by their length where many begin with one letter', () => {
    const words = Array.from({ length: 500 }, (_, index) => ({ word: `s${100 + index}`, alias: 'x' }));
    const shelves = makeLexicon(words, voice).words.get('s'.charCodeAt(0));
    expect([...(shelves?.keys() ?? [])]).toEqual([4]);
    expect(shelves?.get(4)?.anyCase.size).toBe(500);
  });
});
