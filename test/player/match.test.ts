import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPlaces } from '../../player/read-along/find-places.ts';
import { fold } from '../../player/read-along/fold.ts';

const textOf = (source: string) => fold(source).text;
const findIn = (page: string, passages: readonly string[]) => {
  const text = textOf(page);
  return [...findPlaces(text, passages.map(textOf))].map(
    (place) => place && text.slice(place.from, place.to),
  );
};

describe('fold', () => {
  test.each([
    ['“It’s well—worn…”', '"It\'s well-worn..."'],
    ['sec\u00ADonds', 'seconds'],
    ['tins of\u00A0 beans\n', 'tins of beans'],
    ['CAFE\u0301', 'Café'],
    ['ﬁne ½', 'fine 1⁄2'],
    ['東京\nは', '東京は'],
  ])('sees no difference between %j and %j', (one, other) => {
    expect(textOf(one)).toBe(textOf(other));
  });

  test('knows for every sign where it came from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (source) => {
        const { text, offsets } = fold(source);
        expect(offsets).toHaveLength(text.length);
        for (const [index, offset] of offsets.entries()) {
          const sign = String.fromCodePoint(source.codePointAt(offset) ?? 0);
          expect(textOf(sign)).toContain(text[index]);
        }
      }),
    );
  });
});

describe('findPlaces', () => {
  const first = 'The harbour wakes before the town does.';
  const second =
    'By five the gulls have finished their argument, and the first boat slides out past the wall.';

  test('finds passages in their order, and passes over what is not there', () => {
    expect(
      findIn(`${first} ${second} ${first}`, [first, 'Nobody wrote this sentence here.', second, first]),
    ).toEqual([textOf(first), undefined, textOf(second), textOf(first)]);
  });

  test('finds a passage by its edges where something stands in its middle', () => {
    const [place] = findIn(second.replace('argument', 'argument[12]'), [second]);
    expect(place).toBe(textOf(second.replace('argument', 'argument12')));
    expect(findIn(second.replace('argument', 'x'.repeat(200)), [second])).toEqual([undefined]);
  });

  test('looks for short words close by only, and for nothing far behind the text', () => {
    const far = `${first} ${'Another text stands here. '.repeat(600)}`;
    expect(findIn(`${far} In winter`, [first, 'In winter'])).toEqual([textOf(first), undefined]);
    expect(findIn(`${far} ${second}`, [first, second])).toEqual([textOf(first), undefined]);
    expect(findIn('On and on', ['On', ''])).toEqual([undefined, undefined]);
  });

  test('every place lies behind the one before, whatever the texts are', () => {
    const words = fc.array(fc.constantFrom('a', 'gull', 'boat ', 'harbour', '.', ' '), { maxLength: 60 });
    fc.assert(
      fc.property(words, fc.array(words, { maxLength: 6 }), (page, passages) => {
        let last = 0;
        for (const place of findPlaces(
          textOf(page.join('')),
          passages.map((passage) => textOf(passage.join(''))),
        )) {
          if (place === undefined) continue;
          expect(place.from).toBeGreaterThanOrEqual(last);
          expect(place.to).toBeGreaterThan(place.from);
          last = place.to;
        }
      }),
    );
  });
});
