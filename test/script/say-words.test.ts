import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Inline } from '../../functions/article/article.ts';
import { phrasesOf } from '../../functions/script/phrases.ts';
import { type ReadingSettings, readingOf } from '../../functions/script/reading-policy.ts';
import { sayInlines } from '../../functions/script/say-block.ts';

const say = (content: readonly Inline[], read: ReadingSettings = {}) =>
  sayInlines(content, { reading: readingOf(read), phrases: phrasesOf('en'), language: 'en-US' });
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

describe('what is not said', () => {
  it.each([
    ['Follow @msdev: we build on C#, .NET and Node.', 'Follow at msdev: we build on C#, .NET and Node.'],
    ['He batted .312, .298 and .275 👍', 'He batted .312, .298 and .275'],
    ['Files: .jpg, .png [3] and .pdf', 'Files: .jpg, .png and .pdf'],
    ['We like 👍 .NET, 👍, and Go 👍.', 'We like .NET, and Go.'],
    ['(👍 yes) and (👍)!', '(yes) and!'],
    ['One👍two [1][2] three 👍 👍', 'Onetwo three'],
    ['Images: 👍.', 'Images.'],
  ])('leaves no trace in "%s"', (text, said) => {
    expect(say([{ text }]).text).toBe(said);
  });

  it('leaves the text beside it as it was, to the character', () => {
    const pieces = 'C#, .NET .312, ... ( ) : ; , .. ?! a, b. wave [x] “ ” — « ! : .css'.split(' ');
    const plain = fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 9 });
    const things = fc.constantFrom(
      ...['We 👍 go on.', 'See [1, 2] there.', 'Ask @ann now.', 'Go to https://example.org/x now.'],
    );
    const law = fc.property(plain, things, things, (list, before, behind) => {
      const text = list.join(' ');
      const heard = [before, text, behind].map((one) => say([{ text: one }]).text);
      expect(heard[1]).toBe(text);
      expect(say([{ text: `${before} ${text} ${behind}` }]).text).toBe(heard.join(' '));
    });
    fc.assert(law);
  });
});
