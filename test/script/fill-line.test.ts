import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillLine, findUnknownField, lineFields } from '../../functions/script/fill-line.ts';

const line = '{title}, by {author}. Read by an AI voice.';

describe('fillLine', () => {
  it.each([
    [{ title: 'The Tide', author: 'Ann Lee' }, 'The Tide, by Ann Lee. Read by an AI voice.'],
    [{ title: 'The Tide' }, 'The Tide. Read by an AI voice.'],
    [{ author: 'Ann Lee' }, 'by Ann Lee. Read by an AI voice.'],
    [{}, 'Read by an AI voice.'],
    [{ title: 'Why wait?', author: 'Ann Lee' }, 'Why wait? by Ann Lee. Read by an AI voice.'],
    [{ title: 'Why wait?' }, 'Why wait? Read by an AI voice.'],
    [{ title: 'The Tide', author: '' }, 'The Tide. Read by an AI voice.'],
  ])('says of %j "%s"', (values, expected) => {
    expect(fillLine(line, values)).toBe(expected);
  });

  it('says nothing where every clause lacks something', () => {
    expect(fillLine('From {show}, {date}.', {})).toBe('');
  });

  it('leaves a line without fields as it is', () => {
    const words = fc.stringMatching(/^[A-Za-z ,.:!?。、]{0,40}$/);
    fc.assert(
      fc.property(words, (text) => {
        expect(fillLine(text, {})).toBe(text.trim());
      }),
    );
  });

  it('never says a brace', () => {
    const part = fc.constantFrom(...lineFields.map((name) => `{${name}}`), 'by', ', ', '. ', ' ', '!');
    const value = fc.option(fc.constantFrom('Ann', 'Why?', ''), { nil: undefined });
    fc.assert(
      fc.property(
        fc.array(part),
        fc.record({ title: value, author: value, show: value, date: value }),
        (parts, values) => {
          expect(fillLine(parts.join(''), values)).not.toMatch(/[{}]/);
        },
      ),
    );
  });
});

describe('findUnknownField', () => {
  it.each([
    [line, undefined],
    ['Nothing in braces', undefined],
    ['{titel}', 'titel'],
    ['{title} {}', ''],
    ['a { b', ''],
    ['{title', ''],
  ])('finds in "%s" %j', (text, expected) => {
    expect(findUnknownField(text)).toBe(expected);
  });
});
