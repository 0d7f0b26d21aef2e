import { describe, expect, it } from 'vitest';
import { type Granularity, segment } from '../../../functions/script/sentences/segment.ts';

/** How many UTF-16 units are looked at together. */
const windowLength = 8_000;

describe('segment', () => {
  it.each<[Granularity, string[]]>([
    ['sentence', ['One. ', 'Two']],
    ['word', ['One', '.', ' ', 'Two']],
    ['grapheme', ['O', 'n', 'e', '.', ' ', 'T', 'w', 'o']],
  ])('cuts at the borders of each %s', (granularity, pieces) => {
    expect(segment('One. Two', granularity, 'en')).toEqual(pieces);
  });

  it.each([windowLength - 2, windowLength - 1, windowLength])(
    'never cuts through a sign of two units, here the one behind %i letters',
    (letters) => {
      const text = `${'x'.repeat(letters)}🎈${'x'.repeat(windowLength)}`;
      const pieces = segment(text, 'sentence', 'en');
      expect(pieces.length).toBeGreaterThan(1);
      expect(pieces.filter((piece) => !piece.isWellFormed())).toEqual([]);
      expect(pieces.join('') === text).toBe(true);
    },
  );

  it('looks again at the last piece of a window with what follows', () => {
    const first = `${'x'.repeat(windowLength - 4)}. `;
    expect(segment(`${first}Second sentence. Third.`, 'sentence', 'en')).toEqual([
      first,
      'Second sentence. ',
      'Third.',
    ]);
  });

  it('gets past a lone half of a sign, wherever it stands', () => {
    const text = `${'x'.repeat(windowLength - 1)}\ud83c and more.`;
    expect(segment(text, 'sentence', 'en').join('')).toBe(text);
  });
});
