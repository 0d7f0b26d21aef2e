import { describe, expect, it } from 'vitest';
import { findBorders } from '../../../functions/script/packing/border.ts';
import { hashOn, hashStart, toHash } from '../../../functions/script/packing/fnv-1a.ts';
import { hashRequests } from '../../../functions/script/packing/hash-requests.ts';
import { makeLexicon } from '../../../functions/script/pronunciations/lexicon.ts';

const voice = { id: 'Matthew', engine: 'neural', language: 'en-US' } as const;
const sayingOf = (text: string) => ({
  ...{ text, block: 0, pauseSeconds: 0, tongue: { voice, lexicon: makeLexicon([], voice) } },
  ...{ characters: text.length, moreCharacters: 0, markup: 0, seconds: 1 },
});
const partOf = (text: string) => ({ block: 0, text, breakSeconds: 0 });

describe('hashes of words', () => {
  // Its authors' own examples: http://www.isthe.com/chongo/src/fnv/test_fnv.c
  it.each([
    ['', 0x811c9dc5],
    ['a', 0xe40c292c],
    ['foobar', 0xbf9cf968],
  ])('are FNV-1a: "%s"', (text, hash) => {
    expect(toHash(Buffer.from(text).reduce(hashOn, hashStart))).toBe(hash);
  });

  it('of requests that a studio keeps stay as they are', () => {
    const chunks = [{ parts: [partOf('The tide comes in. '), partOf('Größe 😀')] }, { parts: [] }];
    expect(hashRequests(chunks)).toEqual([278581068, 2166136261]);
  });

  it('of borders stay as they are, or every book would be cut anew', () => {
    const pieces = ['The tide comes in, and goes out again.', 'Größe 😀 und mehr', ''].map(sayingOf);
    expect(findBorders(pieces).map(({ hash }) => hash)).toEqual([4160752472, 945311425, 2166136261]);
  });
});
