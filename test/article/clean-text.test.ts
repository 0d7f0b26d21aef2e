import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from '../../functions/article/encoding/clean-text.ts';

describe('cleanText', () => {
  it.each([
    ['soft hyphens and zero-width spaces', 'wa\u00adter\u200bfall', 'waterfall'],
    ['joiners that typesetting left in a word', 'Auf\u200clage, a\u200db', 'Auflage, ab'],
    ['invisible operators', 'f\u2061(x)', 'f(x)'],
    ['accents that are written apart', 'cafe\u0301', 'café'],
  ])('tidies %s', (_, text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it.each([
    ['the non-joiner inside a Persian word', 'می\u200cخواهم'],
    ['the joiner of a half form in Hindi', 'क्\u200dष'],
    ['the joiner of an emoji', '👩🏽\u200d🚀 ❤️\u200d🔥'],
    ['the mark that turns Arabic around', 'a\u200f ب'],
  ])('keeps %s', (_, text) => {
    expect(cleanText(text)).toBe(text);
  });

  it('leaves a clean text as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => cleanText(cleanText(text)) === cleanText(text)),
    );
  });
});
