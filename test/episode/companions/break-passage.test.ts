import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakPassage } from '../../../functions/episode/companions/break-passage.ts';

const passage = (text: string) => ({ startSeconds: 10, endSeconds: 110, text });

describe('breakPassage', () => {
  it('leaves a sentence of a usual length whole', () => {
    const usual = passage('The tide came in, and the boats went out.');
    expect(breakPassage(usual)).toEqual([usual]);
  });

  it('ends passages behind commas where it can', () => {
    const clause = 'the tide came in over the sand and the boats went out with their lamps,';
    const parts = breakPassage(passage(Array.from({ length: 20 }, () => clause).join(' ')));
    expect(parts.map(({ text }) => text)).toEqual(Array.from({ length: 10 }, () => `${clause} ${clause}`));
    expect(parts.map(({ startSeconds }) => Math.round(startSeconds))).toEqual(
      Array.from({ length: 10 }, (_, index) => 10 + index * 10),
    );
  });

  it('splits what has neither commas nor spaces', () => {
    const parts = breakPassage(passage('潮'.repeat(1000)));
    expect(parts.map(({ text }) => text.length)).toEqual([240, 240, 240, 240, 40]);
  });

  it('leaves marks alone whole', () => {
    const marks = passage('、'.repeat(300));
    expect(breakPassage(marks)).toEqual([marks]);
  });

  it('keeps the moments of words, of which the first needs none', () => {
    const words = Array.from({ length: 100 }, (_, index) => ({ startSeconds: 10 + index, text: 'word ' }));
    const [{ text: first = '' } = {}, ...others] = words;
    const text = words
      .map((word) => word.text)
      .join('')
      .trim();
    const [one, two] = breakPassage({ ...passage(text), pieces: [{ text: first }, ...others] });
    expect(one?.endSeconds).toBe(two?.startSeconds);
    expect(two?.startSeconds).toBe(10 + 48);
    expect([two?.pieces?.[0], two?.pieces?.[1]]).toEqual([
      { text: 'word ' },
      { text: 'word ', startSeconds: 10 + 49 },
    ]);
  });

  it('loses no letter and no moment of any text', () => {
    const texts = fc.array(fc.oneof(fc.lorem(), fc.string({ unit: 'grapheme' })), { maxLength: 80 });
    fc.assert(
      fc.property(texts, (words) => {
        const whole = passage(words.join(' ').replace(/\s+/g, ' ').trim());
        const parts = breakPassage(whole);
        const letters = (text: string) => text.replace(/\s/g, '');
        expect(parts.map(({ text }) => letters(text)).join('')).toBe(letters(whole.text));
        expect([parts[0]?.startSeconds, parts.at(-1)?.endSeconds]).toEqual([10, 110]);
        for (const [index, part] of parts.entries()) {
          expect(part.endSeconds).toBeGreaterThan(part.startSeconds);
          expect(part.endSeconds).toBe(parts[index + 1]?.startSeconds ?? 110);
          if (whole.text !== '') expect(part.text).not.toBe('');
        }
      }),
    );
  });
});
