import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureText } from '../../../functions/script/measure-speech.ts';
import { splitText } from '../../../functions/script/sentences/split-text.ts';

const within = (units: number) => ({ units, measure: (text: string) => text.length });
const measureCharacters = (text: string) => measureText(text).characters;
const bare = (text: string) => text.replace(/\s+/g, '');

describe('splitText', () => {
  it('leaves a text that fits as it is', () => {
    expect(splitText('One. Two.', 'en', within(9))).toEqual(['One. Two.']);
  });

  it('cuts at sentence ends and fills each part', () => {
    const text = 'One is here. Two is here. Three is here. Four is here.';
    expect(splitText(text, 'en', within(28))).toEqual([
      'One is here. Two is here.',
      'Three is here. Four is here.',
    ]);
  });

  it('cuts a sentence that is too long at its clauses', () => {
    const text = 'When the wind turned, the boats came home, and nobody spoke.';
    expect(splitText(text, 'en', within(32))).toEqual([
      'When the wind turned,',
      'the boats came home,',
      'and nobody spoke.',
    ]);
  });

  it('cuts a clause that is too long between words', () => {
    expect(splitText('alpha beta gamma delta', 'en', within(11))).toEqual(['alpha beta', 'gamma delta']);
  });

  it('never cuts inside a grapheme while graphemes fit', () => {
    const family = '👨‍👩‍👧‍👦';
    const parts = splitText(family.repeat(20), 'en', within(60));
    expect(parts.join('')).toBe(family.repeat(20));
    for (const part of parts) expect(part.length % family.length).toBe(0);
  });

  it('cuts even one endless grapheme, because the limit is the service’s', () => {
    const zalgo = `a${'\u0301'.repeat(500)}`;
    const parts = splitText(zalgo, 'en', within(100));
    expect(parts.join('')).toBe(zalgo);
    expect(Math.max(...parts.map((part) => part.length))).toBeLessThanOrEqual(100);
  });

  it('makes the parts of one paragraph about as long as each other', () => {
    const parts = splitText('The sea is grey today. '.repeat(100).trim(), 'en', within(1_600));
    expect(parts).toHaveLength(2);
    expect(Math.min(...parts.map((part) => part.length))).toBeGreaterThan(1_000);
  });

  it('keeps every letter in order and every part within the limit, as Polly counts', () => {
    const piece = fc.constantFrom(
      'word ',
      'Tom & Jerry. ',
      'a<b, ',
      '雨が降る。',
      '🎈',
      '\u0301',
      'longlonglonglonglonglong',
      '\n\n',
      'z\ud800',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 300 }), fc.integer({ min: 12, max: 200 }), (pieces, units) => {
        const text = pieces.join('');
        const parts = splitText(text, 'en', { units, measure: measureCharacters });
        expect(bare(parts.join(''))).toBe(bare(text));
        for (const part of parts) expect(measureCharacters(part)).toBeLessThanOrEqual(units);
      }),
    );
  });

  it('gets through a single word of a million letters', () => {
    const parts = splitText('x'.repeat(1_000_000), 'en', within(2_800));
    expect(parts.length).toBe(Math.ceil(1_000_000 / 2_800));
  });
});
