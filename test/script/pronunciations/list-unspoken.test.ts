import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listUnspoken } from '../../../functions/script/pronunciations/list-unspoken.ts';
import type { Pronunciation } from '../../../functions/script/pronunciations/pronunciation.ts';
import { findWordsPlainly } from './find-words-plainly.ts';

const voice = { id: 'Matthew', engine: 'generative', language: 'en-US' } as const;

describe('the pronunciations that a voice cannot follow', () => {
  it('are those whose words stand in the text, each once and also inside of a longer one', () => {
    const pronounce = ['New', 'New York', 'York', 'Ghent', 'New'].map((word) => ({ word, ipa: 'x' }));
    const whats = listUnspoken(['To New York', 'and back.'], pronounce, voice).map(({ what }) => what);
    expect(whats).toEqual([
      'pronunciation of “New”',
      'pronunciation of “New York”',
      'pronunciation of “York”',
    ]);
  });

  it('are those that looking for each by itself finds', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'ab AB.-é京東カ한'.split('')),
      minLength: 1,
      maxLength: 3,
    });
    const given = fc.record({ word, ipa: fc.constant('x'), case: fc.boolean() });
    const pronounce = fc.uniqueArray(given, { maxLength: 8, selector: keyOf });
    const texts = fc.array(word, { maxLength: 12 });
    const law = fc.property(pronounce, texts, (words, parts) => {
      const text = parts.join(' ');
      const stands = (one: Pronunciation) =>
        findWordsPlainly(text, [{ ...one, alias: 'x' }], voice).length > 0;
      const found = words.filter(stands);
      expect(listUnspoken([text], words, voice).map(({ what }) => what)).toEqual(
        found.map((one) => `pronunciation of “${one.word}”`),
      );
    });
    fc.assert(law, { numRuns: 500 });
  });
});

/** Entries for one word as it is compared are one. */
function keyOf(pronunciation: Pronunciation): string {
  const word = pronunciation.word.trim().replace(/ +/g, ' ');
  return pronunciation.case === true ? `exact ${word}` : word.toLowerCase();
}
