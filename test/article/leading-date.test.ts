import { describe, expect, test } from 'vitest';
import { read, wordsOf } from './read.ts';

describe('takes the date off a text that begins', () => {
  test.each([
    ['date 2026-02-19 First sentence. Second.', 'First sentence. Second.'],
    [' date 2026-02-19 First sentence.', 'First sentence.'],
    ['Date: 19 February 2026\nFirst sentence.', 'First sentence.'],
    ['DATE = February 19, 2026. First sentence.', 'First sentence.'],
    ['date 2026-02-19\n\nFirst sentence.', 'First sentence.'],
    ['date: 2026-02-19 — First sentence.', 'First sentence.'],
    ['Published on 19 February 2026\n\nFirst sentence.', 'First sentence.'],
    ['2026-02-19\n\nFirst sentence.', 'First sentence.'],
    ['\n\nPosted: 2026/02/19.\nFirst sentence.', 'First sentence.'],
    ['First line\nDate: 2026-02-19\n\nThen a sentence.', 'First line Then a sentence.'],
  ])('%j', (text, spoken) => {
    const { date, blocks, title, titleSource } = read('a.txt', text);
    expect(date).toBe('2026-02-19T00:00:00.000Z');
    expect(`${titleSource === 'heading' ? `${title} ` : ''}${wordsOf(blocks)}`).toBe(spoken);
  });
});

describe('leaves a text alone that begins', () => {
  test.each([
    'Date palms grow in the desert.',
    'date 2026 was a good one.',
    'Published 19 February 2026, the novel sold well.',
    'Dated 19 February 2026, the letter says it all.',
    '2026-02-19 was a Thursday.',
    'One.\n\nTwo.\n\nThree.\n\nDate: 2026-02-19\n\nFour.',
  ])('%j', (text) => {
    const { date, blocks } = read('a.txt', text);
    expect(date).toBeUndefined();
    expect(wordsOf(blocks)).toBe(text.replace(/\s+/g, ' '));
  });
});

test.each(['date 2026-02-30 First.', 'Date: 31 February 2026\nFirst.', 'Published: 03/04/2026\n\nFirst.'])(
  'refuses the wrong or uncertain date of %j',
  (text) => {
    expect(() => read('a.txt', text)).toThrow(/write it as 2026-02-19/);
  },
);

test('front matter comes before it', () => {
  expect(read('a.txt', '---\ndate: 2025-01-01\n---\ndate 2026-02-19 First.').date).toBe(
    '2025-01-01T00:00:00.000Z',
  );
});
