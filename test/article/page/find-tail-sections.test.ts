import { expect, test } from 'vitest';
import type { Block } from '../../../functions/article/article.ts';
import { findTailSections } from '../../../functions/article/page/find-tail-sections.ts';
import { paragraph } from '../../make-article.ts';

const prose = paragraph('The sea rose in the night, and nobody in the village had seen it so high before.');

function heading(text: string, level = 2): Block {
  return { kind: 'heading', level, content: [{ text }] };
}

test('finds what is said about the author and the papers behind an article', () => {
  const tail = [
    heading('About the author'),
    paragraph('Ann Lee lives by the sea.'),
    heading('References', 3),
  ];
  expect(findTailSections([prose, prose, ...tail])).toEqual(tail);
});

test('ends with the next heading as high, and a named line with any heading', () => {
  const sources = [heading('Sources'), paragraph('A map.')];
  const after = [heading('The second night'), prose, prose, prose];
  expect(findTailSections([prose, prose, prose, prose, prose, ...sources, ...after])).toEqual(sources);
  const line = [paragraph('Disclaimer:'), paragraph('No advice.')];
  expect(findTailSections([prose, ...line, heading('More', 6), paragraph('Sea.')])).toEqual(line);
});

test('leaves alone a section of that name in the first half, and sentences that begin so', () => {
  expect(findTailSections([heading('Sources'), prose, prose])).toEqual([]);
  expect(findTailSections([prose, prose, paragraph('About the author nobody knew a thing.')])).toEqual([]);
  expect(findTailSections([])).toEqual([]);
});
