import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt } from '../../functions/advice/excerpt.ts';

test.each([
  ['a short text', 'a short text'],
  ['  on\n\none\tline  ', 'on one line'],
  [`${'word '.repeat(16)}end`, `${'word '.repeat(15)}word…`],
  [`${'word '.repeat(15)}words end`, `${'word '.repeat(15)}words…`],
  [`${'word '.repeat(15)}unending`, `${'word '.repeat(14)}word…`],
  ['字'.repeat(81), `${'字'.repeat(80)}…`],
  [`a ${'字'.repeat(81)}`, `a ${'字'.repeat(78)}…`],
  [`${'x'.repeat(79)}😀😀`, `${'x'.repeat(79)}…`],
])('shows %j as %j', (text, shown) => {
  expect(excerpt(text)).toBe(shown);
});

test('may be longer where there is room', () => {
  expect(excerpt('x'.repeat(300), 200)).toBe(`${'x'.repeat(200)}…`);
});

test('is the beginning of any text, well-formed and no longer than asked', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.integer({ min: 1, max: 90 }),
      (text, limit) => {
        const shown = excerpt(text, limit);
        expect(shown.length).toBeLessThanOrEqual(limit + 1);
        expect(shown.isWellFormed()).toBe(true);
        expect(text.replace(/\s+/g, ' ').trim()).toContain(shown.replace(/…$/, ''));
      },
    ),
  );
});
