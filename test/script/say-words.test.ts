import { describe, expect, it } from 'vitest';
import type { Inline } from '../../functions/article/article.ts';
import { phrasesOf } from '../../functions/script/phrases.ts';
import { type ReadingSettings, readingOf } from '../../functions/script/reading-policy.ts';
import { sayInlines } from '../../functions/script/say-block.ts';

const say = (content: readonly Inline[], read: ReadingSettings = {}) =>
  sayInlines(content, { reading: readingOf(read), phrases: phrasesOf('en') });
const code = (text: string): Inline => ({ text, style: 'code' });

describe('an emoji', () => {
  it.each([
    ['We love it ❤ so ☀', 'We love it so'],
    ['To England 🏴󠁧󠁢󠁥󠁮󠁧󠁿 we go', 'To England we go'],
    ['A family 👨‍👩‍👧, a thumb 👍🏽', 'A family, a thumb'],
    ['1️⃣ first, 2️⃣ then', '1 first, 2 then'],
  ])('of "%s" is not said, and a number in it is', (text, said) => {
    expect(say([{ text }]).text).toBe(said);
    expect(say([{ text }]).left).toHaveLength(2 - Number(text.startsWith('To')));
    expect(say([{ text }], { emojis: 'read' })).toEqual({ text, left: [] });
  });

  it('is none where a sign means something', () => {
    expect(say([{ text: 'F♯ ♀ ♂ ✓ ★' }])).toEqual({ text: 'F♯ ♀ ♂ ✓ ★', left: [] });
  });
});

describe('code inside a sentence', () => {
  it('has no citation marks, handles or hashtags', () => {
    const content = [
      { text: 'Take ' },
      code('a[1]'),
      { text: ', ' },
      code('@Override'),
      { text: ' or ' },
      code('#include'),
    ];
    expect(say(content)).toEqual({ text: 'Take a[1], @Override or #include', left: [] });
  });

  it('is left alone beside text that is not, and its addresses are said shortly', () => {
    const content = [
      { text: 'As @ann wrote [1], ' },
      code(' a[1] '),
      { text: ' is at ' },
      code('https://example.org/x'),
    ];
    expect(say(content).text).toBe('As at ann wrote, a[1] is at link to example dot org');
    expect(say(content).left).toHaveLength(3);
  });
});
